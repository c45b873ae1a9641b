package io.dateline.article.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a text in the export format of Factiva: a code of two or three capitals at the
 * start of a line, its value behind it or on the lines below ({@code HD}, {@code BY}, {@code PD},
 * {@code SN}, {@code LP}, {@code TD}, {@code AN}).
 */
final class Factiva {

  private static final Set<String> CODES =
      Set.of(
          "HD", "SE", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP",
          "TD", "ART", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CT", "RF", "CLM", "CX");

  /** Fields behind the text; none of them can stand before it. */
  private static final Set<String> BEHIND =
      Set.of("ART", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CT", "RF");

  private static final int MAX_HEAD = 40;

  private Factiva() {}

  /**
   * A field.
   *
   * @param code its code
   * @param label offset of the code
   * @param start offset of the value
   * @param end offset behind the value
   */
  record Field(String code, int label, int start, int end) {
    boolean isBehind() {
      return BEHIND.contains(code);
    }
  }

  /**
   * The fields of the text, or none when it is no such export. One pass.
   *
   * @param head its first lines
   */
  static List<Field> fields(CharSequence text, List<Line> head) {
    if (head.isEmpty() || code(text, head.get(0).start(), head.get(0).end()) == null) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    for (Line line : head.subList(0, Math.min(head.size(), MAX_HEAD))) {
      String code = code(text, line.start(), line.end());
      if (code != null) {
        seen.add(code);
      }
    }
    boolean export =
        seen.contains("HD") && seen.contains("PD") && (seen.contains("LP") || seen.contains("TD"));
    return export ? split(text) : List.of();
  }

  private static List<Field> split(CharSequence text) {
    List<Field> fields = new ArrayList<>();
    Line.Cursor lines = new Line.Cursor(text, 0);
    String code = null;
    int label = 0;
    int start = -1;
    int end = 0;
    while (lines.next()) {
      String next =
          fields.size() < 2 * CODES.size() ? code(text, lines.start(), lines.end()) : null;
      int value = lines.start();
      if (next != null) {
        if (code != null) {
          fields.add(new Field(code, label, start < 0 ? end : start, end));
        }
        code = next;
        label = lines.start();
        start = -1;
        value = Chars.skipSpace(text, lines.start() + next.length(), lines.end());
      }
      if (start < 0 && value < lines.end()) {
        start = value;
      }
      end = lines.end();
    }
    if (code != null) {
      fields.add(new Field(code, label, start < 0 ? end : start, end));
    }
    return fields;
  }

  private static String code(CharSequence text, int from, int lineEnd) {
    for (int length = 3; length >= 2; length--) {
      int end = from + length;
      if (end > lineEnd) {
        continue;
      }
      boolean alone =
          end == lineEnd
              || (end + 1 < lineEnd
                  && Chars.isSpace(text.charAt(end))
                  && Chars.isSpace(text.charAt(end + 1)));
      if (alone) {
        String code = text.subSequence(from, end).toString();
        if (CODES.contains(code)) {
          return code;
        }
      }
    }
    return null;
  }
}
