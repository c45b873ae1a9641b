package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample through both doors of a running Solr. */
class SamplesIT {
  /** The two ways into Solr. */
  enum Door {
    JSON,
    FILE;

    String id(Expected sample) {
      return this + "/" + sample.name();
    }
  }

  /** Reached so far, to be raised with the model and never lowered. */
  private static final Map<String, Double> FLOORS =
      Map.of("person", 0.98, "organization", 0.90, "location", 0.97, "country", 0.98);

  private static final int MOST_WRONG = 0;

  private static NewsCollection news;

  @BeforeAll
  static void indexAll() throws IOException {
    news = TestSolr.installed("samples");
    for (Expected sample : Expected.all()) {
      news.addText(Door.JSON.id(sample), sample.text());
      news.addFile(
          Door.FILE.id(sample),
          sample.name() + ".txt",
          "text/plain",
          sample.text().getBytes(StandardCharsets.UTF_8));
    }
    news.commit();
  }

  static Stream<Arguments> articles() {
    return cases(true);
  }

  static Stream<Arguments> others() {
    return cases(false);
  }

  private static Stream<Arguments> cases(boolean articles) {
    return Expected.all().stream()
        .filter(sample -> sample.isArticle() == articles)
        .flatMap(sample -> Arrays.stream(Door.values()).map(door -> Arguments.of(sample, door)));
  }

  private static NewsFields fields(Expected sample, Door door) throws IOException {
    return new NewsFields(news.document(door.id(sample)));
  }

  @Test
  void thereAreThirtyArticlesOrMore() {
    assertThat(articles().count()).isGreaterThanOrEqualTo(60);
    assertThat(others().count()).isPositive();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("articles")
  void whatAnArticleSaysAboutItself(Expected sample, Door door) throws IOException {
    NewsFields fields = fields(sample, door);
    SoftAssertions check = new SoftAssertions();
    check
        .assertThat(fields.status())
        .as(sample + " status")
        .isEqualTo(sample.isEnglish() ? "ok" : "partial:language");
    if (sample.has("published")) {
      String date = sample.values("published").get(0);
      check
          .assertThat(fields.values(NewsFields.PUBLISHED))
          .as(sample + " published")
          .containsExactly(date.contains("T") ? date : date + "T00:00:00Z");
    }
    if (sample.has("source")) {
      check
          .assertThat(fields.values(NewsFields.SOURCE))
          .as(sample + " source")
          .containsAll(sample.values("source"));
    }
    if (sample.has("byline")) {
      check
          .assertThat(fields.values(NewsFields.BYLINE))
          .as(sample + " byline")
          .containsExactlyInAnyOrderElementsOf(sample.values("byline"));
    }
    if (sample.has("dateline")) {
      check
          .assertThat(fields.values(NewsFields.DATELINE))
          .as(sample + " date line")
          .containsExactlyElementsOf(sample.values("dateline"));
    }
    if (sample.has("dateline-place")) {
      check
          .assertThat(fields.values(NewsFields.PLACE))
          .as(sample + " places of the date line")
          .containsExactlyInAnyOrderElementsOf(sample.values("dateline-place"));
    }
    absentWhenNone(check, sample, fields, "published", NewsFields.PUBLISHED);
    absentWhenNone(check, sample, fields, "source", NewsFields.SOURCE);
    absentWhenNone(check, sample, fields, "byline", NewsFields.BYLINE);
    absentWhenNone(check, sample, fields, "dateline", NewsFields.DATELINE);
    if (sample.isNone("dateline")) {
      check
          .assertThat(fields.values(NewsFields.PLACE))
          .as(sample + " places of no date line")
          .isEmpty();
    }
    check.assertAll();
  }

  private static void absentWhenNone(
      SoftAssertions check, Expected sample, NewsFields fields, String key, String field) {
    if (sample.isNone(key)) {
      check
          .assertThat(fields.values(field))
          .as(sample + " " + key + " that the text does not tell")
          .isEmpty();
    }
  }

  /** The names that each sample lists, found; and those that it rules out, not found. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void theNamesInTheArticles(Door door) throws IOException {
    NameScore score = new NameScore();
    for (Expected sample : Expected.all()) {
      if (sample.isArticle()) {
        score.add(sample, fields(sample, door));
      }
    }
    Path misses = TestSolr.newFolder("names").resolve(door + ".txt");
    Files.writeString(misses, score.misses(), StandardCharsets.UTF_8);
    SoftAssertions check = new SoftAssertions();
    FLOORS.forEach(
        (key, floor) ->
            check
                .assertThat(score.recall(key))
                .as("share of %s found; the missing ones are in %s", key, misses)
                .isGreaterThanOrEqualTo(floor));
    check
        .assertThat(score.wrong())
        .as("values that must not be names, see %s", misses)
        .isLessThanOrEqualTo(MOST_WRONG);
    check.assertAll();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("others")
  void aTextThatIsNoNewsTellsNothingAboutItself(Expected sample, Door door) throws IOException {
    NewsFields fields = fields(sample, door);
    assertThat(fields.document().path("id").asText()).isEqualTo(door.id(sample));
    assertThat(fields.ours().keySet())
        .noneMatch(field -> field.startsWith("article_") || field.startsWith("dateline_"));
  }

  /** Tika gives the headline as a title, so the order by salience may differ. */
  @Test
  void bothDoorsGiveTheSame() throws IOException {
    SoftAssertions check = new SoftAssertions();
    for (Expected sample : Expected.all()) {
      // Others may be of a kind that Tika has another parser for, such as mail.
      if (sample.isArticle()) {
        check
            .assertThat(fields(sample, Door.FILE).oursUnordered())
            .as(sample.name())
            .isEqualTo(fields(sample, Door.JSON).oursUnordered());
      }
    }
    check.assertAll();
  }

  @Test
  void oneStoryOfSeveralAgenciesMergesInTheFacets() throws IOException {
    for (String story : List.of("horn-drought-pledges", "chip-supply-pact")) {
      List<List<String>> countries = new ArrayList<>();
      for (Expected sample : Expected.all()) {
        if (sample.name().startsWith(story)) {
          countries.add(fields(sample, Door.JSON).values(NewsFields.COUNTRY));
        }
      }
      assertThat(countries).as(story).hasSizeGreaterThanOrEqualTo(2);
      List<String> shared = new ArrayList<>(countries.get(0));
      countries.forEach(shared::retainAll);
      assertThat(shared).as("countries that all tellings of " + story + " share").isNotEmpty();
    }
    // "US", "U.S." and "United States" are one value of the facet.
    Facet places = news.facets(List.of(NewsFields.LOCATION), 10_000).get(0);
    assertThat(places.count("United States")).isPositive();
    assertThat(places.count("US") + places.count("U.S.") + places.count("USA")).isZero();
  }
}
