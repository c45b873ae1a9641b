package io.dateline.tika.probe;

import io.dateline.fixtures.StandardDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A document of {@code src-test-resources/standards} and what must come out of it; the README there
 * says what the keys mean.
 */
public record StandardsFixture(Path document, Map<String, List<String>> expected) {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("standard", "dateline:standard"),
          Map.entry("published", "dateline:published"),
          Map.entry("published-rule", "dateline:published-rule"),
          Map.entry("published-zone", "dateline:published-zone"),
          Map.entry("modified", "dateline:modified"),
          Map.entry("embargoed", "dateline:embargoed"),
          Map.entry("expires", "dateline:expires"),
          Map.entry("source", "dateline:source"),
          Map.entry("byline", "dateline:byline"),
          Map.entry("headline", "dateline:headline"),
          Map.entry("language", "dateline:language"),
          Map.entry("dateline", "dateline:text"),
          Map.entry("dateline-place", "dateline:place"),
          Map.entry("dateline-date", "dateline:date"));

  /** The folder of the documents. */
  public static Path folder() {
    return Path.of(System.getProperty("dateline.fixtures", "../src-test-resources"), "standards");
  }

  /** All of them, by name. */
  public static List<StandardsFixture> all() {
    return StandardDocument.all().stream()
        .map(document -> new StandardsFixture(document.file(), document.expected()))
        .toList();
  }

  /** File name. */
  public String name() {
    return document.getFileName().toString();
  }

  /** What is wrong with the values that came out, a line each; empty when all is well. */
  public List<String> faults(Map<String, List<String>> actual) {
    List<String> faults = new ArrayList<>();
    if (expected.getOrDefault("story", List.of()).contains("no")) {
      actual.keySet().stream()
          .filter(key -> key.startsWith("dateline:"))
          .forEach(key -> faults.add(key + " of what is no story: " + actual.get(key)));
    }
    expected.forEach(
        (key, values) -> {
          List<String> found = actual.getOrDefault(KEYS.getOrDefault(key, key), List.of());
          switch (key) {
            case "story" -> {}
            case "type" -> {
              String type = actual.getOrDefault("Content-Type", List.of("")).get(0);
              if (!type.split(";", -1)[0].equals(values.get(0))) {
                faults.add("type " + type + ", expected " + values.get(0));
              }
            }
            case "text-has" -> {
              if (!actual.getOrDefault("text", List.of("")).get(0).contains(values.get(0))) {
                faults.add("text lacks " + values.get(0));
              }
            }
            default -> {
              if (!KEYS.containsKey(key)) {
                faults.add("unknown key " + key);
              }
              List<String> wanted = values.contains("none") ? List.of() : values;
              if (!new TreeSet<>(wanted).equals(new TreeSet<>(found))) {
                faults.add(key + " " + found + ", expected " + wanted);
              }
            }
          }
        });
    return faults;
  }

  @Override
  public String toString() {
    return name();
  }
}
