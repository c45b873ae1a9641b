package io.dateline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sample and what must come out of it; the keys are told in the samples' README.
 *
 * @param name the file's name without its ending
 * @param text the file's text
 * @param keys the lines of the .expected file
 */
record Expected(String name, String text, Map<String, List<String>> keys) {
  /**
   * Keys that Solr's default fields show nothing of: checked by the tests of the article module.
   */
  private static final Set<String> ELSEWHERE = Set.of("headline", "body-starts", "body-lacks");

  /** What the names of samples in other languages start with. */
  private static final Set<String> OTHER_LANGUAGES = Set.of("es-", "fr-", "de-", "it-", "pt-");

  private static final Set<String> KEYS =
      Set.of(
          "article",
          "published",
          "source",
          "dateline",
          "dateline-place",
          "byline",
          "person",
          "organization",
          "location",
          "country",
          "not-name");

  /** All samples, by name. */
  static List<Expected> all() {
    Path folder = Checkout.locate().samples();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".expected"))
          .sorted()
          .map(Expected::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expected read(Path file) {
    String name = file.getFileName().toString().replace(".expected", "");
    Map<String, List<String>> keys = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int colon = line.indexOf(": ");
        String key = colon < 0 ? line : line.substring(0, colon);
        if (colon < 0 || !(KEYS.contains(key) || ELSEWHERE.contains(key))) {
          throw new IllegalStateException(file + ": a line that is no known key: " + line);
        }
        keys.computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(colon + 2).strip());
      }
      String text = Files.readString(file.resolveSibling(name + ".txt"), StandardCharsets.UTF_8);
      return new Expected(name, text, keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isArticle() {
    return !values("article").equals(List.of("no"));
  }

  /** Names are found in English only, so far. */
  boolean isEnglish() {
    return OTHER_LANGUAGES.stream().noneMatch(name::startsWith);
  }

  List<String> values(String key) {
    return keys.getOrDefault(key, List.of());
  }

  /** Whether the key is there and says that there is no such value. */
  boolean isNone(String key) {
    return values(key).equals(List.of("none"));
  }

  /** Whether the key is there and has values. */
  boolean has(String key) {
    return keys.containsKey(key) && !isNone(key);
  }

  @Override
  public String toString() {
    return name;
  }
}
