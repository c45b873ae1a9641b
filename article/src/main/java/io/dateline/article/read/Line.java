package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text without its surrounding white space; blank lines are not lines here.
 *
 * @param start offset of its first visible UTF-16 unit
 * @param end offset behind its last visible UTF-16 unit
 * @param afterBlank whether a blank line or the start of the text lies before it
 */
record Line(int start, int end, boolean afterBlank) {

  int length() {
    return end - start;
  }

  Span span() {
    return new Span(start, end);
  }

  /** All lines of a text; one pass. */
  static List<Line> of(CharSequence text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = from;
      while (to < length && !isBreak(text.charAt(to))) {
        to++;
      }
      int start = Chars.skipSpace(text, from, to);
      int end = Chars.trimEnd(text, start, to);
      if (start < end) {
        lines.add(new Line(start, end, blank));
        blank = false;
      } else {
        blank = true;
      }
      from = to + 1;
      if (to < length && text.charAt(to) == '\r' && from < length && text.charAt(from) == '\n') {
        from++;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }
}
