package io.dateline.standards;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page states of its story: JSON-LD, microdata and RDFa of schema.org and rNews, hNews
 * and microformats, Open Graph, Dublin Core and PRISM, the usual meta names, {@code <time>}, and at
 * last what stands by the headline. Trust goes in that order; a page that does not say it is a
 * story states nothing. Thread-safe.
 */
final class HtmlReader {

  /** A page that is dated has a story when it has so much text; UTF-16 units. */
  private static final int STORY = 300;

  private final StatedDates dates;
  private final SchemaMarkup schema;
  private final Microformats microformats;
  private final PageMeta metaNames;
  private final PageDates pageDates;

  HtmlReader(StatedDates dates) {
    this.dates = dates;
    this.schema = new SchemaMarkup(dates);
    this.microformats = new Microformats(dates);
    this.metaNames = new PageMeta(dates);
    this.pageDates = new PageDates(dates);
  }

  StoryFacts read(String html) {
    Document page = Pages.parse(html);
    MetaTags meta = new MetaTags(page);
    StoryFacts.Builder facts = new StoryFacts.Builder("html");
    Element canonical = page.selectFirst("link[rel=canonical]");
    String url = canonical != null ? canonical.attr("href") : meta.first("og:url");
    facts.urlDay(UrlDay.of(url.isEmpty() ? meta.first("og:url") : url));
    JsonLdStory linked = new JsonLdStory(dates, page, meta, url);
    linked.read(facts);
    boolean marked = schema.microdata(page, facts);
    marked |= schema.rdfa(page, facts);
    marked |= microformats.read(page, facts);
    metaNames.read(meta, facts);
    PageMeta.language(page, meta, facts);
    pageDates.times(page, facts);
    if (!facts.hasPublished()) {
      pageDates.nearHeadline(page, facts);
    }
    if (!facts.hasPublished()) {
      pageDates.inScripts(page, facts);
    }
    PageBylines.read(page, facts);
    Elements.single(page, "h1").ifPresent(h1 -> facts.headline(h1.text()));
    facts.headline(page.title());
    List<String> text = StoryText.of(page);
    text.forEach(facts::paragraph);
    if (text.isEmpty()) {
      Texts.paragraphs(linked.body()).forEach(facts::paragraph);
    }
    int length = text.stream().mapToInt(String::length).sum();
    facts.isStory(
        saysSo(page, meta)
            || linked.isPresent()
            || marked
            || (length >= STORY && PageMeta.isDated(meta)));
    return facts.build();
  }

  /** The words of markup of any kind, and nothing that it states. */
  static Reading words(String markup) {
    return new Reading(
        Optional.empty(),
        String.join("\n\n", HtmlText.paragraphs(Pages.parse(markup).body())),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static boolean saysSo(Document page, MetaTags meta) {
    String type = meta.first("og:type");
    return type.equals("article")
        || type.equals("newsarticle")
        || !meta.first("article:published_time").isEmpty()
        || page.selectFirst(".hnews") != null;
  }
}
