package io.dateline.training;

import io.dateline.entities.features.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Collects the lists of the repository, and what the corpora's text says of words, in a lexicon.
 */
final class LexiconBuilder {
  private final List<String> classes = new ArrayList<>();
  private final Map<String, Long> phrases = new TreeMap<>();
  private Map<String, Long> clusters = Map.of();
  private final Map<String, Integer> lower = new TreeMap<>();

  /** Adds the gazetteers that are there, from the repository's root folder. */
  LexiconBuilder gazetteers(Path root) throws IOException {
    Path article = root.resolve("article/src/main/resources/io/dateline/article/gazetteer");
    Path entities = root.resolve("entities/src/main/resources/io/dateline/entities/gazetteer");
    for (String[] row : rows(article.resolve("countries.tsv"))) {
      add("COUNTRY", row, 1);
      add("COUNTRY", row, 2);
      add("DEMONYM", row, 3);
      add("CITY", row, 4);
    }
    for (String[] row : rows(article.resolve("regions.tsv"))) {
      add("REGION", row, 2);
      add("REGION", row, 3);
    }
    for (String[] row : rows(article.resolve("cities.tsv"))) {
      add("CITY", row, 0);
      add("CITY", row, 1);
    }
    for (String[] row : rows(article.resolve("agencies.tsv"))) {
      add("AGENCY", row, 0);
      add("AGENCY", row, 1);
    }
    for (String[] row : rows(article.resolve("seats.tsv"))) {
      add("SEAT", row, 0);
    }
    for (String[] row : rows(entities.resolve("organizations.tsv"))) {
      String kind = row.length > 2 && !row[2].isEmpty() ? row[2] : "other";
      String name = "ORG_" + kind.toUpperCase(Locale.ROOT);
      add(name, row, 0);
      add(name, row, 1);
    }
    classed(
        lines(entities.resolve("geography.txt")).stream().map(row -> row[0]),
        name ->
            switch (name) {
              case "town", "site" -> name.toUpperCase(Locale.ROOT);
              default -> "GEO";
            });
    classed(lines(entities.resolve("other_names.txt")).stream().map(row -> row[0]), name -> name);
    for (String[] row : lines(entities.resolve("given_names.txt"))) {
      add("GIVEN", row, 0);
    }
    for (String[] row : lines(entities.resolve("surnames.txt"))) {
      add("SURNAME", row, 0);
    }
    return this;
  }

  /** Adds the tool's own classes of words. */
  LexiconBuilder words() throws IOException {
    try (InputStream in = LexiconBuilder.class.getResourceAsStream("words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      classed(lines.lines(), name -> name);
    }
    return this;
  }

  /** Adds lines of names parted by commas below their class in brackets. */
  private void classed(Stream<String> lines, UnaryOperator<String> classOf) {
    String[] name = {""};
    lines.forEach(
        line -> {
          if (line.startsWith("[")) {
            name[0] = classOf.apply(line.substring(1, line.indexOf(']')));
          } else if (!line.startsWith("#") && !line.isBlank()) {
            for (String word : line.split(",", -1)) {
              phrase(name[0], word.strip());
            }
          }
        });
  }

  /** Folded nationalities, religions and languages: what sets without MISC do not mark. */
  static Set<String> miscWords(Path root) throws IOException {
    LexiconBuilder builder = new LexiconBuilder().gazetteers(root).words();
    long mask = 0;
    for (String name : List.of("DEMONYM", "nationality", "religion")) {
      int bit = builder.classes.indexOf(name);
      mask |= bit < 0 ? 0 : 1L << bit;
    }
    Set<String> words = new TreeSet<>();
    for (Map.Entry<String, Long> entry : builder.phrases.entrySet()) {
      if ((entry.getValue() & mask) != 0) {
        words.add(entry.getKey());
      }
    }
    return words;
  }

  /** Adds clusters of words: folded word to its packed classes. */
  LexiconBuilder clusters(Map<String, Long> learned) {
    clusters = learned;
    return this;
  }

  /** Adds which words the texts have in lower case. */
  LexiconBuilder lowerCase(List<Document> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document document : texts) {
      for (Sentence sentence : document.sentences()) {
        for (String token : sentence.tokens()) {
          if (token.length() > 1 && token.equals(token.toLowerCase(Locale.ROOT))) {
            String folded = Lexicon.fold(token);
            if (!folded.isEmpty() && Character.isLetter(folded.charAt(0))) {
              counts.merge(folded, 1, Integer::sum);
            }
          }
        }
      }
    }
    counts.forEach((word, n) -> lower.put(word, n == 1 ? 1 : n < 6 ? 2 : 3));
    return this;
  }

  Lexicon build() {
    return new Lexicon(classes, phrases, clusters, lower);
  }

  private void add(String name, String[] row, int column) {
    if (column < row.length) {
      for (String alias : row[column].split("\\|", -1)) {
        phrase(name, alias);
      }
    }
  }

  private void phrase(String name, String text) {
    String folded = Lexicon.fold(text);
    if (folded.isEmpty()) {
      return;
    }
    int bit = classes.indexOf(name);
    if (bit < 0) {
      bit = classes.size();
      classes.add(name);
    }
    phrases.merge(folded, 1L << bit, (a, b) -> a | b);
  }

  /** The rows of a table, without its head. */
  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = lines(file);
    return rows.isEmpty() ? rows : rows.subList(1, rows.size());
  }

  private static List<String[]> lines(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    }
    return rows;
  }
}
