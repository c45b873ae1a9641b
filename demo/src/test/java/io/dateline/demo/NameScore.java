package io.dateline.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which of the names that samples list were found. */
final class NameScore {
  private static final Map<String, String> FIELDS =
      Map.of(
          "person", NewsFields.PERSON,
          "organization", NewsFields.ORGANIZATION,
          "location", NewsFields.LOCATION,
          "country", NewsFields.COUNTRY);

  private final Map<String, Integer> listed = new TreeMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final StringBuilder misses = new StringBuilder();
  private int wrong;

  void add(Expected sample, NewsFields fields) {
    FIELDS.keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(key -> count(key, sample, fields.values(FIELDS.get(key))));
    for (String name : sample.values("not-name")) {
      if (fields.names().contains(name)) {
        wrong++;
        misses.append(sample).append(": not a name: ").append(name).append('\n');
      }
    }
  }

  private void count(String key, Expected sample, List<String> values) {
    if (!sample.has(key)) {
      return;
    }
    for (String name : sample.values(key)) {
      listed.merge(key, 1, Integer::sum);
      if (values.contains(name)) {
        found.merge(key, 1, Integer::sum);
      } else {
        misses.append(sample).append(": no ").append(key).append(": ").append(name);
        misses.append(" in ").append(values).append('\n');
      }
    }
  }

  /** The share of the listed names of a kind that were found, 0 to 1. */
  double recall(String key) {
    return (double) found.getOrDefault(key, 0) / listed.getOrDefault(key, 1);
  }

  /** How many values were found that must not be. */
  int wrong() {
    return wrong;
  }

  /** A line for each name not found, and for each found that must not be. */
  String misses() {
    return misses.toString();
  }
}
