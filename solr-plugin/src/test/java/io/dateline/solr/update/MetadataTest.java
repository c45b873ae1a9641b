package io.dateline.solr.update;

import static io.dateline.solr.update.Documents.STORY;
import static io.dateline.solr.update.Documents.enrich;
import static io.dateline.solr.update.Documents.enriched;
import static io.dateline.solr.update.Documents.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came with a document, from the client or from Tika, wins over what its text says. */
class MetadataTest {

  private static final String PUBLISHED = "article_published_dt";
  private static final String SOURCE = "article_source_ss";
  private static final String BYLINE = "article_byline_ss";
  private static final String DATELINE = "dateline_s";
  private static final String PLACE = "dateline_place_ss";
  private static final String POINT = "dateline_p";

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }

  @Test
  void withoutMetadataTheTextSpeaks() {
    SolrInputDocument document = enriched("content", STORY);
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2026-03-04T00:00:00Z"));
    assertThat(strings(document, SOURCE)).containsExactly("Reuters");
    assertThat(strings(document, BYLINE)).containsExactly("Marta Solheim");
    assertThat(strings(document, DATELINE)).containsExactly("LISBON, March 4, 2026 (Reuters)");
    assertThat(strings(document, PLACE)).containsExactly("Lisbon");
    assertThat(strings(document, POINT)).singleElement().asString().startsWith("38.7");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-09,                2021-07-09T00:00:00Z",
    "2021-07-09T10:11:12Z,      2021-07-09T10:11:12Z",
    "2021-07-09T10:11:12+02:00, 2021-07-09T08:11:12Z",
    "'July 9, 2021',            2021-07-09T00:00:00Z",
  })
  void aDateThatIsWritten(String written, String expected) {
    for (Object value :
        List.of(written, new ByteArrayUtf8CharSequence(written), List.of(written))) {
      assertThat(enriched("content", STORY, "published", value).getFieldValue(PUBLISHED))
          .as(value.getClass().getSimpleName())
          .isEqualTo(date(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published",
        "published_dt",
        "publication_date",
        "pubDate",
        "date",
        "article:published_time",
        "attr_article_published_time",
        "dcterms:issued",
        "attr_dateline_published",
      })
  void aDateThatSolrHasParsed(String field) {
    Date published = date("2021-07-09T10:11:12Z");
    assertThat(enriched("content", STORY, field, published).getFieldValue(PUBLISHED))
        .isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "soon", "2021", "09/07/21"})
  void aDateThatSaysTooLittleIsNoDate(String written) {
    assertThat(enriched("content", STORY, "published", written).getFieldValue(PUBLISHED))
        .isEqualTo(date("2026-03-04T00:00:00Z"));
  }

  @Test
  void theDateLinesYearComesFromThePublicationDate() {
    String story = STORY.replace(", 2026", "");
    assertThat(enriched("content", story).getField(PUBLISHED)).isNull();
    assertThat(enriched("content", story, "published", "2025-03-05").getFieldValue(PUBLISHED))
        .isEqualTo(date("2025-03-05T00:00:00Z"));
  }

  @Test
  void aSourceReplacesTheTextsAndIsNormalised() {
    assertThat(strings(enriched("content", STORY, "source", "AP"), SOURCE))
        .containsExactly("Associated Press");
    assertThat(strings(enriched("content", STORY, "agency_s", "The Associated Press"), SOURCE))
        .containsExactly("Associated Press");
    assertThat(strings(enriched("content", STORY, "source_ss", List.of("AFP", "dpa")), SOURCE))
        .containsExactly("Agence France-Presse", "dpa");
  }

  @Test
  void anUnknownSourceStandsAsItIs() {
    assertThat(strings(enriched("content", STORY, "source", "The Fjord Gazette"), SOURCE))
        .containsExactly("The Fjord Gazette");
  }

  @Test
  void anAddressIsNoSource() {
    assertThat(strings(enriched("content", STORY, "source", "https://example.org/a"), SOURCE))
        .containsExactly("Reuters");
  }

  @Test
  void aPublisherIsAdded() {
    assertThat(strings(enriched("content", STORY, "publisher", "The Fjord Gazette"), SOURCE))
        .containsExactly("Reuters", "The Fjord Gazette");
    assertThat(strings(enriched("content", STORY, "og:site_name", "Reuters"), SOURCE))
        .containsExactly("Reuters");
  }

  @Test
  void ourTikaParsersPublisherIsNoSecondOpinion() {
    // It calls the agency of the text the publisher too; the client's own word still counts.
    SolrInputDocument document =
        enriched(
            "content",
            STORY,
            "source",
            "AP",
            "dateline_source",
            "Reuters",
            "dc_publisher",
            List.of("Reuters", "The Fjord Gazette"));
    assertThat(strings(document, SOURCE)).containsExactly("Associated Press", "The Fjord Gazette");
  }

  @Test
  void authorsReplaceTheTextsBylines() {
    assertThat(
            strings(enriched("content", STORY, "author", "By Choi Hana and Paul Eriksen"), BYLINE))
        .containsExactly("Choi Hana", "Paul Eriksen");
    assertThat(strings(enriched("content", STORY, "author_ss", List.of("Choi Hana")), BYLINE))
        .containsExactly("Choi Hana");
  }

  @Test
  void anAgencyThatSignsAsAuthorIsASource() {
    SolrInputDocument document = enriched("content", STORY, "author", "AP");
    assertThat(strings(document, SOURCE)).containsExactly("Reuters", "Associated Press");
    assertThat(strings(document, BYLINE)).containsExactly("Marta Solheim");
  }

  @Test
  void aSourceIsNoOrganisationOfTheStory() {
    String story = STORY.replace("told reporters", "told the Associated Press");
    assertThat(strings(enriched("content", story), "entity_organization_ss"))
        .contains("Associated Press");
    assertThat(strings(enriched("content", story, "source", "AP"), "entity_organization_ss"))
        .doesNotContain("Associated Press", "AP");
  }

  /** Tika's own spelling, Solr Cell's, and Solr Cell's with the prefix of {@code _default}. */
  @ParameterizedTest
  @ValueSource(strings = {"dateline:%s", "dateline_%s", "attr_dateline_%s"})
  void ourTikaParsersKeys(String spelling) {
    // The parser has taken the date line and the credit out of the text.
    SolrInputDocument document =
        enriched(
            "content",
            STORY.substring(STORY.indexOf("Portugal"), STORY.indexOf("(Reporting")),
            String.format(Locale.ROOT, spelling, "text"),
            "OSLO/BERGEN, May 2 (AFP)",
            String.format(Locale.ROOT, spelling, "place"),
            List.of("Oslo", "Bergen"),
            String.format(Locale.ROOT, spelling, "coordinates"),
            "59.91,10.75",
            String.format(Locale.ROOT, spelling, "published"),
            "2025-05-02",
            String.format(Locale.ROOT, spelling, "source"),
            List.of("Agence France-Presse"),
            String.format(Locale.ROOT, spelling, "byline"),
            List.of("Choi Hana", "Paul Eriksen"));
    assertThat(strings(document, DATELINE)).containsExactly("OSLO/BERGEN, May 2 (AFP)");
    assertThat(strings(document, PLACE)).containsExactly("Oslo", "Bergen");
    assertThat(strings(document, POINT)).containsExactly("59.91,10.75");
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2025-05-02T00:00:00Z"));
    assertThat(strings(document, SOURCE)).containsExactly("Agence France-Presse");
    assertThat(strings(document, BYLINE)).containsExactly("Choi Hana", "Paul Eriksen");
  }

  @Test
  void aDateLineThatCameAlongReplacesTheTextsAltogether() {
    SolrInputDocument document =
        enriched("content", STORY, "dateline:text", "NOWHERE (AP)", "dateline:coordinates", "91,0");
    assertThat(strings(document, DATELINE)).containsExactly("NOWHERE (AP)");
    assertThat(strings(document, PLACE)).isEmpty();
    assertThat(strings(document, POINT)).as("no such latitude").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN,NaN", "1", "1,2,3", "north,west", "90.5,0", "0,180.5", "1e400,0"})
  void aPointThatIsNoneWouldFailTheUpdate(String point) {
    assertThat(
            strings(
                enriched("content", STORY, "dateline:text", "OSLO", "dateline:coordinates", point),
                POINT))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, partial:language", "fr-CA, partial:language", "en, ok", "en_GB, ok", "eng, ok"})
  void theLanguageThatCameAlongCounts(String code, String status) {
    SolrInputDocument document = enriched("content", STORY, "language", code);
    assertThat(strings(document, "dateline_status_s")).containsExactly(status);
    assertThat(document.containsKey("entity_person_ss")).isEqualTo(status.equals("ok"));
    assertThat(strings(document, PLACE)).containsExactly("Lisbon");
  }

  @Test
  void aHeadlineOfItsOwnIsReadForNames() {
    SolrInputDocument document =
        enriched("content", STORY, "title", "Germany watches vaccine ship leave Lisbon");
    assertThat(strings(document, "entity_country_ss")).contains("DE", "PT", "MA");
  }

  @Test
  void valuesOfOtherTypesAreNotMetadata() {
    SolrInputDocument document =
        enriched("content", STORY, "published", 2026, "source", 5, "author", true, "language", 1.5);
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2026-03-04T00:00:00Z"));
    assertThat(strings(document, SOURCE)).containsExactly("Reuters");
    assertThat(strings(document, BYLINE)).containsExactly("Marta Solheim");
    assertThat(strings(document, "dateline_status_s")).containsExactly("ok");
  }

  @Test
  void otherFieldsCanBeNamed() {
    NewsConfig config =
        NewsConfig.of(
            List.of(
                Map.entry("published.fields", "when_s"),
                Map.entry("source.fields", "wire_s"),
                Map.entry("publisher.fields", "paper_s"),
                Map.entry("byline.fields", "who_s")));
    SolrInputDocument document =
        Documents.of(
            "content",
            STORY,
            "when_s",
            "2020-01-02",
            "published",
            "2021-07-09",
            "wire_s",
            "AP",
            "source",
            "AFP",
            "paper_s",
            "The Fjord Gazette",
            "publisher",
            "Another",
            "who_s",
            "Choi Hana",
            "author",
            "Somebody Else");
    enrich(document, config);
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2020-01-02T00:00:00Z"));
    assertThat(strings(document, SOURCE)).containsExactly("Associated Press", "The Fjord Gazette");
    assertThat(strings(document, BYLINE)).containsExactly("Choi Hana");
  }

  @Test
  void anUnusableFieldDoesNotHideALaterGoodOne() {
    SolrInputDocument document =
        enriched(
            "content", STORY,
            "published", "yesterday, perhaps",
            "pubdate", "2021-07-09",
            "source", "  ",
            "agency", "Xinhua",
            "byline", "",
            "author", "Ana Costa",
            "language", "?",
            "lang", "en");
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2021-07-09T00:00:00Z"));
    assertThat(strings(document, SOURCE)).containsExactly("Xinhua");
    assertThat(strings(document, BYLINE)).containsExactly("Ana Costa");
    assertThat(strings(document, "dateline_status_s")).containsExactly("ok");
  }

  @Test
  void ofTwoUsableFieldsTheOneNamedFirstCounts() {
    SolrInputDocument document =
        enriched("content", STORY, "pubdate", "2021-07-09", "published", "2020-01-02");
    assertThat(document.getFieldValue(PUBLISHED)).isEqualTo(date("2020-01-02T00:00:00Z"));
  }
}
