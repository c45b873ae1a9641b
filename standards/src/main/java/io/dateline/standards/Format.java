package io.dateline.standards;

import java.util.Locale;
import java.util.Set;

/** What a text is written in, by its first characters. */
enum Format {
  HTML,
  XML,
  JSON,
  WIRE,
  /** Anything else: plain text. */
  PLAIN;

  /** Declarations and comments in front of a root element; in UTF-16 units. */
  private static final int MAX_PROLOG = 20_000;

  private static final int MAX_NAME = 40;

  /** How far a text without a tag at its start is looked at; UTF-16 units. */
  private static final int MAX_LEAD = 2_000;

  /** So many tags of paragraphs and breaks make a text HTML, whatever it starts with. */
  private static final int MANY = 2;

  /** An inline element that opens a text is closed within so many UTF-16 units, or it is none. */
  private static final int MAX_INLINE = 4_000;

  private static final Set<String> NEWS =
      Set.of(
          "nitf",
          "newsml",
          "newsitem",
          "packageitem",
          "newsmessage",
          "rss",
          "feed",
          "entry",
          "rdf");

  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "head",
          "body",
          "meta",
          "link",
          "title",
          "script",
          "style",
          "main",
          "article",
          "section",
          "header",
          "nav",
          "aside",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "table",
          "blockquote",
          "figure",
          "center",
          "br",
          "hr",
          "img",
          "iframe",
          "picture");

  private static final Set<String> BREAKS = Set.of("p", "br", "div", "h1", "h2", "h3", "li");

  /** A chatter may be called {@code <b>}. */
  private static final Set<String> INLINE =
      Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "small", "time");

  /** The format that a text begins as; looks at its first two thousand characters at most. */
  static Format of(String text) {
    int at = skipSpace(text, 0);
    if (at >= text.length()) {
      return PLAIN;
    }
    return switch (text.charAt(at)) {
      case '<' -> markup(text, at);
      case '{' -> text.startsWith("\"", skipSpace(text, at + 1)) ? JSON : PLAIN;
      case '[' -> text.startsWith("{", skipSpace(text, at + 1)) ? JSON : PLAIN;
      case WireReader.SOH, WireReader.SYN -> WIRE;
      default -> isBroken(text, at) ? HTML : PLAIN;
    };
  }

  /** {@code LISBON (AP) — First.<br><br>Second.}: as systems store what editors type. */
  private static boolean isBroken(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_LEAD);
    int breaks = 0;
    for (int at = from; at < limit && breaks < MANY; at++) {
      if (text.charAt(at) == '<') {
        int name = at + 1 < limit && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = name;
        while (end < limit && end - name < 3 && isNameChar(text.charAt(end))) {
          end++;
        }
        boolean closed = end < limit && isNameEnd(text.charAt(end));
        breaks +=
            closed && BREAKS.contains(text.substring(name, end).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return breaks >= MANY;
  }

  private static Format markup(String text, int start) {
    int at = start;
    int limit = Math.min(text.length(), start + MAX_PROLOG);
    while (at < limit && text.charAt(at) == '<') {
      int end;
      if (text.startsWith("<!--", at)) {
        end = end(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        end = end(text, "?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
          return HTML;
        }
        int stop = firstOf(text, at, '>', '[');
        end = stop >= 0 && text.charAt(stop) == '[' ? end(text, "]>", stop) : stop + 1;
      } else {
        return element(text, at + 1);
      }
      if (end <= at) {
        return PLAIN;
      }
      at = skipSpace(text, end);
    }
    return PLAIN;
  }

  private static int end(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 || at - from > MAX_PROLOG ? -1 : at + mark.length();
  }

  private static int firstOf(String text, int from, char a, char b) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == a || text.charAt(i) == b) {
        return i;
      }
    }
    return -1;
  }

  private static Format element(String text, int from) {
    int at = from;
    int local = from;
    int limit = Math.min(text.length(), from + MAX_NAME);
    while (at < limit && isNameChar(text.charAt(at))) {
      if (text.charAt(at) == ':') {
        local = at + 1;
      }
      at++;
    }
    if (at >= text.length() || !isNameEnd(text.charAt(at))) {
      return PLAIN;
    }
    String name = text.substring(local, at).toLowerCase(Locale.ROOT);
    if (NEWS.contains(name)) {
      return XML;
    }
    if (local > from) {
      return PLAIN;
    }
    boolean inline =
        INLINE.contains(name)
            && text.substring(at, Math.min(text.length(), at + MAX_INLINE))
                .contains("</" + text.substring(local, at) + ">");
    return inline || BLOCKS.contains(name) ? HTML : PLAIN;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == ':'
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at))
            || text.charAt(at) == '\ufeff'
            || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }
}
