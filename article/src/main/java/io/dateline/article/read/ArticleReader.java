package io.dateline.article.read;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a text says about itself as a news article. Thread-safe; time and space are linear in
 * the length of the text.
 *
 * <p>It goes over the text three times: the head (header lines, headline, byline, date line), the
 * tail (credits, from the end upwards), and what is left (promos; paragraphs).
 */
public final class ArticleReader {

  private final Head head;
  private final Tail tail;

  /** A reader that knows the places and agencies of {@code gazetteer}. */
  public ArticleReader(Gazetteer gazetteer) {
    Bylines bylines = new Bylines(gazetteer);
    Credits credits = new Credits(gazetteer, bylines);
    this.head = new Head(gazetteer, bylines, credits);
    this.tail = new Tail(bylines, credits);
  }

  /** Reads a text of which nothing is known beside it. */
  public Article read(CharSequence text) {
    return read(text, Optional.empty());
  }

  /**
   * Reads a text.
   *
   * @param text any text, of any length
   * @param published its publication date where that is known from elsewhere; it wins over the one
   *     in the text and gives date lines without a year their year
   */
  public Article read(CharSequence text, Optional<Found<ArticleDate>> published) {
    Facts facts = new Facts();
    facts.storyEnd = text.length();
    head.read(text, facts);
    tail.read(text, facts);
    if (facts.dateLine == null && facts.sources.isEmpty() && Papers.isPaper(text)) {
      facts.published = null;
    }
    List<Span> body = new Body(text, facts).read();
    Optional<Found<ArticleDate>> date = published.or(() -> Optional.ofNullable(facts.published));
    Optional<Found<DateLine>> line = dateLine(facts, date.map(found -> found.value().day()));
    if (date.isEmpty() && line.isPresent() && isWhole(facts.dateLine)) {
      date =
          line.flatMap(found -> found.value().date())
              .map(day -> new Found<>(ArticleDate.ofDay(day), "dateline", line.get().span()));
    }
    facts.dropped.sort(Comparator.comparing(Found::span));
    return new Article(
        Optional.ofNullable(facts.headline),
        line,
        date,
        Optional.ofNullable(facts.modified),
        distinct(facts.sources),
        distinct(facts.people),
        body,
        facts.dropped,
        facts.status,
        Optional.ofNullable(facts.embargo),
        Optional.ofNullable(facts.expires));
  }

  private static boolean isWhole(DateLineReader.Hit hit) {
    return hit.written() != null && hit.written().hasYear();
  }

  /** The date line with the day that it means for a story published on {@code day}. */
  private static Optional<Found<DateLine>> dateLine(Facts facts, Optional<LocalDate> day) {
    DateLineReader.Hit hit = facts.dateLine;
    if (hit == null) {
      return Optional.empty();
    }
    DateLine value = hit.dateLine();
    Optional<LocalDate> resolved =
        hit.written() == null ? Optional.empty() : hit.written().resolved(day);
    DateLine dated =
        new DateLine(value.text(), value.span(), value.places(), resolved, value.agencies());
    return Optional.of(new Found<>(dated, hit.rule(), value.span()));
  }

  private static List<Found<String>> distinct(List<Found<String>> found) {
    if (found.size() < 2) {
      return found;
    }
    Set<String> seen = new HashSet<>();
    List<Found<String>> result = new ArrayList<>(found.size());
    for (Found<String> candidate : found) {
      if (seen.add(candidate.value())) {
        result.add(candidate);
      }
    }
    return result;
  }
}
