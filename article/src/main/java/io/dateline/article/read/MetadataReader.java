package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads values that came beside a text, such as metadata fields. Thread-safe. */
public final class MetadataReader {

  private static final int MAX_NAME = 120;
  private static final int MAX_DATED = 200;

  private final Gazetteer gazetteer;
  private final Bylines bylines;
  private final Credits credits;

  /** A reader that knows the agencies of {@code gazetteer}. */
  public MetadataReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.bylines = new Bylines(gazetteer);
    this.credits = new Credits(gazetteer, bylines);
  }

  /** The date that the value starts with, when all of it is written; never guessed. */
  public Optional<ArticleDate> date(CharSequence value) {
    int start = Chars.skipSpace(value, 0, value.length());
    WrittenDate date = new DateScanner(value, value.length()).at(start);
    return date == null ? Optional.empty() : date.whole();
  }

  /**
   * The first date in a short value that is written whole, wherever it stands in it: {@code Posted
   * on May 4, 2024 by A}.
   */
  public Optional<ArticleDate> dateIn(CharSequence value) {
    int length = value.length();
    if (length > MAX_DATED) {
      return Optional.empty();
    }
    DateScanner scanner = new DateScanner(value, length);
    for (int at = 0; at < length; at++) {
      boolean starts =
          Character.isLetterOrDigit(value.charAt(at))
              && (at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1)));
      WrittenDate date = starts ? scanner.at(at) : null;
      if (date != null && date.whole().isPresent()) {
        return date.whole();
      }
    }
    return Optional.empty();
  }

  /** Whether the value is nothing but a date, with or without a year. */
  public boolean isDate(CharSequence value) {
    int length = value.length();
    int start = Chars.skipSpace(value, 0, length);
    WrittenDate date = length > MAX_DATED ? null : new DateScanner(value, length).at(start);
    if (date == null) {
      return false;
    }
    for (int at = date.end(); at < length; at++) {
      if (Character.isLetter(value.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** A time that a host has parsed already; midnight in UTC says no more than the day. */
  public ArticleDate date(Instant instant) {
    boolean midnight = instant.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight
        ? new ArticleDate(instant, ArticleDate.Precision.DAY)
        : ArticleDate.ofTime(instant);
  }

  /** The sources that a value names, normalised; an unknown one as it stands; no web addresses. */
  public List<String> sources(CharSequence value) {
    String name = value.toString().strip();
    if (name.isEmpty() || name.length() > MAX_NAME || isAddress(name)) {
      return List.of();
    }
    List<Found<String>> known = credits.listed(name, 0, name.length(), "metadata");
    return known.isEmpty() ? List.of(name) : known.stream().map(Found::value).toList();
  }

  /** The people that an author field names; without agencies, which are sources. */
  public List<String> people(CharSequence value) {
    String names = value.toString().strip();
    if (Chars.matches(names, 0, names.length(), "by ")) {
      names = names.substring(3).strip();
    }
    if (names.isEmpty() || names.length() > 1_000 || isAddress(names)) {
      return List.of();
    }
    Bylines.Hit hit = bylines.names(names, 0, names.length(), "metadata", false);
    if (hit != null) {
      return hit.people().stream().map(Found::value).distinct().toList();
    }
    Optional<Agency> agency = gazetteer.agencies().named(names);
    boolean plausible = names.length() <= MAX_NAME && Chars.isUpper(names.charAt(0));
    return agency.isEmpty() && plausible ? List.of(names) : List.of();
  }

  /** The ISO 639 code that a language field means, lower case; empty when it is none. */
  public Optional<String> language(CharSequence value) {
    String code = value.toString().strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (code.equals("english")) {
      return Optional.of("en");
    }
    int dash = code.indexOf('-');
    String primary = dash < 0 ? code : code.substring(0, dash);
    boolean letters = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!letters || primary.length() < 2 || primary.length() > 3) {
      return Optional.empty();
    }
    return Optional.of(primary.equals("eng") ? "en" : primary);
  }

  /** A point written as latitude and longitude with a comma. */
  public Optional<Place.Point> point(CharSequence value) {
    String[] parts = value.toString().split(",", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place.Point(
              Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())));
    } catch (IllegalArgumentException noPoint) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String value) {
    return value.contains("://") || value.startsWith("www.") || value.indexOf('@') >= 0;
  }
}
