package io.dateline.entities.text;

import io.dateline.article.Span;

/**
 * A stretch of a text, and the same with typographic marks set as a typewriter does, one UTF-16
 * unit for one, so that offsets stay. The arrays are used again for the next stretch.
 */
final class PlainText {
  /** A longer stretch leaves nothing behind; UTF-16 units. */
  private static final int KEPT = 1 << 14;

  private static final char[] NONE = {};

  /** As written; what stands behind {@code length} is of an earlier stretch. */
  char[] written = NONE;

  /** As a typewriter sets it; the same array where nothing changes. */
  char[] chars = NONE;

  int length;

  // Taken only by stretches that need it.
  private char[] changed = NONE;

  void read(CharSequence text, Span span) {
    length = span.length();
    written = roomy(written);
    if (text instanceof String whole) {
      whole.getChars(span.start(), span.end(), written, 0);
    } else {
      for (int i = 0; i < length; i++) {
        written[i] = text.charAt(span.start() + i);
      }
    }
    chars = written;
    for (int i = 0; i < length; i++) {
      char plain = plain(written[i]);
      if (plain != written[i]) {
        change(i);
        return;
      }
    }
  }

  private void change(int from) {
    changed = roomy(changed);
    System.arraycopy(written, 0, changed, 0, from);
    for (int i = from; i < length; i++) {
      changed[i] = plain(written[i]);
    }
    chars = changed;
  }

  private char[] roomy(char[] array) {
    return array.length < length ? new char[Math.max(length, Math.min(2 * length, KEPT))] : array;
  }

  /** Forgets the stretch. */
  void clear() {
    if (length > KEPT) {
      written = NONE;
      changed = NONE;
    }
    chars = NONE;
    length = 0;
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
