package io.dateline.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** NewsML-G2 2.x: news item, package item, and the message that carries them. Thread-safe. */
final class NewsMlG2Reader {

  static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

  private static final Set<String> ITEMS = Set.of("newsItem", "packageItem");

  private final StatedDates dates;
  private final NitfReader nitf;

  NewsMlG2Reader(StatedDates dates, NitfReader nitf) {
    this.dates = dates;
    this.nitf = nitf;
  }

  StoryFacts read(XmlNode root) {
    if (ITEMS.contains(root.name())) {
      return item(root);
    }
    List<XmlNode> items = root.outermost(ITEMS);
    List<XmlNode> texts = items.stream().filter(NewsMlG2Reader::isText).toList();
    List<XmlNode> stories = texts.isEmpty() ? items : texts;
    if (stories.size() == 1) {
      return item(stories.get(0));
    }
    return StoryFacts.common("newsml-g2", stories.stream().map(this::item).toList());
  }

  /** A message often bears a story with its pictures: the story is what it is about. */
  private static boolean isText(XmlNode item) {
    String kind =
        item.first("itemMeta", "itemClass").map(node -> node.attribute("qcode")).orElse("");
    return kind.endsWith(":text") || (kind.isEmpty() && item.name().equals("newsItem"));
  }

  private StoryFacts item(XmlNode item) {
    StoryFacts.Builder facts = new StoryFacts.Builder("newsml-g2");
    Map<String, String> names = names(item);
    for (XmlNode meta : item.children("itemMeta")) {
      facts.created(
          dates.read(meta.text("firstCreated")),
          "newsml-g2:firstCreated",
          dates.read(meta.text("versionCreated")),
          "newsml-g2:versionCreated");
      facts.embargoed(dates.read(meta.text("embargoed")), "newsml-g2:embargoed");
      facts.expires(dates.read(meta.text("expires")), "newsml-g2:expires");
    }
    for (XmlNode meta : item.children("contentMeta")) {
      content(meta, names, facts);
    }
    for (XmlNode holder : item.all("rightsInfo", "copyrightHolder")) {
      party(holder, names).forEach(facts::publisher);
    }
    for (XmlNode provider : item.all("itemMeta", "provider")) {
      party(provider, names).forEach(facts::publisher);
    }
    for (XmlNode title : item.all("itemMeta", "title")) {
      facts.headline(title.text());
    }
    item.first("contentSet").ifPresent(set -> story(set, facts));
    return facts.build();
  }

  /** What the item itself says its codes are called. */
  private static Map<String, String> names(XmlNode item) {
    Map<String, String> names = new LinkedHashMap<>();
    for (XmlNode claim : item.children("assert")) {
      String code = claim.attribute("qcode") + claim.attribute("literal");
      name(claim).ifPresent(name -> names.putIfAbsent(code, name));
    }
    return names;
  }

  private void content(XmlNode meta, Map<String, String> names, StoryFacts.Builder facts) {
    if (!facts.hasPublished()) {
      facts.published(dates.read(meta.text("contentCreated")), "newsml-g2:contentCreated");
    }
    facts.modified(dates.read(meta.text("contentModified")), "newsml-g2:contentModified");
    List<XmlNode> headlines = meta.children("headline");
    headlines.stream()
        .filter(headline -> headline.attribute("role").endsWith(":main"))
        .findFirst()
        .or(() -> headlines.stream().findFirst())
        .ifPresent(headline -> facts.headline(headline.text()));
    meta.first("language").ifPresent(node -> facts.language(node.attribute("tag")));
    meta.children("by").forEach(by -> facts.byline(by.text()));
    meta.first("dateline").ifPresent(line -> facts.dateLine(line.text(), "newsml-g2:dateline"));
    for (XmlNode place : meta.children("located")) {
      String country =
          place.outermost(Set.of("broader")).stream()
              .flatMap(broader -> name(broader).stream())
              .findFirst()
              .orElse("");
      party(place, names).stream().findFirst().ifPresent(name -> facts.located(name, country));
    }
    meta.children("creditline").forEach(credit -> facts.source(credit.text()));
    for (XmlNode source : meta.children("infoSource")) {
      party(source, names).forEach(facts::source);
    }
    boolean signed = !meta.children("by").isEmpty();
    for (XmlNode creator : meta.children("creator")) {
      boolean person =
          creator.attribute("type").endsWith("person") || creator.attribute("role").contains("aut");
      for (String name : party(creator, names)) {
        if (person && !signed) {
          facts.byline(name);
        } else {
          facts.hint(name);
        }
      }
    }
  }

  /** The names of a party: its own, what the item asserts of it, or the bare code. */
  private static List<String> party(XmlNode node, Map<String, String> names) {
    Optional<String> name = name(node);
    if (name.isPresent()) {
      return List.of(name.get());
    }
    String code = node.attribute("qcode") + node.attribute("literal");
    if (names.containsKey(code)) {
      return List.of(names.get(code));
    }
    String literal = node.attribute("literal");
    if (!literal.isEmpty()) {
      return List.of(literal);
    }
    String text = node.text();
    if (!text.isEmpty()) {
      return List.of(text);
    }
    return List.of();
  }

  /** The name of a concept: the English one, or the first. */
  private static Optional<String> name(XmlNode node) {
    List<XmlNode> names = node.children("name");
    return names.stream()
        .filter(name -> name.attribute("lang").startsWith("en"))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(XmlNode::text)
        .filter(name -> !name.isEmpty());
  }

  private void story(XmlNode set, StoryFacts.Builder facts) {
    List<XmlNode> inline = new ArrayList<>(set.children("inlineXML"));
    for (XmlNode xml : inline) {
      if (facts.hasParagraphs()) {
        break;
      }
      facts.language(xml.attribute("lang"));
      Optional<XmlNode> embedded = xml.first("nitf");
      if (embedded.isPresent()) {
        StoryFacts inner = nitf.read(embedded.get());
        inner.paragraphs().forEach(facts::paragraph);
        inner.headline().ifPresent(facts::headline);
        inner.language().ifPresent(facts::language);
        inner.dateLine().ifPresent(line -> facts.dateLine(line.value(), line.rule()));
        inner.located().forEach(place -> facts.located(place.name(), place.country()));
        inner.filed().ifPresent(day -> facts.filed(Optional.of(day)));
        if (!facts.hasBylines()) {
          inner.bylines().forEach(facts::byline);
        }
        inner.sources().forEach(facts::hint);
      } else {
        XmlNode body = xml.first("html", "body").orElse(xml);
        NitfReader.paragraphs(body, facts);
      }
    }
    for (XmlNode data : set.children("inlineData")) {
      if (!facts.hasParagraphs()) {
        NitfReader.data(data.rawText(), facts);
      }
    }
  }
}
