package io.dateline.solr.update;

import io.dateline.article.Span;
import java.util.Objects;

/**
 * One value that a document gets, and why.
 *
 * @param output what it is
 * @param value a String, or a Date where the field is one
 * @param rule the rule that gave it
 * @param span where it was read: UTF-16 offsets into the text field; empty when not from there, and
 *     when that field holds HTML or another format whose words are not where they stand in the
 *     field
 * @param confidence 0 to 1; 1 for what a rule read
 */
public record FieldValue(Output output, Object value, String rule, Span span, double confidence) {

  /** Checks that nothing is missing. */
  public FieldValue {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(span, "span");
  }
}
