package io.dateline.solr.update;

import java.util.List;

/**
 * Solr Cell puts a file's metadata in front of its text, a {@code name value} line each and a blank
 * line behind them, unless it is told to capture attributes. A Tika Server indents its XML: there
 * is a blank line behind each of them then, and several behind the last. None of that is the
 * article's.
 */
final class CellPreamble {

  /** Metadata that Solr Cell and Tika always write. */
  private static final List<String> ALWAYS =
      List.of("stream_size ", "stream_content_type ", "X-Parsed-By ", "X-TIKA:Parsed-By ");

  /** So many spaces at least are before a line of indented XML; Solr Cell has one. */
  private static final int INDENT = 4;

  /** Language tags are no longer than this. */
  private static final int LONGEST_LANGUAGE = 35;

  private CellPreamble() {}

  /** The text with the metadata lines blanked out, so that offsets stay. */
  static String blanked(String text) {
    int end = text.length();
    int at = behindLanguage(text, visible(text, 0));
    boolean metadata = false;
    boolean together = false;
    boolean apart = false;
    int lines = 0;
    int blank = 0;
    while (at < end) {
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? end : lineEnd;
      int visible = at;
      while (visible < lineEnd && Character.isWhitespace(text.charAt(visible))) {
        visible++;
      }
      if (visible == lineEnd) {
        blank++;
        if (together || (apart && blank > 1)) {
          break;
        }
      } else {
        if (blank > 0 && visible - at <= INDENT) {
          break;
        }
        apart |= blank > 0;
        together |= blank == 0 && lines > 0;
        blank = 0;
        lines++;
        int start = visible;
        metadata |= ALWAYS.stream().anyMatch(name -> text.startsWith(name, start));
      }
      at = Math.min(end, lineEnd + 1);
    }
    return metadata ? " ".repeat(at) + text.substring(at) : text;
  }

  private static int visible(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A page that names its language has that on a line of its own, in front of all. */
  private static int behindLanguage(String text, int from) {
    int at = from;
    while (at < text.length()
        && at - from < LONGEST_LANGUAGE
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    int next = visible(text, at);
    return text.substring(at, next).indexOf('\n') >= 0 ? next : from;
  }
}
