package io.dateline.entities.text;

import io.dateline.article.Span;

/**
 * A sentence and its tokens. The arrays are handed over and not changed any more.
 *
 * @param tokens the tokens as written
 * @param start where the sentence begins in the text, a UTF-16 offset
 * @param bounds start and end of each token, in turns: UTF-16 offsets from {@code start} on,
 *     half-open
 * @param headline whether it is (part of) the headline
 * @param beside whether it is a headline that came beside the text: {@code start} is an offset into
 *     that
 * @param lead whether it is in the first paragraph of the story
 */
@SuppressWarnings("ArrayRecordComponent") // OpenNLP takes and gives arrays
public record Sentence(
    String[] tokens, int start, short[] bounds, boolean headline, boolean beside, boolean lead) {

  /** Where the tokens {@code from..to} stand; at least one. */
  public Span span(int from, int to) {
    return new Span(start + bounds[2 * from], start + bounds[2 * to - 1]);
  }

  /** The tokens {@code from..to} as written, one space where the text has white space. */
  public String joined(int from, int to) {
    if (to == from + 1) {
      return tokens[from];
    }
    char[] joined = new char[bounds[2 * to - 1] - bounds[2 * from]];
    return new String(joined, 0, join(from, to, joined));
  }

  /**
   * Writes what {@link #joined} gives.
   *
   * @param into has room for as much as the tokens' span is long
   * @return how much was written
   */
  public int join(int from, int to, char[] into) {
    int length = 0;
    for (int i = from; i < to; i++) {
      if (i > from && bounds[2 * i] > bounds[2 * i - 1]) {
        into[length++] = ' ';
      }
      String token = tokens[i];
      token.getChars(0, token.length(), into, length);
      length += token.length();
    }
    return length;
  }
}
