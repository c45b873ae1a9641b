package io.dateline.standards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * ninjs 1.x, 2.x and 3.x in one: their names differ in case and number only. Some agencies' own
 * names (source, authors, body_html) are read too. Thread-safe.
 */
final class NinjsReader {

  /** Keys that say so; {@code uri} alone says nothing. */
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

  private final StatedDates dates;

  NinjsReader(StatedDates dates) {
    this.dates = dates;
  }

  static boolean isNinjs(Map<?, ?> object) {
    Map<String, Object> item = lowered(object);
    if (item.get("standard") instanceof Map<?, ?> standard
        && "ninjs".equals(lowered(standard).get("name"))) {
      return true;
    }
    boolean named = item.containsKey("uri") || item.containsKey("guid");
    return named && MARKS.stream().filter(item::containsKey).count() >= 2;
  }

  StoryFacts read(Map<?, ?> object) {
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
    List<Map<String, Object>> headlines = objects(item, "headlines");
    headlines.stream()
        .filter(headline -> string(headline, "role").equals("main"))
        .forEach(headline -> facts.headline(text(headline)));
    headlines.forEach(headline -> facts.headline(text(headline)));
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

  private static void story(Map<String, Object> item, StoryFacts.Builder facts) {
    for (String key : List.of("body_xhtml", "body_html", "body_text")) {
      if (!facts.hasParagraphs()) {
        paragraphs(string(item, key), !key.equals("body_text"), facts);
      }
    }
    List<Map<String, Object>> bodies = objects(item, "bodies");
    for (boolean html : new boolean[] {true, false}) {
      for (Map<String, Object> body : bodies) {
        String type = string(body, "contenttype");
        boolean isHtml = type.contains("html") || type.contains("xml");
        if (isHtml == html && !facts.hasParagraphs()) {
          paragraphs(string(body, "value"), html, facts);
        }
      }
    }
    for (Map.Entry<String, Object> entry : item.entrySet()) {
      // ninjs 1.x lets body_ bear any name.
      if (entry.getKey().startsWith("body_")
          && entry.getValue() instanceof String value
          && !facts.hasParagraphs()) {
        paragraphs(value, value.stripLeading().startsWith("<"), facts);
      }
    }
  }

  private static void paragraphs(String body, boolean html, StoryFacts.Builder facts) {
    if (html) {
      HtmlText.paragraphs(Jsoup.parse(body).body()).forEach(facts::paragraph);
    } else {
      Texts.paragraphs(body).forEach(facts::paragraph);
    }
  }

  private static String text(Map<String, Object> value) {
    String text = string(value, "value");
    return string(value, "contenttype").contains("html") ? Jsoup.parse(text).text() : text;
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
