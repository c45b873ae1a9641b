package io.dateline.entities.tagging;

/**
 * A name in a sentence.
 *
 * @param start index of its first token
 * @param end index after its last token, greater than {@code start}
 * @param type its kind
 * @param probability the model's belief in it, 0 to 1
 */
public record TaggedSpan(int start, int end, NameType type, double probability) {
  /**
   * Of what the shipped model believes less, half is no name or not that one. Chosen on the dev
   * sets: anything from 0.6 to 0.7 does.
   */
  public static final double DOUBTFUL = 0.62;

  /** Rejects spans without a token. */
  public TaggedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }
}
