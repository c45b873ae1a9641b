package io.dateline.article.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a written date at a given place of a text. What is ambiguous (03/04/2024) is not a date
 * here: a wrong one is worse than none.
 */
final class DateScanner {

  private static final int MIN_YEAR = 1500;
  private static final int MAX_YEAR = 2200;
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "º", "ª", "er");
  private static final List<String> OF = List.of("de", "of", "del", "d'");

  /** Zone names whose offset does not depend on who says them. RFC 5322 section 4.3, and UTC. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)));

  private final CharSequence text;
  private final int limit;

  DateScanner(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
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
    CharSequence word = text.subSequence(from, end);
    // "mar" is March as well as the short form of a Tuesday.
    WrittenDate month = CalendarWords.month(word) == null ? null : monthDay(from, null);
    if (month != null) {
      return month;
    }
    DayOfWeek weekday = CalendarWords.weekday(word);
    if (weekday != null) {
      int next = skip(skipOne(end, '.'), ',');
      WrittenDate date =
          next < limit && Chars.isDigit(text.charAt(next))
              ? dayMonth(next, weekday)
              : monthDay(next, weekday);
      return date != null ? date : new WrittenDate(0, 0, 0, weekday, null, skipOne(end, '.'));
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
    int firstEnd = digits(from);
    int first = number(from, firstEnd);
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
    int secondEnd = digits(firstEnd + 1);
    if (secondEnd == firstEnd + 1 || secondEnd - firstEnd > 3 || secondEnd >= limit) {
      return null;
    }
    int second = number(firstEnd + 1, secondEnd);
    char separator2 = text.charAt(secondEnd);
    boolean han = separator == '年' && separator2 == '月';
    if (separator != separator2 && !han) {
      return null;
    }
    int thirdEnd = digits(secondEnd + 1);
    int thirdLength = thirdEnd - secondEnd - 1;
    int third = number(secondEnd + 1, thirdEnd);
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
    int at = Chars.skipSpace(text, skipOne(end, '.'), limit);
    int dayEnd = digits(at);
    if (dayEnd == at || dayEnd - at > 2) {
      return null;
    }
    int day = number(at, dayEnd);
    int after = ordinal(dayEnd);
    int yearAt = skip(after, ',');
    return withYear(day, month, weekday, yearAt, after);
  }

  /** 4 March 2025, 4. März, 4 de marzo de 2025. */
  private WrittenDate dayMonth(int from, DayOfWeek weekday) {
    int dayEnd = digits(from);
    if (dayEnd == from || dayEnd - from > 2) {
      return null;
    }
    int at = Chars.skipSpace(text, skipOne(ordinal(dayEnd), '.'), limit);
    at = of(at);
    int end = Chars.wordEnd(text, at, limit);
    Month month = end > at ? CalendarWords.month(text.subSequence(at, end)) : null;
    if (month == null) {
      return null;
    }
    // The period may close an abbreviation or the sentence; only the former may be passed over.
    int after = end;
    int yearAt = of(skip(skipOne(end, '.'), ','));
    return withYear(number(from, dayEnd), month, weekday, yearAt, after);
  }

  private WrittenDate withYear(int day, Month month, DayOfWeek weekday, int yearAt, int bareEnd) {
    if (day < 1 || day > month.maxLength()) {
      return null;
    }
    int yearEnd = digits(yearAt);
    int year = yearEnd - yearAt == 4 ? number(yearAt, yearEnd) : 0;
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
    Clock clock = clock(from);
    if (clock == null) {
      return null;
    }
    Zone zone = zone(clock.end());
    int at = skip(zone == null ? clock.end() : zone.end(), ',');
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

  private record Clock(LocalTime time, int end) {}

  private record Zone(ZoneOffset offset, int end) {}

  /** A time of day behind the date; the instant is null when its zone is not written. */
  private Timed time(LocalDate date, int from) {
    int at = from;
    if (at < limit && text.charAt(at) == 'T') {
      at++;
    } else {
      at = skip(at, ',');
      int word = Chars.wordEnd(text, at, limit);
      if (word > at && CalendarWords.weekday(text.subSequence(at, word)) != null) {
        at = skip(skipOne(word, '.'), ',');
      }
      if (Chars.matches(text, at, limit, "at ")) {
        at += 3;
      }
    }
    Clock clock = clock(at);
    if (clock == null) {
      return null;
    }
    Zone zone = zone(clock.end());
    return zone == null
        ? new Timed(null, clock.end())
        : new Timed(date.atTime(clock.time()).toInstant(zone.offset()), zone.end());
  }

  private Clock clock(int at) {
    int hourEnd = digits(at);
    if (hourEnd == at || hourEnd - at > 2 || hourEnd + 2 >= limit || text.charAt(hourEnd) != ':') {
      return null;
    }
    int minuteEnd = digits(hourEnd + 1);
    if (minuteEnd - hourEnd != 3) {
      return null;
    }
    int hour = number(at, hourEnd);
    int minute = number(hourEnd + 1, minuteEnd);
    int second = 0;
    int end = minuteEnd;
    if (end + 2 < limit && text.charAt(end) == ':' && digits(end + 1) == end + 3) {
      second = number(end + 1, end + 3);
      end += 3;
      if (end + 1 < limit && text.charAt(end) == '.' && Chars.isDigit(text.charAt(end + 1))) {
        end = digits(end + 1);
      }
    }
    int half = Chars.skipSpace(text, end, limit);
    for (String mark : List.of("a.m.", "p.m.", "am", "pm")) {
      if (Chars.matches(text, half, limit, mark) && hour <= 12) {
        hour = hour % 12 + (mark.startsWith("p") ? 12 : 0);
        end = half + mark.length();
        break;
      }
    }
    boolean real = hour <= 23 && minute <= 59 && second <= 59;
    return real ? new Clock(LocalTime.of(hour, minute, second), end) : null;
  }

  private Zone zone(int from) {
    int at = Chars.skipSpace(text, from, limit);
    if (at < limit && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      int sign = text.charAt(at) == '+' ? 1 : -1;
      int hourEnd = digits(at + 1);
      int length = hourEnd - at - 1;
      int hours = length == 4 ? number(at + 1, at + 3) : number(at + 1, hourEnd);
      int minutes = length == 4 ? number(at + 3, at + 5) : 0;
      if (length == 2 && hourEnd < limit && text.charAt(hourEnd) == ':') {
        int minuteEnd = digits(hourEnd + 1);
        minutes = number(hourEnd + 1, minuteEnd);
        hourEnd = minuteEnd;
      }
      if ((length == 2 || length == 4) && hours <= 14 && minutes <= 59) {
        return new Zone(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), hourEnd);
      }
    }
    int end = Chars.wordEnd(text, at, Math.min(limit, at + 5));
    ZoneOffset zone = ZONES.get(text.subSequence(at, end).toString().toUpperCase(Locale.ROOT));
    return zone == null ? null : new Zone(zone, end);
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

  private int skipOne(int from, char c) {
    return from < limit && text.charAt(from) == c ? from + 1 : from;
  }

  private int skip(int from, char c) {
    int at = Chars.skipSpace(text, from, limit);
    return Chars.skipSpace(text, skipOne(at, c), limit);
  }

  /** End of the run of digits, at most nine of them. */
  private int digits(int from) {
    int at = from;
    while (at < limit && at - from < 9 && Chars.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int number(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
