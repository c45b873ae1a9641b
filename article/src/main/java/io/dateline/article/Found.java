package io.dateline.article;

import java.util.Objects;

/**
 * A value, and why we believe it: the rule that gave it and the text it was read from.
 *
 * @param value what was found
 * @param rule short stable name of the rule, for {@code explain} output, e.g. {@code header:date}
 * @param span where in the text; empty at offset 0 when the value did not come from the text
 * @param <T> type of the value
 */
public record Found<T>(T value, String rule, Span span) {

  /** Checks that nothing is missing. */
  public Found {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(span, "span");
  }

  /** A value that came beside the text, such as a metadata field. */
  public static <T> Found<T> beside(T value, String rule) {
    return new Found<>(value, rule, new Span(0, 0));
  }
}
