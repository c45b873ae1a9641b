package io.dateline.solr.update;

import static io.dateline.solr.update.Documents.enriched;
import static io.dateline.solr.update.Documents.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.fixtures.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample gets the fields that stand beside it. */
class SamplesTest {

  private static final List<String> NAMES =
      List.of("entity_person_ss", "entity_organization_ss", "entity_location_ss");

  static Stream<Sample> news() {
    return Sample.all().stream().filter(sample -> !isOther(sample));
  }

  static Stream<Sample> others() {
    return Sample.all().stream().filter(SamplesTest::isOther);
  }

  private static boolean isOther(Sample sample) {
    return sample.value("article").orElse("").equals("no");
  }

  @Test
  void thereAreSamples() {
    assertThat(news().count()).isGreaterThan(30);
    assertThat(others().count()).isGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("news")
  void whatAnArticleSaysAboutItself(Sample sample) {
    SolrInputDocument document = enriched("id", sample.name(), "content", sample.text());
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(strings(document, "dateline_status_s"))
        .as("status")
        .containsExactly(isEnglish(sample) ? "ok" : "partial:language");
    sample
        .value("published")
        .ifPresent(
            v ->
                soft.assertThat(document.getFieldValue("article_published_dt"))
                    .as("published")
                    .isEqualTo(v.isEmpty() ? null : date(v)));
    check(soft, sample, "source", document, "article_source_ss");
    check(soft, sample, "byline", document, "article_byline_ss");
    check(soft, sample, "dateline", document, "dateline_s");
    check(soft, sample, "dateline-place", document, "dateline_place_ss");
    if (sample.value("dateline").orElse("x").isEmpty()) {
      soft.assertThat(document.containsKey("dateline_p")).as("point without date line").isFalse();
    }
    soft.assertAll();
  }

  private static void check(
      SoftAssertions soft, Sample sample, String key, SolrInputDocument document, String field) {
    sample
        .values(key)
        .ifPresent(
            values ->
                soft.assertThat(strings(document, field))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(values));
  }

  private static boolean isEnglish(Sample sample) {
    return !sample.name().matches("(es|fr|de|it|pt)-.*");
  }

  private static Date date(String iso) {
    return Date.from(
        iso.contains("T")
            ? Instant.parse(iso)
            : LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @ParameterizedTest
  @MethodSource("news")
  void itsFacetsHaveNoRubbish(Sample sample) {
    SolrInputDocument document = enriched("content", sample.text());
    Set<String> countries = new HashSet<>(strings(document, "entity_country_ss"));
    assertThat(countries).allMatch(code -> code.matches("[A-Z]{2}"));
    List<String> sources = sample.values("source").orElse(List.of());
    for (String field : NAMES) {
      assertThat(strings(document, field))
          .as(field)
          .doesNotHaveDuplicates()
          .allMatch(name -> !sources.contains(name))
          .allMatch(name -> name.length() > 1 && Character.isLetterOrDigit(name.codePointAt(0)));
    }
    if (!isEnglish(sample)) {
      assertThat(document.getFieldNames()).noneMatch(field -> field.startsWith("entity_"));
    }
  }

  @ParameterizedTest
  @MethodSource("news")
  void againTheSame(Sample sample) {
    SolrInputDocument document = enriched("content", sample.text());
    String once = document.toString();
    assertThat(Documents.enrich(document, NewsConfig.defaults()).toString()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aTextThatIsNoNewsSaysNothingAboutItself(Sample sample) {
    assertThat(enriched("content", sample.text()).getFieldNames())
        .contains("dateline_status_s")
        .noneMatch(field -> field.startsWith("article_"))
        .noneMatch(field -> field.startsWith("dateline_") && !field.equals("dateline_status_s"));
  }
}
