package io.dateline.article.read;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads times of day and zones of one stretch of text. */
final class ClockScanner {

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
  private final NumberText numbers;

  ClockScanner(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
    this.numbers = new NumberText(text, limit);
  }

  /** A time of day and where it ends. */
  record Clock(LocalTime time, int end) {}

  /** A zone and where it ends. */
  record Zone(ZoneOffset offset, int end) {}

  /** The time of day that starts at {@code at}, or null. */
  Clock clock(int at) {
    int hourEnd = numbers.digits(at);
    if (hourEnd == at || hourEnd - at > 2 || hourEnd + 2 >= limit || text.charAt(hourEnd) != ':') {
      return null;
    }
    int minuteEnd = numbers.digits(hourEnd + 1);
    if (minuteEnd - hourEnd != 3) {
      return null;
    }
    int hour = numbers.number(at, hourEnd);
    int minute = numbers.number(hourEnd + 1, minuteEnd);
    int second = 0;
    int end = minuteEnd;
    if (end + 2 < limit && text.charAt(end) == ':' && numbers.digits(end + 1) == end + 3) {
      second = numbers.number(end + 1, end + 3);
      end += 3;
      if (end + 1 < limit && text.charAt(end) == '.' && Chars.isDigit(text.charAt(end + 1))) {
        end = numbers.digits(end + 1);
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

  /** The zone behind {@code from}, or null. */
  Zone zone(int from) {
    int at = Chars.skipSpace(text, from, limit);
    if (at < limit && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      int sign = text.charAt(at) == '+' ? 1 : -1;
      int hourEnd = numbers.digits(at + 1);
      int length = hourEnd - at - 1;
      int hours = length == 4 ? numbers.number(at + 1, at + 3) : numbers.number(at + 1, hourEnd);
      int minutes = length == 4 ? numbers.number(at + 3, at + 5) : 0;
      if (length == 2 && hourEnd < limit && text.charAt(hourEnd) == ':') {
        int minuteEnd = numbers.digits(hourEnd + 1);
        minutes = numbers.number(hourEnd + 1, minuteEnd);
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
}
