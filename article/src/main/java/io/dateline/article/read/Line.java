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

  /** The first lines of a text, at most {@code most}. */
  static List<Line> first(CharSequence text, int most) {
    List<Line> lines = new ArrayList<>(Math.min(most, 64));
    Cursor cursor = new Cursor(text, 0);
    for (Line line = cursor.next(); line != null; line = cursor.next()) {
      lines.add(line);
      if (lines.size() >= most) {
        break;
      }
    }
    return lines;
  }

  /** Goes over the lines of a text, each once, and keeps none of them. */
  static final class Cursor {
    private final CharSequence text;
    private int from;
    private boolean blank = true;

    /** Starts with the line that begins at {@code from}. */
    Cursor(CharSequence text, int from) {
      this.text = text;
      this.from = from;
    }

    /** The next line, or null behind the last. */
    Line next() {
      int length = text.length();
      while (from < length) {
        int to = from;
        while (to < length && !isBreak(text.charAt(to))) {
          to++;
        }
        int start = Chars.skipSpace(text, from, to);
        int end = Chars.trimEnd(text, start, to);
        from = to + 1;
        if (to < length && text.charAt(to) == '\r' && from < length && text.charAt(from) == '\n') {
          from++;
        }
        if (start < end) {
          Line line = new Line(start, end, blank);
          blank = false;
          return line;
        }
        blank = true;
      }
      return null;
    }
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  /**
   * Start of the line that ends at {@code end}, not before {@code first}, behind its indentation.
   */
  static int startBefore(CharSequence text, int first, int end) {
    int at = end;
    while (at > first && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return Chars.skipSpace(text, at, end);
  }
}
