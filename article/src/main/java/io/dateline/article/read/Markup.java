package io.dateline.article.read;

import java.util.List;

/**
 * What is around a line and not part of it: tags of SGML or HTML, as collections of news wrap lines
 * in ({@code <HEADLINE>}), and the marks of the teleprinter ({@code ^By A B=}).
 */
final class Markup {

  private static final int MAX_TAG = 60;

  /** Only names of such collections: {@code <MVF>} is a ticker and {@code <jo>} a chatter. */
  private static final List<String> TAGS =
      List.of(
          "doc",
          "text",
          "body",
          "headline",
          "head",
          "title",
          "dateline",
          "hl",
          "lp",
          "lead",
          "date_time",
          "datetime",
          "date",
          "docno",
          "doctype",
          "txttype",
          "p",
          "b",
          "i",
          "em",
          "strong",
          "h1",
          "h2",
          "h3",
          "div",
          "span",
          "article",
          "header",
          "br",
          "byline",
          "author",
          "slug",
          "preamble",
          "trailer",
          "graphic",
          "main",
          "section",
          "time");

  private Markup() {}

  /** The line without tags at its start and end; of no length when there is nothing else. */
  static Line strip(CharSequence text, Line line) {
    int start = line.start();
    int end = line.end();
    if (start < end && text.charAt(start) == '^') {
      start = Chars.skipSpace(text, start + 1, end);
      while (end > start && "<=".indexOf(text.charAt(end - 1)) >= 0) {
        end = Chars.trimEnd(text, start, end - 1);
      }
    }
    for (int tags = 0; tags < 6; tags++) {
      int close = tagEnd(text, start, end);
      if (close < 0) {
        break;
      }
      start = Chars.skipSpace(text, close, end);
    }
    for (int tags = 0; tags < 6 && end > start; tags++) {
      int open = tagStart(text, start, end);
      if (open < 0) {
        break;
      }
      end = Chars.trimEnd(text, start, open);
    }
    return start == line.start() && end == line.end()
        ? line
        : new Line(start, Math.max(start, end), line.afterBlank());
  }

  /** End of the tag that starts here, or -1. */
  private static int tagEnd(CharSequence text, int start, int end) {
    if (start >= end || text.charAt(start) != '<') {
      return -1;
    }
    int name = start + 1;
    boolean closing = name < end && text.charAt(name) == '/';
    int at = closing ? name + 1 : name;
    int stop = Math.min(end, start + MAX_TAG);
    int letters = at;
    while (at < stop && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (at == letters || at >= stop || text.charAt(at) != '>') {
      return -1;
    }
    return isKnown(text, letters, at) ? at + 1 : -1;
  }

  private static int tagStart(CharSequence text, int start, int end) {
    if (text.charAt(end - 1) != '>') {
      return -1;
    }
    int at = end - 1;
    while (at > start && end - at < MAX_TAG && text.charAt(at) != '<') {
      at--;
    }
    return tagEnd(text, at, end) == end ? at : -1;
  }

  private static boolean isKnown(CharSequence text, int from, int end) {
    for (String name : TAGS) {
      if (end - from == name.length() && Chars.matches(text, from, end, name)) {
        return true;
      }
    }
    return false;
  }
}
