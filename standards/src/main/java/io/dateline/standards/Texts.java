package io.dateline.standards;

import java.util.ArrayList;
import java.util.List;

/** White space and lines. */
final class Texts {

  private Texts() {}

  /** One space for each run of white space, none at the ends. */
  static String collapsed(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The lines of a plain text that are not blank. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().map(Texts::collapsed).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** The paragraphs of a plain text: divided by blank lines where it has any, else by lines. */
  static List<String> paragraphs(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (!unix.contains("\n\n")) {
      return lines(unix);
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : (Iterable<String>) unix.lines()::iterator) {
      if (line.isBlank()) {
        flush(open, paragraphs);
      } else {
        open.append(open.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    flush(open, paragraphs);
    return paragraphs;
  }

  /**
   * The paragraphs of what one element holds. Agencies put whole stories into one, as they come
   * from the teleprinter: a line that is indented more than the rest begins a paragraph. Lines of
   * equal indentation are those of an editor.
   */
  static List<String> printed(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    if (unix.strip().indexOf('\n') < 0) {
      String line = collapsed(unix);
      return line.isEmpty() ? List.of() : List.of(line);
    }
    List<String> lines = unix.lines().toList();
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        least = Math.min(least, indent(line));
        most = Math.max(most, indent(line));
      }
    }
    boolean indented = most - least >= 2 && least <= 1;
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank() || (indented && indent(line) > least + 1)) {
        flush(open, paragraphs);
      }
      if (!line.isBlank()) {
        open.append(open.isEmpty() ? "" : " ").append(collapsed(line));
      }
    }
    flush(open, paragraphs);
    return paragraphs;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void flush(StringBuilder open, List<String> paragraphs) {
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }
}
