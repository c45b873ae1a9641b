package io.dateline.entities.text;

import io.dateline.article.Span;

/**
 * A sentence and its tokens. The arrays are handed over and not changed any more.
 *
 * @param tokens the tokens as written
 * @param bounds start and end of each token in the text, in turns: UTF-16 offsets, half-open
 * @param headline whether it is (part of) the headline
 * @param beside whether it is a headline that came beside the text: its bounds are offsets into
 *     that
 * @param lead whether it is in the first paragraph of the story
 */
@SuppressWarnings("ArrayRecordComponent") // OpenNLP takes and gives arrays
public record Sentence(
    String[] tokens, int[] bounds, boolean headline, boolean beside, boolean lead) {

  /** Where the tokens {@code from..to} stand; at least one. */
  public Span span(int from, int to) {
    return new Span(bounds[2 * from], bounds[2 * to - 1]);
  }

  /** The tokens {@code from..to} as written, one space where the text has white space. */
  public String joined(int from, int to) {
    if (to == from + 1) {
      return tokens[from];
    }
    StringBuilder joined = new StringBuilder(bounds[2 * to - 1] - bounds[2 * from]);
    for (int i = from; i < to; i++) {
      if (i > from && bounds[2 * i] > bounds[2 * i - 1]) {
        joined.append(' ');
      }
      joined.append(tokens[i]);
    }
    return joined.toString();
  }
}
