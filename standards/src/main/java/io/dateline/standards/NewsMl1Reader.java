package io.dateline.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** NewsML 1.0 to 1.2. Thread-safe. */
final class NewsMl1Reader {

  private final StatedDates dates;
  private final NitfReader nitf;

  NewsMl1Reader(StatedDates dates, NitfReader nitf) {
    this.dates = dates;
    this.nitf = nitf;
  }

  StoryFacts read(XmlNode root) {
    List<StoryFacts> items =
        root.children("NewsItem").stream().map(item -> item(root, item)).toList();
    return items.size() == 1 ? items.get(0) : StoryFacts.common("newsml1", items);
  }

  private StoryFacts item(XmlNode root, XmlNode item) {
    StoryFacts.Builder facts = new StoryFacts.Builder("newsml1");
    for (XmlNode management : item.children("NewsManagement")) {
      facts.created(
          dates.read(management.text("FirstCreated")),
          "newsml1:FirstCreated",
          dates.read(management.text("ThisRevisionCreated")),
          "newsml1:ThisRevisionCreated");
      boolean embargoed =
          management.all("Status").stream()
              .anyMatch(status -> status.attribute("FormalName").equalsIgnoreCase("Embargoed"));
      if (embargoed) {
        facts.embargoed(
            dates.read(management.text("StatusWillChange", "DateAndTime")),
            "newsml1:StatusWillChange");
      }
    }
    for (XmlNode lines : item.outermost(Set.of("NewsLines"))) {
      facts.headline(lines.text("HeadLine"));
      if (!facts.hasBylines()) {
        lines.children("ByLine").forEach(line -> facts.byline(line.text()));
      }
      lines
          .first("DateLine")
          .filter(line -> !dates.isDate(line.text()))
          .ifPresent(line -> facts.dateLine(line.text(), "newsml1:DateLine"));
      lines.children("CreditLine").forEach(line -> facts.source(line.text()));
      lines.children("CopyrightLine").forEach(line -> facts.hint(line.text()));
    }
    for (XmlNode metadata : item.outermost(Set.of("AdministrativeMetadata"))) {
      parties(metadata, "Source").forEach(facts::source);
      parties(metadata, "Provider").forEach(facts::publisher);
      parties(metadata, "Creator").forEach(facts::hint);
    }
    for (XmlNode metadata : item.outermost(Set.of("DescriptiveMetadata"))) {
      metadata
          .first("Language")
          .ifPresent(language -> facts.language(language.attribute("FormalName")));
      metadata.children("Location").stream()
          .filter(place -> place.attribute("HowPresent").equalsIgnoreCase("Origin"))
          .forEach(place -> located(place, facts));
    }
    for (XmlNode holder : item.outermost(Set.of("CopyrightHolder"))) {
      facts.hint(holder.text());
    }
    for (XmlNode sent : root.all("NewsEnvelope", "DateAndTime")) {
      facts.published(dates.read(sent.text()), "newsml1:NewsEnvelope");
    }
    for (XmlNode sender : root.all("NewsEnvelope", "SentFrom", "Party")) {
      facts.hint(sender.attribute("FormalName"));
    }
    List<Body> bodies = new ArrayList<>();
    item.children("NewsComponent").forEach(component -> collect(component, "", bodies));
    bodies.stream()
        .filter(body -> !body.isBeside())
        .max(Comparator.comparingInt(body -> body.facts().length()))
        .or(() -> bodies.stream().max(Comparator.comparingInt(body -> body.facts().length())))
        .ifPresent(body -> take(body.facts(), facts));
    return facts.build();
  }

  /** An item has its story in several languages, with title, summary and contacts beside it. */
  private record Body(String role, StoryFacts facts) {

    private static final Set<String> BESIDE =
        Set.of(
            "title",
            "headline",
            "subheadline",
            "abstract",
            "summary",
            "byline",
            "caption",
            "contact",
            "stylesheet",
            "logo",
            "photo",
            "picture",
            "tweettext",
            "keywords");

    boolean isBeside() {
      return BESIDE.contains(role);
    }
  }

  private void collect(XmlNode component, String outerRole, List<Body> bodies) {
    String own = component.first("Role").map(role -> role.attribute("FormalName")).orElse("");
    String role = own.isEmpty() ? outerRole : own.toLowerCase(Locale.ROOT);
    for (XmlNode content : component.all("ContentItem", "DataContent")) {
      bodies.add(new Body(role, story(content)));
    }
    component.children("NewsComponent").forEach(inner -> collect(inner, role, bodies));
  }

  private static List<String> parties(XmlNode metadata, String role) {
    return metadata.all(role, "Party").stream()
        .map(party -> party.attribute("FormalName"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static void located(XmlNode place, StoryFacts.Builder facts) {
    String country = property(place, "Country").orElse("");
    property(place, "City").ifPresent(city -> facts.located(city, country));
  }

  private static Optional<String> property(XmlNode place, String name) {
    return place.children("Property").stream()
        .filter(property -> property.attribute("FormalName").equals(name))
        .map(property -> property.attribute("Value"))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private StoryFacts story(XmlNode content) {
    Optional<XmlNode> embedded = content.first("nitf");
    if (embedded.isPresent()) {
      return nitf.read(embedded.get());
    }
    StoryFacts.Builder facts = new StoryFacts.Builder("newsml1");
    NitfReader.paragraphs(content, facts);
    return facts.build();
  }

  private static void take(StoryFacts inner, StoryFacts.Builder facts) {
    inner.paragraphs().forEach(facts::paragraph);
    inner.headline().ifPresent(facts::headline);
    inner.language().ifPresent(facts::language);
    inner.dateLine().ifPresent(line -> facts.dateLine(line.value(), line.rule()));
    inner.located().forEach(place -> facts.located(place.name(), place.country()));
    inner.sources().forEach(facts::hint);
    if (!facts.hasBylines()) {
      inner.bylines().forEach(facts::byline);
    }
  }
}
