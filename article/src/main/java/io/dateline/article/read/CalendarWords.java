package io.dateline.article.read;

import io.dateline.article.gazetteer.Fold;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

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
    }
  }

  private CalendarWords() {}

  private static <T> void put(Map<String, T> words, String name, T value) {
    String key = Fold.key(name);
    if (key.length() >= 3 && !Chars.isDigit(key.charAt(0))) {
      words.putIfAbsent(key, value);
    }
  }

  /** The month of that name or abbreviation, with or without period; null when it is none. */
  static Month month(CharSequence word) {
    return MONTHS.get(Fold.key(word));
  }

  /** The weekday of that name; null when it is none. */
  static DayOfWeek weekday(CharSequence word) {
    return WEEKDAYS.get(Fold.key(word));
  }
}
