package io.dateline.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that the address of a story bears, as in {@code /2024/05/20/name}. */
final class UrlDay {

  private static final int MAX_LENGTH = 2_000;

  private static final Pattern DAY =
      Pattern.compile("[/=-]((?:19|20)[0-9]{2})[/-]?([01][0-9])[/-]?([0-3][0-9])(?![0-9])");

  private UrlDay() {}

  static Optional<LocalDate> of(String url) {
    if (url.isEmpty() || url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = DAY.matcher(url);
    while (matcher.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      } catch (DateTimeException noDay) {
        // The digits were no date; there may be others.
      }
    }
    return Optional.empty();
  }
}
