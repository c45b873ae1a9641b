package io.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A point in time as an article states it.
 *
 * @param instant UTC; midnight at the start of the day when only the day is known
 * @param precision how much of it the article said
 */
public record ArticleDate(Instant instant, Precision precision) {

  /** How much of a date was stated. */
  public enum Precision {
    /** Year, month and day; no time of day. */
    DAY,
    /** A time of day with its zone. */
    TIME
  }

  /** Checks that nothing is missing. */
  public ArticleDate {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(precision, "precision");
  }

  /** A whole day, taken as UTC. */
  public static ArticleDate ofDay(LocalDate day) {
    return new ArticleDate(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY);
  }

  /** An exact time. */
  public static ArticleDate ofTime(Instant instant) {
    return new ArticleDate(instant, Precision.TIME);
  }

  /** The day in UTC. */
  public LocalDate day() {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** ISO 8601: the day alone when that is all that is known. */
  @Override
  public String toString() {
    return precision == Precision.DAY ? day().toString() : instant.toString();
  }
}
