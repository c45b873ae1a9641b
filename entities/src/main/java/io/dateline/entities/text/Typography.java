package io.dateline.entities.text;

import io.dateline.article.Span;

/** Sets typographic marks as a typewriter does, one UTF-16 unit for one, so that offsets stay. */
final class Typography {

  private Typography() {}

  static String plain(CharSequence text, Span span) {
    int same = span.start();
    while (same < span.end() && plain(text.charAt(same)) == text.charAt(same)) {
      same++;
    }
    if (same == span.end()) {
      return span.of(text);
    }
    char[] plain = new char[span.length()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(text.charAt(span.start() + i));
    }
    return new String(plain);
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c < ' ' ? ' ' : c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '\u2032' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2212' -> '-';
      case '\u00a0', '\u202f', '\u2009', '\u200b', '\u200e', '\u200f', '\ufeff', '\u2028' -> ' ';
      default -> c;
    };
  }
}
