package io.dateline.article.read;

import io.dateline.article.gazetteer.Fold;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Reads a written date at a given place of a text. What is ambiguous (03/04/2024) is not a date
 * here: a wrong one is worse than none.
 */
final class DateScanner {

  private static final int MIN_YEAR = 1500;
  private static final int MAX_YEAR = 2200;
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "º", "ª", "er");
  private static final List<String> OF = List.of("de", "of", "del", "d'");

  private final CharSequence text;
  private final int limit;
  private final NumberText numbers;
  private final ClockScanner clocks;

  DateScanner(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
    this.numbers = new NumberText(text, limit);
    this.clocks = new ClockScanner(text, limit);
  }

  /** The date that starts exactly at {@code from}, also behind its time of day; or null. */
  WrittenDate at(int from) {
    WrittenDate date = dateAt(from);
    return date != null ? date : timeFirst(from);
  }

  private WrittenDate dateAt(int from) {
    if (from >= limit) {
      return null;
    }
    char first = text.charAt(from);
    if (Chars.isDigit(first)) {
      WrittenDate date = numeric(from);
      return date != null ? date : dayMonth(from, null);
    }
    if (!Character.isLetter(first)) {
      return null;
    }
    int end = Chars.wordEnd(text, from, limit);
    String word = Fold.key(text.subSequence(from, end));
    // "mar" is March as well as the short form of a Tuesday.
    WrittenDate month = CalendarWords.monthOfKey(word) == null ? null : monthDay(from, null);
    if (month != null) {
      return month;
    }
    DayOfWeek weekday = CalendarWords.weekdayOfKey(word);
    if (weekday != null) {
      int next = numbers.skip(numbers.skipOne(end, '.'), ',');
      WrittenDate date =
          next < limit && Chars.isDigit(text.charAt(next))
              ? dayMonth(next, weekday)
              : monthDay(next, weekday);
      return date != null
          ? date
          : new WrittenDate(0, 0, 0, weekday, null, numbers.skipOne(end, '.'));
    }
    return null;
  }

  /**
   * The month and day that start at {@code from} although a slip has spoiled the month's name; null
   * when there are none.
   */
  WrittenDate nearly(int from) {
    int end = Chars.wordEnd(text, from, limit);
    Month month = end > from ? CalendarWords.nearMonth(text.subSequence(from, end)) : null;
    return month == null ? null : monthDay(month, end, null);
  }

  /** 2024-05-20, 2024/5/20, 20.5.2024, 2024年5月20日, 20240520; with a time when one follows. */
  private WrittenDate numeric(int from) {
    int firstEnd = numbers.digits(from);
    int first = numbers.number(from, firstEnd);
    if (firstEnd - from == 8) {
      return date(first / 10000, first / 100 % 100, first % 100, firstEnd);
    }
    if (firstEnd >= limit || firstEnd - from > 4) {
      return null;
    }
    char separator = text.charAt(firstEnd);
    if ("-/.年".indexOf(separator) < 0) {
      return null;
    }
    int secondEnd = numbers.digits(firstEnd + 1);
    if (secondEnd == firstEnd + 1 || secondEnd - firstEnd > 3 || secondEnd >= limit) {
      return null;
    }
    int second = numbers.number(firstEnd + 1, secondEnd);
    char separator2 = text.charAt(secondEnd);
    boolean han = separator == '年' && separator2 == '月';
    if (separator != separator2 && !han) {
      return null;
    }
    int thirdEnd = numbers.digits(secondEnd + 1);
    int thirdLength = thirdEnd - secondEnd - 1;
    int third = numbers.number(secondEnd + 1, thirdEnd);
    if (firstEnd - from == 4 && thirdLength >= 1 && thirdLength <= 2) {
      int end = han && thirdEnd < limit && text.charAt(thirdEnd) == '日' ? thirdEnd + 1 : thirdEnd;
      return date(first, second, third, end);
    }
    if (firstEnd - from > 2 || thirdLength != 4) {
      return null;
    }
    if (separator == '.') {
      return date(third, second, first, thirdEnd);
    }
    if (first > 12) {
      return date(third, second, first, thirdEnd);
    }
    return second > 12 || first == second ? date(third, first, second, thirdEnd) : null;
  }

  /** March 4, 2025 and March 4. */
  private WrittenDate monthDay(int from, DayOfWeek weekday) {
    int end = Chars.wordEnd(text, from, limit);
    Month month = end > from ? CalendarWords.month(text.subSequence(from, end)) : null;
    return month == null ? null : monthDay(month, end, weekday);
  }

  private WrittenDate monthDay(Month month, int end, DayOfWeek weekday) {
    int at = Chars.skipSpace(text, numbers.skipOne(end, '.'), limit);
    int dayEnd = numbers.digits(at);
    if (dayEnd == at || dayEnd - at > 2) {
      return null;
    }
    int day = numbers.number(at, dayEnd);
    int after = ordinal(dayEnd);
    int yearAt = numbers.skip(after, ',');
    return withYear(day, month, weekday, yearAt, after);
  }

  /** 4 March 2025, 4. März, 4 de marzo de 2025. */
  private WrittenDate dayMonth(int from, DayOfWeek weekday) {
    int dayEnd = numbers.digits(from);
    if (dayEnd == from || dayEnd - from > 2) {
      return null;
    }
    int at = Chars.skipSpace(text, numbers.skipOne(ordinal(dayEnd), '.'), limit);
    at = of(at);
    int end = Chars.wordEnd(text, at, limit);
    Month month = end > at ? CalendarWords.month(text.subSequence(at, end)) : null;
    if (month == null) {
      return null;
    }
    // The period may close an abbreviation or the sentence; only the former may be passed over.
    int after = end;
    int yearAt = of(numbers.skip(numbers.skipOne(end, '.'), ','));
    return withYear(numbers.number(from, dayEnd), month, weekday, yearAt, after);
  }

  private WrittenDate withYear(int day, Month month, DayOfWeek weekday, int yearAt, int bareEnd) {
    if (day < 1 || day > month.maxLength()) {
      return null;
    }
    int yearEnd = numbers.digits(yearAt);
    int year = yearEnd - yearAt == 4 ? numbers.number(yearAt, yearEnd) : 0;
    boolean boundary = yearEnd >= limit || !Character.isLetter(text.charAt(yearEnd));
    if (year < MIN_YEAR || year > MAX_YEAR || !boundary) {
      return new WrittenDate(0, month.getValue(), day, weekday, null, bareEnd);
    }
    WrittenDate whole = date(year, month.getValue(), day, yearEnd);
    return whole == null
        ? null
        : new WrittenDate(year, month.getValue(), day, weekday, whole.time(), whole.end());
  }

  private WrittenDate date(int year, int month, int day, int end) {
    if (year < MIN_YEAR || year > MAX_YEAR || (end < limit && Chars.isDigit(text.charAt(end)))) {
      return null;
    }
    LocalDate date;
    try {
      date = LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
    Timed time = time(date, end);
    return time == null
        ? new WrittenDate(year, month, day, null, null, end)
        : new WrittenDate(year, month, day, null, time.instant(), time.end());
  }

  /** {@code 4:15 PM EST, Mon January 30, 2023}. */
  private WrittenDate timeFirst(int from) {
    if (from >= limit || !Chars.isDigit(text.charAt(from))) {
      return null;
    }
    ClockScanner.Clock clock = clocks.clock(from);
    if (clock == null) {
      return null;
    }
    ClockScanner.Zone zone = clocks.zone(clock.end());
    int at = numbers.skip(zone == null ? clock.end() : zone.end(), ',');
    if (Chars.matches(text, at, limit, "on ")) {
      at += 3;
    }
    WrittenDate date = dateAt(at);
    if (date == null || !date.hasYear()) {
      return null;
    }
    Instant instant = null;
    if (zone != null) {
      LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
      instant = day.atTime(clock.time()).toInstant(zone.offset());
    }
    return new WrittenDate(
        date.year(), date.month(), date.day(), date.weekday(), instant, date.end());
  }

  private record Timed(Instant instant, int end) {}

  /** A time of day behind the date; the instant is null when its zone is not written. */
  private Timed time(LocalDate date, int from) {
    int at = from;
    if (at < limit && text.charAt(at) == 'T') {
      at++;
    } else {
      at = numbers.skip(at, ',');
      int word = Chars.wordEnd(text, at, limit);
      if (word > at && CalendarWords.weekday(text.subSequence(at, word)) != null) {
        at = numbers.skip(numbers.skipOne(word, '.'), ',');
      }
      if (Chars.matches(text, at, limit, "at ")) {
        at += 3;
      }
    }
    ClockScanner.Clock clock = clocks.clock(at);
    if (clock == null) {
      return null;
    }
    ClockScanner.Zone zone = clocks.zone(clock.end());
    return zone == null
        ? new Timed(null, clock.end())
        : new Timed(date.atTime(clock.time()).toInstant(zone.offset()), zone.end());
  }

  private int of(int from) {
    for (String word : OF) {
      if (Chars.matches(text, from, limit, word + " ")) {
        return Chars.skipSpace(text, from + word.length(), limit);
      }
    }
    return from;
  }

  private int ordinal(int from) {
    for (String suffix : ORDINALS) {
      int end = from + suffix.length();
      if (Chars.matches(text, from, limit, suffix)
          && (end >= limit || !Character.isLetterOrDigit(text.charAt(end)))) {
        return end;
      }
    }
    return from;
  }
}
