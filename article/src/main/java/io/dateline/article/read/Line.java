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
    while (lines.size() < most && cursor.next()) {
      lines.add(new Line(cursor.start(), cursor.end(), cursor.afterBlank()));
    }
    return lines;
  }

  /** Goes over the lines of a text, each once, and keeps none of them. */
  static final class Cursor {
    private final CharSequence text;
    private int from;
    private boolean blank = true;
    private int start;
    private int end;
    private boolean afterBlank;

    /** Starts with the line that begins at {@code from}. */
    Cursor(CharSequence text, int from) {
      this.text = text;
      this.from = from;
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    boolean afterBlank() {
      return afterBlank;
    }

    /** Goes to the next line; false behind the last. */
    boolean next() {
      int length = text.length();
      while (from < length) {
        int to = from;
        while (to < length && !isBreak(text.charAt(to))) {
          to++;
        }
        start = Chars.skipSpace(text, from, to);
        end = Chars.trimEnd(text, start, to);
        from = to + 1;
        if (to < length && text.charAt(to) == '\r' && from < length && text.charAt(from) == '\n') {
          from++;
        }
        if (start < end) {
          afterBlank = blank;
          blank = false;
          return true;
        }
        blank = true;
      }
      return false;
    }
  }

  private static boolean isBreak(char c) {
    // Nearly all that is asked about is between the two.
    return c <= '\r'
        ? c == '\n' || c == '\r' || c == '\f'
        : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
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
