package io.dateline.demo;

import java.util.List;

/**
 * The values of a field and how many documents have each. Immutable.
 *
 * @param field the field's name
 * @param counts the values, in the order to show them
 */
public record Facet(String field, List<Count> counts) {
  /**
   * A value and its documents.
   *
   * @param value the value
   * @param documents how many documents have it
   */
  public record Count(String value, long documents) {}

  /** Takes a copy of the counts. */
  public Facet {
    counts = List.copyOf(counts);
  }

  /** The documents that have a value; 0 when none has it, or it is not among the values shown. */
  public long count(String value) {
    return counts.stream()
        .filter(c -> c.value().equals(value))
        .mapToLong(Count::documents)
        .findFirst()
        .orElse(0);
  }
}
