package io.dateline.article.read;

/** Scanning steps over a text; every one is linear in what it passes over. */
final class Chars {

  private Chars() {}

  static boolean isSpace(char c) {
    // Nearly all that is asked about.
    if (c > ' ' && c < 0x80) {
      return false;
    }
    return c == ' '
        || c == '\t'
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u3000'
        || c == '\ufeff'
        || c == '\u200b'
        || (c != '\u001f' && Character.isWhitespace(c));
  }

  static int skipSpace(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int trimEnd(CharSequence text, int from, int end) {
    int at = end;
    while (at > from && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether {@code word} stands at {@code at}, whatever its case. */
  static boolean matches(CharSequence text, int at, int limit, String word) {
    if (at < 0 || limit - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char a = text.charAt(at + i);
      char b = word.charAt(i);
      if (a != b && Character.toLowerCase(a) != Character.toLowerCase(b)) {
        return false;
      }
    }
    return true;
  }

  /** End of the run of letters (with inner apostrophes, hyphens and periods) that starts here. */
  static int wordEnd(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      boolean inner =
          (c == '.' || c == '\'' || c == '\u2019' || c == '-' || c == '\u2011')
              && at > from
              && at + 1 < limit
              && Character.isLetter(text.charAt(at + 1));
      if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK && !inner) {
        break;
      }
      at++;
    }
    return at;
  }

  static boolean isUpper(char c) {
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** A letter of a script without case, which says nothing about being a name. */
  static boolean isUncased(char c) {
    return Character.isLetter(c) && !Character.isLowerCase(c) && !isUpper(c);
  }

  /** Whether the span has capitals and (nearly) no small letters: {@code McALLEN} counts. */
  static boolean isCapitals(CharSequence text, int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isUpper(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
    return upper >= 2 && lower * 3 <= upper;
  }
}
