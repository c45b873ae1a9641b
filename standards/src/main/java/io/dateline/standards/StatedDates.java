package io.dateline.standards;

import io.dateline.article.ArticleDate;
import io.dateline.article.read.MetadataReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the date forms of the standards: ISO 8601 basic and extended, RFC 5322, and what {@link
 * MetadataReader} reads. A time without a zone is no instant, so only its day is kept. Thread-safe.
 */
final class StatedDates {

  private static final int MAX_LENGTH = 80;

  /** Seconds since 1970: from 2001 on they have ten digits. */
  private static final int SECONDS = 10;

  private static final int MILLISECONDS = 13;

  private final MetadataReader reader;

  StatedDates(MetadataReader reader) {
    this.reader = reader;
  }

  Optional<StatedDate> read(String value) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if ((text.length() == SECONDS || text.length() == MILLISECONDS)
        && text.startsWith("1")
        && digits(text, 0, text.length())) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(text.substring(0, SECONDS)));
      return Optional.of(new StatedDate(ArticleDate.ofTime(instant), Optional.of(ZoneOffset.UTC)));
    }
    String extended = extended(text);
    // The beginning of Unix time is what software writes when it knows no date.
    return reader
        .date(extended)
        .filter(date -> !date.instant().equals(Instant.EPOCH))
        .map(date -> new StatedDate(date, zone(extended, date)));
  }

  /** The date in a line that may say more, such as {@code Posted on May 4, 2024}. */
  Optional<StatedDate> readIn(String line) {
    return read(line)
        .or(() -> reader.dateIn(line).map(date -> new StatedDate(date, Optional.empty())));
  }

  /** Whether a line is nothing but a date, with or without a year. */
  boolean isDate(String line) {
    return reader.isDate(extended(line.strip()));
  }

  /** 20240520T101500-0400 as 2024-05-20T10:15:00-0400; anything else as it is. */
  private static String extended(String text) {
    if (text.length() < 13 || text.charAt(8) != 'T' || !digits(text, 0, 8) || !digits(text, 9, 4)) {
      return text;
    }
    boolean seconds = text.length() >= 15 && digits(text, 13, 2);
    return text.substring(0, 4)
        + '-'
        + text.substring(4, 6)
        + '-'
        + text.substring(6, 8)
        + 'T'
        + text.substring(9, 11)
        + ':'
        + text.substring(11, 13)
        + (seconds ? ":" + text.substring(13) : ":00" + text.substring(13));
  }

  private static boolean digits(String text, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The zone at the end, when it is a number or UTC by any name. */
  private static Optional<ZoneOffset> zone(String text, ArticleDate date) {
    if (date.precision() == ArticleDate.Precision.DAY) {
      return Optional.empty();
    }
    if (text.endsWith("Z") || text.endsWith("GMT") || text.endsWith("UTC")) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    if (sign < 0 || text.lastIndexOf(':', sign) < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneOffset.of(text.substring(sign).strip()));
    } catch (DateTimeException unusual) {
      return Optional.empty();
    }
  }
}
