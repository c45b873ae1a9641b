package io.dateline.article.read;

import java.util.Locale;

/**
 * The stretch of a text in which a date line may stand.
 *
 * @param text the whole text
 * @param from where the date line would start
 * @param limit where it must have ended
 */
record DateLineText(CharSequence text, int from, int limit) {

  boolean isDashAhead(int from) {
    return isDashAt(Chars.skipSpace(text, from, limit));
  }

  boolean isDashAt(int i) {
    if (i >= limit) {
      return false;
    }
    char c = text.charAt(i);
    // Old feeds write the dash as "_"; inside a word it joins the parts of an identifier.
    boolean low = c == '_' && i > from && !Character.isLetterOrDigit(text.charAt(i - 1));
    return low || "-\u2014\u2013\u2012\u2015\u2212\u2500".indexOf(c) >= 0;
  }

  int behindDashes(int from) {
    int i = from;
    while (i < limit && (isDashAt(i) || Chars.isSpace(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  int digitsEnd(int start) {
    int end = start;
    while (end < limit && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  boolean startsHigh(int word) {
    return word < limit && Chars.isUpper(text.charAt(word));
  }

  String firstWord(int start, int end) {
    int stop = Chars.wordEnd(text, start, end);
    return text.subSequence(start, stop).toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the head of the line has letters and none of them is a capital. */
  boolean isSmall() {
    int letters = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (!Character.isLowerCase(c)) {
          return false;
        }
      }
    }
    return letters > 20;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
