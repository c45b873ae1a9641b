package io.dateline.article.read;

import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Place;
import java.util.List;

/**
 * One part of a date line.
 *
 * @param capitals how a place is written
 * @param grouped whether it stands between brackets or slashes
 * @param known the places of that name
 * @param signed the agencies in it
 * @param date the date in it, or null
 */
record DateLinePart(
    Kind kind,
    int start,
    int end,
    boolean capitals,
    boolean grouped,
    List<Place> known,
    List<Agency> signed,
    WrittenDate date) {

  static DateLinePart place(Kind kind, int start, int end, boolean capitals, List<Place> known) {
    return new DateLinePart(kind, start, end, capitals, false, known, List.of(), null);
  }

  static DateLinePart group(Kind kind, int start, int end, List<Place> known) {
    return new DateLinePart(kind, start, end, false, true, known, List.of(), null);
  }

  static DateLinePart agency(
      int start, int end, boolean grouped, List<Agency> signed, WrittenDate date) {
    return new DateLinePart(Kind.AGENCY, start, end, false, grouped, List.of(), signed, date);
  }

  static DateLinePart date(int start, int end, boolean grouped, WrittenDate date) {
    return new DateLinePart(Kind.DATE, start, end, false, grouped, List.of(), List.of(), date);
  }

  /** What a part of a date line can be. */
  enum Kind {
    PLACE,
    QUALIFIER,
    DATE,
    AGENCY,
    /** A name in the place of an agency that no list has. */
    HOUSE
  }
}
