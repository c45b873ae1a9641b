package io.dateline.standards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** NITF 3.x, and 2.x where it is the same; with or without its namespace. Thread-safe. */
final class NitfReader {

  /** The capitals are of TT's own form of it. */
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "P", "CITAT", "hl2", "pre", "li", "td", "th");

  /** What stands in a text beside the story; the last ones are of HTML. */
  private static final Set<String> BESIDE =
      Set.of("media", "fn", "bibliography", "header", "footer", "aside", "figure", "nav");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** A table is of numbers and names; prose is longer. */
  private static final int PROSE = 60;

  private final StatedDates dates;

  NitfReader(StatedDates dates) {
    this.dates = dates;
  }

  StoryFacts read(XmlNode nitf) {
    StoryFacts.Builder facts = new StoryFacts.Builder("nitf");
    facts.language(nitf.attribute("lang"));
    facts.languageUnlessEnglish(nitf.attribute("baselang"));
    nitf.first("body").ifPresent(body -> facts.language(body.attribute("lang")));
    nitf.first("body", "body.content").ifPresent(text -> facts.language(text.attribute("lang")));
    XmlNode docdata = nitf.first("head", "docdata").orElse(new XmlNode("docdata", ""));
    facts.published(norm(docdata, "date.issue"), "nitf:date.issue");
    for (XmlNode pubdata : nitf.all("head", "pubdata")) {
      facts.published(
          dates.read(pubdata.attribute("date.publication")), "nitf:pubdata/date.publication");
      facts.publisher(pubdata.attribute("name"));
    }
    Optional<StatedDate> release = norm(docdata, "date.release");
    facts.published(release, "nitf:date.release");
    norm(docdata, "date.issue")
        .filter(
            issued ->
                release.isPresent()
                    && release.get().date().instant().isAfter(issued.date().instant()))
        .ifPresent(issued -> facts.embargoed(release, "nitf:date.release"));
    facts.expires(norm(docdata, "date.expire"), "nitf:date.expire");
    List<XmlNode> revisions = nitf.all("head", "revision-history");
    if (!revisions.isEmpty()) {
      XmlNode last = revisions.get(revisions.size() - 1);
      facts.modified(dates.read(last.attribute("norm")), "nitf:revision-history");
    }
    for (XmlNode rights : docdata.children("doc.copyright")) {
      facts.publisher(rights.attribute("holder"));
    }
    for (XmlNode rights : docdata.children("doc.rights")) {
      facts.hint(rights.attribute("owner")).hint(rights.attribute("provider"));
    }
    head(nitf, facts);
    nitf.first("body", "body.content").ifPresent(content -> paragraphs(content, facts));
    nitf.first("body", "body.end", "tagline").ifPresent(tag -> facts.paragraph(tag.text()));
    for (XmlNode block : nitf.all("body", "body.content", "block")) {
      facts.hint(block.text("datasource"));
    }
    facts.headline(nitf.text("head", "title"));
    return facts.build();
  }

  private Optional<StatedDate> norm(XmlNode docdata, String name) {
    return docdata
        .first(name)
        .flatMap(date -> dates.read(date.attribute("norm")).or(() -> dates.read(date.text())));
  }

  private void head(XmlNode nitf, StoryFacts.Builder facts) {
    XmlNode head = nitf.first("body", "body.head").orElse(new XmlNode("body.head", ""));
    facts.headline(head.text("hedline", "hl1"));
    for (XmlNode byline : head.children("byline")) {
      byline(byline, facts);
    }
    for (XmlNode distributor : head.children("distributor")) {
      List<XmlNode> organisations = distributor.children("org");
      if (organisations.isEmpty()) {
        facts.source(distributor.text());
      }
      organisations.forEach(organisation -> facts.source(organisation.text()));
    }
    head.first("dateline").ifPresent(line -> dateLine(line, facts));
    // A block has a date line of its own in some agencies' documents.
    for (XmlNode block : nitf.all("body", "body.content", "block")) {
      block.first("dateline").ifPresent(line -> dateLine(line, facts));
      block.children("byline").forEach(line -> byline(line, facts));
    }
  }

  static void byline(XmlNode byline, StoryFacts.Builder facts) {
    List<XmlNode> people = byline.outermost(Set.of("person"));
    if (people.isEmpty()) {
      facts.byline(byline.spacedText(Set.of("byttl", "virtloc", "org")));
    }
    people.forEach(person -> facts.byline(person.text()));
    byline.outermost(Set.of("byttl", "org")).forEach(title -> facts.hint(title.text()));
  }

  private void dateLine(XmlNode line, StoryFacts.Builder facts) {
    if (facts.hasDateLine()) {
      return;
    }
    // Nothing but a date is none, whatever element it stands in.
    String words = line.spacedText(Set.of());
    if (!line.spacedText(Set.of("story.date")).isEmpty() && !dates.isDate(words)) {
      facts.dateLine(words, "nitf:dateline");
    }
    for (XmlNode date : line.children("story.date")) {
      facts.filed(dates.read(date.attribute("norm")).map(StatedDate::localDay));
    }
    for (XmlNode location : line.children("location")) {
      Optional<XmlNode> city = location.first("city").or(() -> location.first("sublocation"));
      Optional<XmlNode> country = location.first("country");
      String code =
          country
              .map(node -> node.attribute("iso-cc"))
              .filter(iso -> !iso.isEmpty())
              .or(() -> country.map(XmlNode::text))
              .or(() -> Optional.of(location.attribute("country-code")))
              .orElse("");
      facts.located(city.map(XmlNode::text).orElseGet(location::text), code);
    }
  }

  static void paragraphs(XmlNode content, StoryFacts.Builder facts) {
    List<XmlNode> paragraphs = content.outermost(PARAGRAPHS, BESIDE);
    for (XmlNode paragraph : paragraphs) {
      boolean cell = CELLS.contains(paragraph.name());
      for (String text : Texts.printed(paragraph.rawText())) {
        if (!cell || text.length() >= PROSE) {
          facts.paragraph(text);
        }
      }
    }
    if (paragraphs.isEmpty()) {
      data(content.rawText(), facts);
    }
  }

  /** Text without elements; many agencies put HTML there, escaped or in a CDATA section. */
  static void data(String text, StoryFacts.Builder facts) {
    boolean html = Format.of(text) == Format.HTML || text.contains("<p>") || text.contains("<br");
    List<String> paragraphs =
        html ? HtmlText.paragraphs(Pages.parse(text).body()) : Texts.printed(text);
    paragraphs.forEach(facts::paragraph);
  }
}
