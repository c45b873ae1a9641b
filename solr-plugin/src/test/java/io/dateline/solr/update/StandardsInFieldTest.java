package io.dateline.solr.update;

import static io.dateline.solr.update.Documents.STORY;
import static io.dateline.solr.update.Documents.enrich;
import static io.dateline.solr.update.Documents.enriched;
import static io.dateline.solr.update.Documents.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.fixtures.StandardDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that holds HTML, NITF, NewsML, ninjs, a feed or a wire message, as a client sends it. */
class StandardsInFieldTest {

  private static final NewsConfig ALL =
      NewsConfig.of(
          List.of(
              Map.entry("field.headline", "headline_out"),
              Map.entry("field.modified", "modified_dt"),
              Map.entry("field.embargoed", "embargoed_dt"),
              Map.entry("field.expires", "expires_dt"),
              Map.entry("field.mentions", "mentions_json")));

  private static final Map<String, String> DATES =
      Map.of(
          "published", "article_published_dt",
          "modified", "modified_dt",
          "embargoed", "embargoed_dt",
          "expires", "expires_dt");

  private static final Map<String, String> STRINGS =
      Map.of(
          "source", "article_source_ss",
          "byline", "article_byline_ss",
          "headline", "headline_out",
          "dateline", "dateline_s",
          "dateline-place", "dateline_place_ss");

  static List<StandardDocument> documents() {
    return StandardDocument.all();
  }

  /** The fixtures of the Tika parser give the same fields without it. */
  @ParameterizedTest
  @MethodSource("documents")
  void theSameAsThroughTika(StandardDocument fixture) {
    String text = fixture.text();
    SolrInputDocument document = enrich(Documents.of("content", text), ALL);
    assertThat(document.getFieldValue("content")).as("left as it came").isEqualTo(text);
    if (!fixture.isStory()) {
      assertThat(document.getFieldNames()).doesNotContain("dateline_s", "article_published_dt");
      return;
    }
    List<String> faults = new ArrayList<>();
    fixture
        .expected()
        .forEach(
            (key, values) -> {
              List<String> wanted = values.contains("none") ? List.of() : values;
              if (DATES.containsKey(key)) {
                List<Date> dates = wanted.stream().map(StandardsInFieldTest::date).toList();
                Object found = document.getFieldValue(DATES.get(key));
                if (!dates.equals(found == null ? List.of() : List.of(found))) {
                  faults.add(key + " " + found + ", expected " + dates);
                }
              } else if (STRINGS.containsKey(key)) {
                List<String> found = strings(document, STRINGS.get(key));
                if (!new TreeSet<>(wanted).equals(new TreeSet<>(found))) {
                  faults.add(key + " " + found + ", expected " + wanted);
                }
              }
            });
    assertThat(faults).isEmpty();
  }

  private static Date date(String written) {
    return Date.from(
        written.length() == 10
            ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(written));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noSpanPointsIntoMarkup(StandardDocument fixture) {
    if (fixture.name().startsWith("not-news")) {
      return;
    }
    Enrichment enrichment = Documents.enricher().read(Documents.of("content", fixture.text()), ALL);
    for (FieldValue value : enrichment.values()) {
      assertThat(value.span().length()).as(value.toString()).isZero();
      if (value.output() == Output.MENTIONS) {
        assertThat((String) value.value()).contains("\"text\"").doesNotContain("\"start\"");
      }
    }
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html>\n<html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String paragraphs() {
    return "<p>" + STORY.strip().replace("\n\n", "</p>\n<p>") + "</p>";
  }

  @Test
  void namesComeFromTheStoryAndNotFromWhatIsBesideIt() {
    String page =
        page(
            "<title>Vaccine stocks</title><script>var author = 'Fredrik Olsen';</script>",
            "<nav><a href='/x'>Subscribe to Harriet Blythe</a></nav><article>"
                + paragraphs()
                + "</article><footer>Contact Kenji Watanabe</footer>");
    SolrInputDocument document = enriched("content", page);
    assertThat(strings(document, "entity_person_ss")).containsExactly("Amina Okello");
    assertThat(strings(document, "dateline_s")).containsExactly("LISBON, March 4, 2026 (Reuters)");
    assertThat(strings(document, "dateline_status_s")).containsExactly("ok");
  }

  /** As the text fields of content management systems hold it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "<div class='body'>%s</div>", "\ufeff \n<!-- teaser -->%s", "<br>%s"})
  void aPieceOfAPage(String shape) {
    SolrInputDocument document = enriched("body", shape.replace("%s", paragraphs()));
    SolrInputDocument plain = enriched("body", STORY);
    for (String field : plain.getFieldNames()) {
      if (!field.equals("body")) {
        assertThat(strings(document, field)).as(field).isEqualTo(strings(plain, field));
      }
    }
  }

  @Test
  void aTextWithBreaks() {
    String broken = STORY.strip().replace("\n\n", "<br /><br />");
    SolrInputDocument document = enriched("body", broken);
    assertThat(strings(document, "dateline_s")).containsExactly("LISBON, March 4, 2026 (Reuters)");
    assertThat(strings(document, "entity_person_ss")).containsExactly("Amina Okello");
    assertThat(strings(document, "article_byline_ss")).containsExactly("Marta Solheim");
  }

  /** Neither hangs nor fails, nor reads what is outside. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><nitf><body><body.content><p>"
            + "a &x; b</p></body.content></body></nitf>",
        "<!DOCTYPE nitf [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><nitf><body><body.content>"
            + "<p>&b;</p></body.content></body></nitf>",
        "<nitf>*<a>",
        "<rss><channel>*<item>",
        "<newsItem *a='1' >",
        "<p>*<div>",
        "<p>*<table><b>",
        "<p><font *a=1 >",
        "{\"uri\":\"u\",\"versioncreated\":*[",
        "{\"uri\":\"u\",*\"a\":1,",
        "[*{\"a\":",
        "\u0001abc*\u0002",
        "<html><script type='application/ld+json'>*{\"a\":",
        "<?xml version='1.0' encoding='no-such'?><nitf><body><body.content><p>a</p></body.content>"
            + "</body></nitf>"
      })
  void hostileMarkup(String shape) {
    int star = shape.indexOf('*');
    String text =
        star < 0 ? shape : shape.substring(0, star) + shape.substring(star + 1).repeat(60_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          SolrInputDocument document = enrich(Documents.of("content", text), ALL);
          assertThat(document.getFieldValue("content")).isEqualTo(text);
          assertThat(strings(document, "dateline_status_s").get(0)).doesNotStartWith("failed");
          assertThat(document.getFieldNames()).doesNotContain("dateline_s");
        });
  }

  @Test
  void whatTheClientSaysWinsOverTheStandard() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Head\","
            + "\"datePublished\":\"2020-01-01T10:00:00Z\",\"author\":{\"name\":\"Ida Holm\"},"
            + "\"publisher\":{\"name\":\"The Fjord Gazette\"}}</script>";
    String page = page(head, paragraphs());
    SolrInputDocument stated = enriched("content", page);
    assertThat(stated.getFieldValue("article_published_dt"))
        .isEqualTo(Date.from(Instant.parse("2020-01-01T10:00:00Z")));
    assertThat(strings(stated, "article_byline_ss")).containsExactly("Ida Holm");
    assertThat(strings(stated, "article_source_ss"))
        .containsExactly("Reuters", "The Fjord Gazette");
    SolrInputDocument told =
        enriched(
            "content",
            page,
            "date",
            "2021-07-09",
            "author",
            "Choi Hana",
            "source",
            "AP",
            "lang",
            "de");
    assertThat(told.getFieldValue("article_published_dt")).isEqualTo(date("2021-07-09"));
    assertThat(strings(told, "article_byline_ss")).containsExactly("Choi Hana");
    assertThat(strings(told, "article_source_ss")).containsExactly("Associated Press");
    assertThat(strings(told, "dateline_status_s")).containsExactly("partial:language");
  }

  @Test
  void theStatedLanguageCounts() {
    String page = page("", paragraphs()).replace("<html>", "<html lang='hu'>");
    assertThat(strings(enriched("content", page), "dateline_status_s"))
        .containsExactly("partial:language");
    String template =
        page(
                "",
                "<p>Az ár tegnap este tetőzött a városban, és a víz lassan apad, mondta a"
                    + " polgármester. A hatóságok szerint több száz család tért haza, de az"
                    + " iskolák hétfőig zárva maradnak. A mentők egész éjjel dolgoztak, hogy a"
                    + " gátat megerősítsék, miután az eső nem állt el.</p>")
            .replace("<html>", "<html lang='en-US'>");
    assertThat(strings(enriched("content", template), "dateline_status_s"))
        .as("what templates say of any text")
        .containsExactly("partial:language");
  }

  @Test
  void aPlaceOfWritingWithoutADateLine() {
    SolrInputDocument document =
        enriched(
            "content",
            "{\"uri\":\"urn:x\",\"versioncreated\":\"2024-05-20T10:00:00Z\",\"pubstatus\":"
                + "\"usable\",\"located\":\"Oslo\",\"body_text\":\"Rain fell on Monday.\"}");
    assertThat(strings(document, "dateline_place_ss")).containsExactly("Oslo");
    assertThat(strings(document, "dateline_p")).hasSize(1);
    assertThat(strings(document, "dateline_s")).isEmpty();
  }

  @Test
  void wordsOfBrokenXmlAreReadAndItIsSaid() {
    String nitf =
        "<?xml version='1.0'?><nitf><head><docdata><date.issue norm='20240520'/></docdata></head>"
            + "<body><body.content>"
            + paragraphs()
            + "</body.content></nitf>";
    SolrInputDocument document = enriched("content", nitf);
    assertThat(strings(document, "dateline_status_s")).containsExactly("partial:markup");
    assertThat(strings(document, "dateline_s")).containsExactly("LISBON, March 4, 2026 (Reuters)");
    assertThat(strings(document, "entity_person_ss")).containsExactly("Amina Okello");
  }

  @Test
  void aPageWithoutWordsIsEmpty() {
    assertThat(strings(enriched("content", page("", "<img src='a.png'>")), "dateline_status_s"))
        .containsExactly("skipped:empty-text");
  }

  /** Their first character is that of a format, and they are none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<DOC>\n<DOCNO> X-1 </DOCNO>\n<TEXT>\n%s</TEXT>\n</DOC>",
        "<HEADLINE>Head</HEADLINE>\n%s",
        "<bob> %s",
        "<b> %s",
        "{ %s",
        "{\"a\": 1} %s",
        "<3 %s",
        "< %s"
      })
  void plainTextsStayPlain(String shape) {
    Enrichment enrichment =
        Documents.enricher().read(Documents.of("content", shape.replace("%s", STORY)), ALL);
    assertThat(enrichment.values())
        .filteredOn(value -> value.output() == Output.PERSON)
        .anySatisfy(value -> assertThat(value.span().length()).isPositive());
  }
}
