package io.dateline.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.fixtures.Sample;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample says about itself what stands beside it. */
class SamplesTest {

  private static final ArticleReader READER = new ArticleReader(Gazetteer.shared());

  static List<Sample> samples() {
    return Sample.all();
  }

  @Test
  void thereAreSamples() {
    assertThat(samples()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sample(Sample sample) {
    Article article = READER.read(sample.text());
    SoftAssertions soft = new SoftAssertions();
    if (sample.value("article").orElse("").equals("no")) {
      soft.assertThat(article.isNews()).as("is news").isFalse();
      soft.assertThat(article.dateLine()).as("date line").isEmpty();
    } else {
      soft.assertThat(article.isNews()).as("is news").isTrue();
    }
    sample
        .value("dateline")
        .ifPresent(v -> soft.assertThat(dateLine(article)).as("date line").isEqualTo(v));
    sample
        .values("dateline-place")
        .ifPresent(v -> soft.assertThat(places(article)).as("places").isEqualTo(v));
    sample
        .value("published")
        .ifPresent(
            v ->
                soft.assertThat(
                        article.published().map(Found::value).map(ArticleDate::toString).orElse(""))
                    .as("published")
                    .isEqualTo(v));
    sample
        .values("source")
        .ifPresent(
            v ->
                soft.assertThat(values(article.sources()))
                    .as("sources")
                    .containsExactlyInAnyOrderElementsOf(v));
    sample
        .values("byline")
        .ifPresent(
            v ->
                soft.assertThat(values(article.bylines()))
                    .as("bylines")
                    .containsExactlyInAnyOrderElementsOf(v));
    sample
        .value("headline")
        .ifPresent(
            v ->
                soft.assertThat(article.headline().map(Found::value).orElse(""))
                    .as("headline")
                    .isEqualTo(v));
    String body = body(article, sample.text());
    sample.value("body-starts").ifPresent(v -> soft.assertThat(body).as("body").startsWith(v));
    sample
        .values("body-lacks")
        .ifPresent(
            v -> v.forEach(lacked -> soft.assertThat(body).as("body").doesNotContain(lacked)));
    soft.assertAll();
  }

  private static String dateLine(Article article) {
    return article.dateLine().map(found -> found.value().text()).orElse("");
  }

  private static List<String> places(Article article) {
    return article.dateLine().stream()
        .flatMap(found -> found.value().places().stream())
        .map(DateLine.FiledFrom::name)
        .toList();
  }

  private static List<String> values(List<Found<String>> found) {
    return found.stream().map(Found::value).toList();
  }

  private static String body(Article article, String text) {
    return article.body().stream()
        .map((Span span) -> span.of(text))
        .collect(Collectors.joining("\n"));
  }
}
