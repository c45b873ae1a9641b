package io.dateline.article;

import io.dateline.article.gazetteer.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date line: the words before the first sentence that say where, when and by which agency a story
 * was filed.
 *
 * @param text as written, from its first part to its last, without the separator that closes it
 * @param span where that text stands
 * @param places places of writing in the order written, at least one
 * @param date the day of filing; empty when none was written or its year stays open
 * @param agencies normalised names in the order written
 */
public record DateLine(
    String text,
    Span span,
    List<FiledFrom> places,
    Optional<LocalDate> date,
    List<String> agencies) {

  /** Copies the lists. */
  public DateLine {
    places = List.copyOf(places);
    agencies = List.copyOf(agencies);
  }

  /**
   * One place of a date line.
   *
   * @param written as written, e.g. {@code TOPEKA, Kan.}
   * @param name the usual form, e.g. {@code Topeka}
   * @param known its gazetteer entry; empty for a place that the lists do not have
   * @param country ISO 3166-1 alpha-2 code, also from the state or country written behind an
   *     unknown place; empty when neither tells
   */
  public record FiledFrom(String written, String name, Optional<Place> known, String country) {}
}
