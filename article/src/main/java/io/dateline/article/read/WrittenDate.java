package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A date as far as it is written.
 *
 * @param year 0 when none is written
 * @param month 1 to 12; 0 when only a weekday is written
 * @param day 1 to 31; 0 when only a weekday is written
 * @param weekday null when none is written
 * @param time the exact time when a time of day with its zone is written, else null
 * @param end offset behind it
 */
record WrittenDate(int year, int month, int day, DayOfWeek weekday, Instant time, int end) {

  /** A story is filed at most this many days after the day its publication date says. */
  private static final int AHEAD = 2;

  /** A date of which no part is certain. */
  static WrittenDate unreadable(int end) {
    return new WrittenDate(0, 0, 0, null, null, end);
  }

  boolean hasYear() {
    return year > 0;
  }

  /** The date, when all of it is written. */
  Optional<ArticleDate> whole() {
    if (time != null) {
      return Optional.of(ArticleDate.ofTime(time));
    }
    return hasYear() ? day(year).map(ArticleDate::ofDay) : Optional.empty();
  }

  /**
   * The day meant by a story published on {@code published}: the nearest such day that is not more
   * than two days after it; the last such weekday up to it. Empty when the year stays open.
   */
  Optional<LocalDate> resolved(Optional<LocalDate> published) {
    if (hasYear()) {
      return day(year);
    }
    if (published.isEmpty() || (month == 0 && weekday == null)) {
      return Optional.empty();
    }
    LocalDate anchor = published.get();
    if (month == 0) {
      return Optional.of(anchor.with(TemporalAdjusters.previousOrSame(weekday)));
    }
    LocalDate best = null;
    for (int candidate = anchor.getYear() - 1; candidate <= anchor.getYear() + 1; candidate++) {
      LocalDate day = day(candidate).orElse(null);
      if (day != null
          && !day.isAfter(anchor.plusDays(AHEAD))
          && (best == null || distance(day, anchor) < distance(best, anchor))) {
        best = day;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<LocalDate> day(int ofYear) {
    try {
      return Optional.of(LocalDate.of(ofYear, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
