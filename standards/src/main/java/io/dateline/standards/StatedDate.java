package io.dateline.standards;

import io.dateline.article.ArticleDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * A date with the zone it was stated in.
 *
 * @param date the date, in UTC
 * @param zone the zone; empty when none was stated
 */
public record StatedDate(ArticleDate date, Optional<ZoneOffset> zone) {

  /** Checks that nothing is missing. */
  public StatedDate {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(zone, "zone");
  }

  /** The day where it was stated: the day of a date line counts there, not in UTC. */
  public LocalDate localDay() {
    return date.instant().atOffset(zone.orElse(ZoneOffset.UTC)).toLocalDate();
  }
}
