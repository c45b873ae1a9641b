package io.dateline.standards;

import io.dateline.article.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story as its document states it and, where the document's fields are silent, as its text does.
 *
 * @param standard the standard's short name, such as {@code nitf}
 * @param headline the headline
 * @param language ISO 639 code of its language, as stated
 * @param published the one publication date and the rule that gave it
 * @param modified date of the last change
 * @param embargoed not to be published before
 * @param expires not to be used after
 * @param dateLine the date line
 * @param sources agencies and media, normalised, the origin before the publisher
 * @param publisher the first of its publishers, normalised
 * @param bylines people who wrote it
 * @param paragraphs its text
 */
public record Story(
    String standard,
    Optional<String> headline,
    Optional<String> language,
    Optional<Found<StatedDate>> published,
    Optional<Found<StatedDate>> modified,
    Optional<Found<StatedDate>> embargoed,
    Optional<Found<StatedDate>> expires,
    Optional<FiledLine> dateLine,
    List<String> sources,
    Optional<String> publisher,
    List<String> bylines,
    List<String> paragraphs) {

  /**
   * Where and when it was filed.
   *
   * @param text the date line as written; empty when only places are stated
   * @param places canonical names of its places, in order
   * @param point latitude and longitude of the first place, with a comma
   * @param day the day of filing
   */
  public record FiledLine(
      Optional<String> text, List<String> places, Optional<String> point, Optional<LocalDate> day) {

    /** Copies the list. */
    public FiledLine {
      places = List.copyOf(places);
    }
  }

  /** Copies the lists. */
  public Story {
    sources = List.copyOf(sources);
    bylines = List.copyOf(bylines);
    paragraphs = List.copyOf(paragraphs);
  }
}
