package io.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * What a text says about itself as a news article. Immutable; all spans are offsets into the text
 * that was read.
 *
 * @param headline the headline, when the text has one of its own
 * @param dateLine the date line
 * @param published the one publication date
 * @param modified date of the last change, when stated
 * @param sources agencies and media, normalised, without repeats, in order of appearance
 * @param bylines people who wrote it, in order of appearance
 * @param body the stretches that are journalism: no header lines, date line, credits or promos;
 *     ordered, not overlapping, none blank
 * @param dropped the stretches that are neither body nor headline and why, ordered
 * @param status what the desk says of the story's state, taken off the headline, in capitals and in
 *     order: {@code UPDATE 2}, {@code CORRECTED}, {@code 1st LD-Writethru}
 * @param embargo the time before which it must not be published, when stated
 * @param expires the time from which it must not be used any more, when stated
 */
public record Article(
    Optional<Found<String>> headline,
    Optional<Found<DateLine>> dateLine,
    Optional<Found<ArticleDate>> published,
    Optional<Found<ArticleDate>> modified,
    List<Found<String>> sources,
    List<Found<String>> bylines,
    List<Span> body,
    List<Found<String>> dropped,
    List<Found<String>> status,
    Optional<Found<ArticleDate>> embargo,
    Optional<Found<ArticleDate>> expires) {

  /** Copies the lists. */
  public Article {
    sources = List.copyOf(sources);
    bylines = List.copyOf(bylines);
    body = List.copyOf(body);
    dropped = List.copyOf(dropped);
    status = List.copyOf(status);
  }

  /**
   * Whether the text itself bears enough marks of a news article: a date line, a known agency's
   * credit, or two weaker marks (a dated header line, a byline, a source line, a promo).
   */
  public boolean isNews() {
    int marks = dateLine.isPresent() ? 2 : 0;
    for (Found<String> source : sources) {
      marks += source.rule().endsWith(":agency") ? 2 : 1;
    }
    if (published.isPresent() && published.get().span().length() > 0) {
      marks++;
    }
    if (!bylines.isEmpty()) {
      marks++;
    }
    if (dropped.stream().anyMatch(d -> d.rule().startsWith("promo"))) {
      marks++;
    }
    return marks >= 2;
  }
}
