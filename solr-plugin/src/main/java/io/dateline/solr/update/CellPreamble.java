package io.dateline.solr.update;

import java.util.List;

/**
 * Solr Cell puts a file's metadata in front of its text, a {@code name value} line each and a blank
 * line behind them, unless it is told to capture attributes. None of that is the article's.
 */
final class CellPreamble {

  /** Metadata that Solr Cell and Tika always write. */
  private static final List<String> ALWAYS =
      List.of("stream_size ", "stream_content_type ", "X-Parsed-By ", "X-TIKA:Parsed-By ");

  private CellPreamble() {}

  /** The text with the metadata lines blanked out, so that offsets stay. */
  static String blanked(String text) {
    int end = text.length();
    int at = 0;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean metadata = false;
    while (at < end) {
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? end : lineEnd;
      int visible = at;
      while (visible < lineEnd && Character.isWhitespace(text.charAt(visible))) {
        visible++;
      }
      if (visible == lineEnd) {
        break;
      }
      int start = visible;
      metadata |= ALWAYS.stream().anyMatch(name -> text.startsWith(name, start));
      at = Math.min(end, lineEnd + 1);
    }
    return metadata ? " ".repeat(at) + text.substring(at) : text;
  }
}
