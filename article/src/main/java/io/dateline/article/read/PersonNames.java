package io.dateline.article.read;

import java.util.Locale;
import java.util.Set;

/** Tells whether words look like the name of a person. */
final class PersonNames {

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "los", "las", "van", "von", "der", "den", "ten", "ter", "di", "da",
          "dos", "du", "le", "bin", "ibn", "al", "el", "ben", "af", "av", "zu", "y", "e", "d'");

  private static final Set<String> NO_NAME =
      Set.of(
          "staff",
          "newsroom",
          "desk",
          "correspondent",
          "reporter",
          "writer",
          "editor",
          "agencies",
          "agency",
          "press",
          "news",
          "service",
          "team",
          "bureau",
          "online",
          "digital",
          "the",
          "redaktion",
          "redacción",
          "rédaction",
          "redazione",
          "our",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private PersonNames() {}

  /** Two to five words that are capitalised, initials or name particles. */
  static boolean isName(CharSequence text, int from, int to) {
    int words = 0;
    int capitals = 0;
    int at = Chars.skipSpace(text, from, to);
    while (at < to) {
      int end = at;
      while (end < to && !Chars.isSpace(text.charAt(end))) {
        end++;
      }
      String word = text.subSequence(at, end).toString();
      String lower = word.toLowerCase(Locale.ROOT);
      char first = word.charAt(0);
      if (NO_NAME.contains(lower) || CalendarWords.weekday(word) != null) {
        return false;
      }
      boolean particle =
          PARTICLES.contains(lower) || lower.startsWith("d'") || lower.startsWith("al-");
      if (!Chars.isUpper(first) && !particle && !Chars.isUncased(first)) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (!Character.isLetter(c)
            && ".'\u2019-\u2011".indexOf(c) < 0
            && Character.getType(c) != Character.NON_SPACING_MARK) {
          return false;
        }
      }
      capitals += Chars.isUpper(first) || Chars.isUncased(first) ? 1 : 0;
      words++;
      at = Chars.skipSpace(text, end, to);
    }
    return words >= 2 && words <= 5 && capitals >= 2;
  }
}
