package io.dateline.tika;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Says in Tika's terms what an article says about itself. */
final class ArticleWriter {

  static final String PUBLISHER = "dc:publisher";

  private ArticleWriter() {}

  static void write(Article article, String text, ContentHandler handler, Metadata metadata)
      throws SAXException {
    describe(article, metadata);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    if (article.headline().isPresent()) {
      xhtml.element("h1", article.headline().get().value());
    }
    for (Span paragraph : article.body()) {
      xhtml.element("p", paragraph.of(text));
    }
    xhtml.endDocument();
  }

  private static void describe(Article article, Metadata metadata) {
    article
        .headline()
        .ifPresent(
            headline -> {
              metadata.set(TikaCoreProperties.TITLE, headline.value());
              metadata.set(DatelineKeys.HEADLINE, headline.value());
            });
    article
        .published()
        .ifPresent(
            date -> {
              metadata.set(TikaCoreProperties.CREATED, date.value().instant().toString());
              metadata.set(DatelineKeys.PUBLISHED, date.value().toString());
              metadata.set(DatelineKeys.PUBLISHED_RULE, "text:" + date.rule());
            });
    article
        .modified()
        .map(Found::value)
        .map(ArticleDate::toString)
        .ifPresent(date -> metadata.set(DatelineKeys.MODIFIED, date));
    for (Found<String> person : article.bylines()) {
      metadata.add(TikaCoreProperties.CREATOR, person.value());
      metadata.add(DatelineKeys.BYLINE, person.value());
    }
    for (Found<String> source : article.sources()) {
      metadata.add(DatelineKeys.SOURCE, source.value());
    }
    if (!article.sources().isEmpty()) {
      metadata.set(TikaCoreProperties.SOURCE, article.sources().get(0).value());
      metadata.set(PUBLISHER, article.sources().get(0).value());
    }
    article.dateLine().map(Found::value).ifPresent(line -> dateLine(line, metadata));
  }

  private static void dateLine(DateLine line, Metadata metadata) {
    metadata.set(DatelineKeys.TEXT, line.text());
    for (DateLine.FiledFrom place : line.places()) {
      metadata.add(DatelineKeys.PLACE, place.name());
    }
    line.date().ifPresent(day -> metadata.set(DatelineKeys.DATE, day.toString()));
    line.places()
        .get(0)
        .known()
        .flatMap(place -> place.point())
        .ifPresent(point -> metadata.set(DatelineKeys.POINT, point.toString()));
  }
}
