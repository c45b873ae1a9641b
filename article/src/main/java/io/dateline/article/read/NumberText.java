package io.dateline.article.read;

/** Passes over digits, spaces and single characters of one stretch of text. */
final class NumberText {

  private final CharSequence text;
  private final int limit;

  NumberText(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Behind the character when it stands here. */
  int skipOne(int from, char c) {
    return from < limit && text.charAt(from) == c ? from + 1 : from;
  }

  /** Behind spaces, the character when it stands there, and spaces. */
  int skip(int from, char c) {
    int at = Chars.skipSpace(text, from, limit);
    return Chars.skipSpace(text, skipOne(at, c), limit);
  }

  /** End of the run of digits, at most nine of them. */
  int digits(int from) {
    int at = from;
    while (at < limit && at - from < 9 && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The number that the digits make. */
  int number(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
