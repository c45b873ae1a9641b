package io.dateline.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.fixtures.GoldItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scores the reader on the gold set and holds it to its floors. Prints a table, and every value
 * that is missing or wrong.
 */
class GoldTest {

  private static final ArticleReader READER = new ArticleReader(Gazetteer.shared());

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "given",
          "dateline",
          "place",
          "date",
          "agency",
          "published",
          "modified",
          "embargo",
          "expires",
          "status",
          "byline",
          "source",
          "headline",
          "lacks");

  private static final Map<String, Score> SCORES = new LinkedHashMap<>();
  private static final List<String> FALSE_DATE_LINES = new ArrayList<>();
  private static final List<String> FALSE_NEWS = new ArrayList<>();
  private static final List<String> DIFFERENCES = new ArrayList<>();
  private static List<GoldItem> items;

  /** Counts of one field over the whole set. */
  private static final class Score {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }
  }

  @BeforeAll
  static void score() {
    items = GoldItem.all();
    for (GoldItem item : items) {
      Article article = READER.read(item.text(), given(item));
      if (!item.news()) {
        article
            .dateLine()
            .ifPresent(d -> FALSE_DATE_LINES.add(item.id() + ": " + d.value().text()));
        if (article.isNews()) {
          FALSE_NEWS.add(item.id());
        }
        continue;
      }
      Optional<DateLine> line = article.dateLine().map(Found::value);
      compare(item, "dateline", line.map(DateLine::text).stream().toList());
      compare(
          item,
          "place",
          line.stream().flatMap(d -> d.places().stream()).map(DateLine.FiledFrom::name).toList());
      compare(
          item, "date", line.flatMap(DateLine::date).map(LocalDate::toString).stream().toList());
      compare(item, "agency", line.stream().flatMap(d -> d.agencies().stream()).toList());
      if (!item.keys().containsKey("given")) {
        compare(item, "published", dates(article.published()));
      }
      compare(item, "modified", dates(article.modified()));
      compare(item, "embargo", dates(article.embargo()));
      compare(item, "expires", dates(article.expires()));
      compare(item, "status", values(article.status()));
      compare(item, "byline", values(article.bylines()));
      List<String> sources = values(article.sources());
      compare(item, "source", item.keys().containsKey("source") ? "source" : "agency", sources);
      headline(item, article);
      lacks(item, article);
    }
    System.out.println(table());
    DIFFERENCES.forEach(System.out::println);
  }

  private static Optional<Found<ArticleDate>> given(GoldItem item) {
    return item.keys().containsKey("given")
        ? Optional.of(Found.beside(ArticleDate.ofDay(LocalDate.parse(item.value("given"))), "test"))
        : Optional.empty();
  }

  private static List<String> dates(Optional<Found<ArticleDate>> found) {
    return found.map(Found::value).map(ArticleDate::toString).stream().toList();
  }

  private static List<String> values(List<Found<String>> found) {
    return found.stream().map(Found::value).toList();
  }

  private static void headline(GoldItem item, Article article) {
    String due = item.value("headline");
    List<String> found = article.headline().map(Found::value).stream().toList();
    if (due.startsWith("=")) {
      count(item, "headline", List.of(item.line(Integer.parseInt(due.substring(1)))), found);
    } else {
      compare(item, "headline", found);
    }
  }

  private static void lacks(GoldItem item, Article article) {
    String body =
        article.body().stream()
            .map((Span span) -> span.of(item.text()))
            .collect(Collectors.joining("\n"));
    List<String> lacked = item.values("lacks").orElse(List.of());
    count(item, "left out", lacked, lacked.stream().filter(text -> !body.contains(text)).toList());
  }

  private static void compare(GoldItem item, String key, List<String> found) {
    compare(item, key, key, found);
  }

  private static void compare(GoldItem item, String field, String key, List<String> found) {
    item.values(key).ifPresent(due -> count(item, field, due, found));
  }

  private static void count(GoldItem item, String field, List<String> due, List<String> found) {
    Score score = SCORES.computeIfAbsent(field, name -> new Score());
    List<String> missed = new ArrayList<>(due);
    List<String> wrong = new ArrayList<>();
    for (String value : found) {
      if (missed.remove(value)) {
        score.right++;
      } else {
        wrong.add(value);
      }
    }
    score.wrong += wrong.size();
    score.missed += missed.size();
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      DIFFERENCES.add(
          String.format(Locale.ROOT, "%s: %s: due %s, found %s", item.id(), field, missed, wrong));
    }
  }

  private static String table() {
    StringBuilder table = new StringBuilder("gold set: ");
    long news = items.stream().filter(GoldItem::news).count();
    table.append(news).append(" of the press, ").append(items.size() - news).append(" not\n");
    SCORES.forEach(
        (field, score) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-10s precision %.4f recall %.4f (right %d, wrong %d, missed %d)%n",
                    field,
                    score.precision(),
                    score.recall(),
                    score.right,
                    score.wrong,
                    score.missed)));
    table.append("false date lines ").append(FALSE_DATE_LINES).append('\n');
    table.append("taken for news ").append(FALSE_NEWS).append('\n');
    return table.toString();
  }

  @Test
  void keysAreKnown() {
    for (GoldItem item : items) {
      assertThat(item.keys().keySet()).as(item.id()).isSubsetOf(KEYS);
    }
  }

  @Test
  void theSetIsLargeEnough() {
    assertThat(items.stream().filter(GoldItem::news).count()).isGreaterThanOrEqualTo(300);
    assertThat(items.stream().filter(item -> !item.news()).count()).isGreaterThanOrEqualTo(130);
    Set<String> agencies = new HashSet<>();
    items.forEach(item -> agencies.addAll(item.keys().getOrDefault("agency", List.of())));
    assertThat(agencies).hasSizeGreaterThanOrEqualTo(25);
    assertThat(items.stream().map(GoldItem::id).distinct().count()).isEqualTo(items.size());
  }

  @ParameterizedTest
  @CsvSource({
    "dateline,  0.99, 0.98",
    "place,     0.99, 0.98",
    "date,      0.99, 0.98",
    "agency,    0.99, 0.98",
    "published, 0.98, 0.98",
    "byline,    0.97, 0.95",
    "source,    0.98, 0.97",
    "headline,  0.95, 0.95",
    "left out,  1.00, 0.97",
    "status,    0.99, 0.95",
    "embargo,   1.00, 1.00",
    "expires,   1.00, 1.00",
  })
  void floor(String field, double precision, double recall) {
    Score score = SCORES.get(field);
    assertThat(score.precision()).as(field + " precision").isGreaterThanOrEqualTo(precision);
    assertThat(score.recall()).as(field + " recall").isGreaterThanOrEqualTo(recall);
  }

  @Test
  void noDateLineWhereThereIsNone() {
    assertThat(FALSE_DATE_LINES).isEmpty();
  }
}
