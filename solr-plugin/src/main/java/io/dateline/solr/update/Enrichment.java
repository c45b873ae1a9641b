package io.dateline.solr.update;

import java.util.List;

/**
 * What a document gets.
 *
 * @param status {@code ok}, {@code partial:WHY}, {@code skipped:WHY} or {@code failed:WHY}
 * @param textField the field that was read; empty when none was
 * @param values the values, grouped by output, each group in its order
 */
public record Enrichment(String status, String textField, List<FieldValue> values) {

  /** Status of a document of which everything was read. */
  public static final String OK = "ok";

  /** Copies the list. */
  public Enrichment {
    values = List.copyOf(values);
  }

  static Enrichment skipped(String why) {
    return new Enrichment("skipped:" + why, "", List.of());
  }

  /** Whether the document was read, wholly or in part. */
  public boolean isRead() {
    return !textField.isEmpty();
  }
}
