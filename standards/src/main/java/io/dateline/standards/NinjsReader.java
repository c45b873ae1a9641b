package io.dateline.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * ninjs 1.x, 2.x and 3.x in one: their names differ in case and number only. Some agencies' own
 * names (source, authors, body_html) are read too. Thread-safe.
 */
final class NinjsReader {

  /** Keys that are ninjs's own; {@code uri} alone says nothing. */
  private static final Set<String> MARKS =
      Set.of(
          "versioncreated",
          "firstcreated",
          "contentcreated",
          "pubstatus",
          "usageterms",
          "copyrightholder",
          "copyrightnotice",
          "infosource",
          "infosources",
          "representationtype",
          "headlines",
          "bodies",
          "body_text",
          "body_xhtml",
          "body_html",
          "slugline",
          "located");

  /** Keys that other JSON has too; one beside one of its own will do. */
  private static final Set<String> COMMON = Set.of("headline", "byline", "by", "mimetype");

  /** Where deliveries of several items keep them. */
  private static final List<String> ITEMS = List.of("item", "items", "_items");

  private final StatedDates dates;
  private final NitfReader nitf;

  NinjsReader(StatedDates dates, NitfReader nitf) {
    this.dates = dates;
    this.nitf = nitf;
  }

  /** The ninjs items that a JSON document is or holds; none for JSON of another kind. */
  static List<Map<?, ?>> items(Object json) {
    if (json instanceof Map<?, ?> object) {
      if (isNinjs(object)) {
        return List.of(object);
      }
      for (String key : ITEMS) {
        if (object.get(key) instanceof List<?> list) {
          return items(list);
        }
      }
      return List.of();
    }
    return json instanceof List<?> list ? items(list) : List.of();
  }

  private static List<Map<?, ?>> items(List<?> list) {
    List<Map<?, ?>> items = new ArrayList<>(list.size());
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> object) || !isNinjs(object)) {
        return List.of();
      }
      items.add(object);
    }
    return items;
  }

  private static boolean isNinjs(Map<?, ?> object) {
    Map<String, Object> item = lowered(object);
    for (String key : List.of("standard", "$standard")) {
      if (item.get(key) instanceof Map<?, ?> standard
          && string(lowered(standard), "name").equalsIgnoreCase("ninjs")) {
        return true;
      }
    }
    boolean named = item.containsKey("uri") || item.containsKey("guid");
    long marks = MARKS.stream().filter(item::containsKey).count();
    return named && (marks >= 2 || (marks == 1 && COMMON.stream().anyMatch(item::containsKey)));
  }

  /** One item is its story; several state only what all have in common. */
  StoryFacts read(List<Map<?, ?>> items) {
    return items.size() == 1
        ? read(items.get(0))
        : StoryFacts.common("ninjs", items.stream().map(this::read).toList());
  }

  private StoryFacts read(Map<?, ?> object) {
    Map<String, Object> item = lowered(object);
    StoryFacts.Builder facts = new StoryFacts.Builder("ninjs");
    facts.created(
        dates.read(string(item, "firstcreated")),
        "ninjs:firstcreated",
        dates.read(string(item, "versioncreated")),
        "ninjs:versioncreated");
    facts.published(dates.read(string(item, "contentcreated")), "ninjs:contentcreated");
    facts.embargoed(dates.read(string(item, "embargoed")), "ninjs:embargoed");
    facts.embargoed(dates.read(string(item, "embargoeduntil")), "ninjs:embargoedUntil");
    facts.expires(dates.read(string(item, "expires")), "ninjs:expires");
    headline(item, facts);
    facts.language(string(item, "language"));
    facts.byline(string(item, "byline"));
    facts.byline(string(item, "by"));
    for (String key : List.of("person", "people", "authors")) {
      for (Map<String, Object> person : objects(item, key)) {
        String role = string(person, key.equals("authors") ? "role" : "rel");
        if (!facts.hasBylines()
            && (role.equals("author") || role.equals("writer") || role.equals("creator"))) {
          facts.byline(string(person, "name"));
        }
      }
    }
    facts.dateLine(string(item, "dateline"), "ninjs:dateline");
    located(string(item, "located"), facts);
    for (String key : List.of("infosource", "infosources")) {
      for (Map<String, Object> source : objects(item, key)) {
        facts.source(string(source, "name"));
      }
    }
    facts.source(string(item, "creditline"));
    facts.hint(string(item, "source"));
    facts.publisher(string(item, "copyrightholder"));
    story(item, facts);
    return facts.build();
  }

  private static void headline(Map<String, Object> item, StoryFacts.Builder facts) {
    facts.headline(string(item, "headline"));
    // The first drafts of 2.0 had the name of 1.x for the list, and "name" for "role".
    for (String key : List.of("headlines", "headline")) {
      List<Map<String, Object>> headlines = objects(item, key);
      headlines.stream()
          .filter(headline -> role(headline).equals("main"))
          .forEach(headline -> facts.headline(text(headline)));
      headlines.forEach(headline -> facts.headline(text(headline)));
    }
    facts.headline(string(item, "title"));
  }

  /** "Grosseto, Italy" names the city and its country. */
  private static void located(String located, StoryFacts.Builder facts) {
    int comma = located.lastIndexOf(',');
    if (comma > 0) {
      int first = located.indexOf(',');
      facts.located(located.substring(0, first), located.substring(comma + 1));
    } else {
      facts.located(located, "");
    }
  }

  private void story(Map<String, Object> item, StoryFacts.Builder facts) {
    for (String key : List.of("body_xhtml", "body_html", "body_text")) {
      if (!facts.hasParagraphs()) {
        paragraphs(string(item, key), !key.equals("body_text"), facts);
      }
    }
    List<Map<String, Object>> bodies = new ArrayList<>(objects(item, "bodies"));
    bodies.addAll(objects(item, "body"));
    bodies.stream()
        .filter(body -> !string(body, "value").isBlank())
        .min(Comparator.comparingInt(NinjsReader::rank))
        .filter(body -> !facts.hasParagraphs())
        .ifPresent(body -> body(body, facts));
    for (Map.Entry<String, Object> entry : item.entrySet()) {
      // ninjs 1.x lets body_ bear any name.
      if (entry.getKey().startsWith("body_")
          && entry.getValue() instanceof String value
          && !facts.hasParagraphs()) {
        paragraphs(value, value.stripLeading().startsWith("<"), facts);
      }
    }
  }

  /** HTML has paragraphs for certain, plain text mostly; NITF must be read first. */
  private static int rank(Map<String, Object> body) {
    String type = type(body);
    return type.contains("html") ? 0 : type.contains("nitf") ? 2 : type.contains("xml") ? 3 : 1;
  }

  private static String type(Map<String, Object> body) {
    return (string(body, "contenttype") + " " + role(body)).toLowerCase(Locale.ROOT);
  }

  private static String role(Map<String, Object> value) {
    String role = string(value, "role");
    return role.isEmpty() ? string(value, "name") : role;
  }

  private void body(Map<String, Object> body, StoryFacts.Builder facts) {
    String value = string(body, "value");
    if (Format.of(value) == Format.XML) {
      try {
        XmlNode root = XmlTree.read(value);
        if (root.name().equals("nitf")) {
          StoryFacts inner = nitf.read(root);
          inner.paragraphs().forEach(facts::paragraph);
          inner.dateLine().ifPresent(line -> facts.dateLine(line.value(), line.rule()));
          inner.sources().forEach(facts::hint);
          if (!facts.hasBylines()) {
            inner.bylines().forEach(facts::byline);
          }
          return;
        }
      } catch (NotReadableException broken) {
        // Its words are read below.
      }
    }
    paragraphs(value, rank(body) != 1 || value.stripLeading().startsWith("<"), facts);
  }

  private static void paragraphs(String body, boolean html, StoryFacts.Builder facts) {
    if (html) {
      HtmlText.paragraphs(Pages.parse(body).body()).forEach(facts::paragraph);
    } else {
      Texts.paragraphs(body).forEach(facts::paragraph);
    }
  }

  private static String text(Map<String, Object> value) {
    String text = string(value, "value");
    return string(value, "contenttype").contains("html") ? Pages.parse(text).text() : text;
  }

  private static String string(Map<String, Object> object, String key) {
    return object.get(key) instanceof String value ? value : "";
  }

  private static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
    Object value = object.get(key);
    List<?> list =
        value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
    return list.stream()
        .filter(Map.class::isInstance)
        .map(map -> lowered((Map<?, ?>) map))
        .toList();
  }

  private static Map<String, Object> lowered(Map<?, ?> object) {
    Map<String, Object> lowered = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> lowered.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value));
    return lowered;
  }
}
