package io.dateline.tika;

import io.dateline.article.Found;
import io.dateline.standards.StatedDate;
import io.dateline.standards.Story;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Says in Tika's terms what a story states. */
final class StoryWriter {

  private StoryWriter() {}

  /** Our keys; nothing of Tika's. */
  static void describe(Story story, Metadata metadata) {
    metadata.set(DatelineKeys.STANDARD, story.standard());
    story.headline().ifPresent(value -> metadata.set(DatelineKeys.HEADLINE, value));
    story.language().ifPresent(value -> metadata.set(DatelineKeys.LANGUAGE, value));
    story
        .published()
        .ifPresent(
            date -> {
              metadata.set(DatelineKeys.PUBLISHED, date.value().date().toString());
              metadata.set(DatelineKeys.PUBLISHED_RULE, date.rule());
              date.value()
                  .zone()
                  .ifPresent(zone -> metadata.set(DatelineKeys.PUBLISHED_ZONE, zone.getId()));
            });
    date(DatelineKeys.MODIFIED, story.modified(), metadata);
    date(DatelineKeys.EMBARGOED, story.embargoed(), metadata);
    date(DatelineKeys.EXPIRES, story.expires(), metadata);
    story.sources().forEach(value -> metadata.add(DatelineKeys.SOURCE, value));
    story.bylines().forEach(value -> metadata.add(DatelineKeys.BYLINE, value));
    story
        .dateLine()
        .ifPresent(
            line -> {
              line.text().ifPresent(value -> metadata.set(DatelineKeys.TEXT, value));
              line.places().forEach(value -> metadata.add(DatelineKeys.PLACE, value));
              line.point().ifPresent(value -> metadata.set(DatelineKeys.POINT, value));
              line.day().ifPresent(day -> metadata.set(DatelineKeys.DATE, day.toString()));
            });
  }

  /** Where in Tika's own text the story is. */
  static void locate(Story story, Metadata metadata) {
    if (!story.paragraphs().isEmpty()) {
      metadata.set(DatelineKeys.STORY_BEGINS, StoryEnds.first(story.paragraphs()));
      metadata.set(DatelineKeys.STORY_ENDS, StoryEnds.last(story.paragraphs()));
    }
  }

  private static void date(String key, Optional<Found<StatedDate>> date, Metadata metadata) {
    date.ifPresent(value -> metadata.set(key, value.value().date().toString()));
  }

  /** Tika's own keys, where its own parser left them empty. */
  static void complete(Story story, Metadata metadata) {
    story.headline().ifPresent(value -> fill(TikaCoreProperties.TITLE, value, metadata));
    story
        .published()
        .ifPresent(
            date ->
                fill(
                    TikaCoreProperties.CREATED,
                    date.value().date().instant().toString(),
                    metadata));
    if (isEmpty(metadata.get(TikaCoreProperties.CREATOR))) {
      story.bylines().forEach(person -> metadata.add(TikaCoreProperties.CREATOR, person));
    }
    if (!story.sources().isEmpty()) {
      String first = story.sources().get(0);
      fill(TikaCoreProperties.SOURCE, first, metadata);
      if (isEmpty(metadata.get(ArticleWriter.PUBLISHER))) {
        metadata.set(ArticleWriter.PUBLISHER, story.publisher().orElse(first));
      }
    }
  }

  private static void fill(Property key, String value, Metadata metadata) {
    if (isEmpty(metadata.get(key))) {
      metadata.set(key, value);
    }
  }

  private static boolean isEmpty(String value) {
    return value == null || value.isBlank();
  }

  /** The story's headline and paragraphs, where Tika has no parser for its format. */
  static void text(Story story, ContentHandler handler, Metadata metadata) throws SAXException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    if (story.headline().isPresent()) {
      xhtml.element("h1", story.headline().get());
    }
    for (String paragraph : story.paragraphs()) {
      xhtml.element("p", paragraph);
    }
    xhtml.endDocument();
  }
}
