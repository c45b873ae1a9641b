package io.dateline.standards;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses HTML in time linear in its length. */
final class Pages {

  /** What is longer is cut; UTF-16 units. */
  static final int MAX_PAGE = 3_000_000;

  /** What a table is called in a parsed page. */
  static final String TABLE = "x-table";

  private static final List<String> OF_TABLES = List.of("table", "tr", "td", "th");

  private Pages() {}

  /**
   * Parses a page or a piece of one. Tables, rows and cells become elements without rules of their
   * own, with {@code x-} before their names: what is misplaced in a table the parser puts in front
   * of it, in time quadratic in the number of such things.
   */
  static Document parse(String html) {
    return Jsoup.parse(plainTables(html.length() > MAX_PAGE ? html.substring(0, MAX_PAGE) : html));
  }

  private static String plainTables(String html) {
    StringBuilder plain = null;
    int done = 0;
    for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
      int name = html.startsWith("/", open + 1) ? open + 2 : open + 1;
      if (isOfTable(html, name)) {
        plain = plain == null ? new StringBuilder(html.length() + html.length() / 8) : plain;
        plain.append(html, done, name).append("x-");
        done = name;
      }
    }
    return plain == null ? html : plain.append(html, done, html.length()).toString();
  }

  private static boolean isOfTable(String html, int at) {
    for (String name : OF_TABLES) {
      int end = at + name.length();
      if (html.regionMatches(true, at, name, 0, name.length())
          && (end >= html.length() || !Character.isLetterOrDigit(html.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
