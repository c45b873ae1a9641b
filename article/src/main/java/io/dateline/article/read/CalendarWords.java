package io.dateline.article.read;

import io.dateline.article.gazetteer.Fold;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays, as the JDK's CLDR data has them, in the languages of the wires. */
final class CalendarWords {

  private static final List<Locale> LOCALES =
      List.of(
          Locale.ENGLISH,
          Locale.UK,
          Locale.CANADA,
          new Locale("en", "AU"),
          new Locale("es"),
          Locale.FRENCH,
          Locale.GERMAN,
          new Locale("de", "AT"),
          Locale.ITALIAN,
          new Locale("pt"),
          new Locale("ru"),
          new Locale("uk"),
          new Locale("nl"),
          new Locale("id"),
          new Locale("sv"),
          new Locale("da"),
          new Locale("nb"),
          new Locale("tr"));

  /** Languages of which only whole names count, and only where no other language differs. */
  private static final List<Locale> MORE =
      List.of(
          new Locale("ms"),
          new Locale("pl"),
          new Locale("cs"),
          new Locale("sk"),
          new Locale("hu"),
          new Locale("ro"),
          new Locale("fi"),
          new Locale("et"),
          new Locale("lv"),
          new Locale("lt"),
          new Locale("sl"),
          new Locale("hr"),
          new Locale("sr"),
          new Locale("bg"),
          new Locale("el"),
          new Locale("ca"),
          new Locale("eu"),
          new Locale("gl"),
          new Locale("is"),
          new Locale("az"),
          new Locale("kk"),
          new Locale("ar"),
          new Locale("ar", "DZ"),
          new Locale("ar", "MA"),
          new Locale("fa"),
          new Locale("he"),
          new Locale("hi"),
          new Locale("sw"),
          new Locale("af"));

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Set<String> WHOLE_MONTHS = new HashSet<>();

  static {
    for (Locale locale : LOCALES) {
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          put(MONTHS, month.getDisplayName(style, locale), month);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          String name = day.getDisplayName(style, locale);
          // Two letters ("so", "do", "di") are too common as words.
          if (name.length() > 3) {
            put(WEEKDAYS, name, day);
          }
        }
      }
      for (Month month : Month.values()) {
        WHOLE_MONTHS.add(Fold.key(month.getDisplayName(TextStyle.FULL, locale)));
        WHOLE_MONTHS.add(Fold.key(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
      }
    }
    addMore();
  }

  /** A word that means another month in another language (listopad) would give a wrong date. */
  private static void addMore() {
    Map<String, Month> more = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (Locale locale : MORE) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
        for (Month month : Month.values()) {
          String key = Fold.key(month.getDisplayName(style, locale));
          Month other = more.putIfAbsent(key, month);
          if (other != null && other != month) {
            doubtful.add(key);
          }
        }
      }
    }
    more.keySet().removeAll(doubtful);
    more.forEach((key, month) -> put(MONTHS, key, month));
    WHOLE_MONTHS.addAll(more.keySet());
  }

  private static final List<NearName> NEAR_NAMES =
      Arrays.stream(Month.values()).map(NearName::of).toList();

  private CalendarWords() {}

  private static <T> void put(Map<String, T> words, String name, T value) {
    String key = Fold.key(name);
    if (key.length() >= 3 && !Chars.isDigit(key.charAt(0))) {
      words.putIfAbsent(key, value);
    }
  }

  /** The month of that name or abbreviation, with or without period; null when it is none. */
  static Month month(CharSequence word) {
    return monthOfKey(Fold.key(word));
  }

  /** The same for a word that is folded already. */
  static Month monthOfKey(String key) {
    return MONTHS.get(key);
  }

  /** Whether the word is a month's name cut short, so that a period behind it belongs to it. */
  static boolean isShortMonth(CharSequence word) {
    String key = Fold.key(word);
    return MONTHS.containsKey(key) && !WHOLE_MONTHS.contains(key);
  }

  /**
   * The month of which an English name is meant that one slip of the operator has spoiled: a letter
   * left out, doubled, changed or swapped ({@code Aprl}, {@code Marhc}). Null when none is near.
   */
  static Month nearMonth(CharSequence word) {
    if (word.length() < 3 || word.length() > 10) {
      return null;
    }
    String key = Fold.key(word);
    String letters = key.length() == 3 ? sorted(key) : "";
    for (NearName near : NEAR_NAMES) {
      boolean whole = word.length() >= 4 && near.name.length() > 3 && isOneSlip(key, near.name);
      // "Day" is one letter from May: of a short form only its letters in another order count.
      boolean swapped = letters.equals(near.letters) && !near.name.startsWith(key);
      if (whole || swapped) {
        return near.month;
      }
    }
    return null;
  }

  /** An English name of a month, and the letters of its short form in the alphabet's order. */
  private record NearName(Month month, String name, String letters) {
    static NearName of(Month month) {
      String name = Fold.key(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      return new NearName(month, name, sorted(name.substring(0, 3)));
    }
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static boolean isOneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    if (shared == shorter) {
      return true;
    }
    boolean swapped =
        shared + 1 < shorter
            && a.charAt(shared) == b.charAt(shared + 1)
            && a.charAt(shared + 1) == b.charAt(shared)
            && isSameFrom(a, shared + 2, b, shared + 2);
    return swapped
        || isSameFrom(a, shared + 1, b, shared + 1)
        || isSameFrom(a, shared + 1, b, shared)
        || isSameFrom(a, shared, b, shared + 1);
  }

  private static boolean isSameFrom(String a, int fromA, String b, int fromB) {
    int rest = a.length() - fromA;
    return rest == b.length() - fromB && a.regionMatches(fromA, b, fromB, rest);
  }

  /** The weekday of that name; null when it is none. */
  static DayOfWeek weekday(CharSequence word) {
    return weekdayOfKey(Fold.key(word));
  }

  /** The same for a word that is folded already. */
  static DayOfWeek weekdayOfKey(String key) {
    return WEEKDAYS.get(key);
  }
}
