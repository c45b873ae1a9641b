package io.dateline.solr.update;

import static io.dateline.solr.update.Documents.STORY;
import static io.dateline.solr.update.Documents.enrich;
import static io.dateline.solr.update.Documents.enriched;
import static io.dateline.solr.update.Documents.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields that a document gets. */
class DocumentEnricherTest {

  private static final String STATUS = "dateline_status_s";

  private static Map<String, Collection<Object>> fields(SolrInputDocument document) {
    Map<String, Collection<Object>> fields = new LinkedHashMap<>();
    document.forEach(field -> fields.put(field.getName(), field.getValues()));
    return fields;
  }

  private static NewsConfig config(String name, Object value) {
    return NewsConfig.of(List.of(Map.entry(name, value)));
  }

  @Test
  void aStoryGetsItsFacets() {
    SolrInputDocument document = enriched("id", "1", "content", STORY);
    assertThat(strings(document, STATUS)).containsExactly("ok");
    assertThat(strings(document, "entity_person_ss")).containsExactly("Amina Okello");
    assertThat(strings(document, "entity_organization_ss"))
        .containsExactlyInAnyOrder("World Health Organization", "United Nations");
    assertThat(strings(document, "entity_location_ss"))
        .containsExactlyInAnyOrder("Lisbon", "Portugal", "Morocco");
    assertThat(strings(document, "entity_country_ss")).containsExactlyInAnyOrder("PT", "MA");
  }

  @Test
  void whatCameStays() {
    SolrInputDocument document =
        enriched("id", "1", "content", STORY, "pages_i", 3, "tag_ss", List.of("a", "b"));
    assertThat(document.getFieldValue("id")).isEqualTo("1");
    assertThat(document.getFieldValue("content")).isEqualTo(STORY);
    assertThat(document.getFieldValue("pages_i")).isEqualTo(3);
    assertThat(document.getFieldValues("tag_ss")).containsExactly("a", "b");
  }

  @Test
  void theOptionalFieldsAreOffUntilNamed() {
    String story = "Portugal sends vaccine ship to Morocco\n\nBy Marta Solheim\n\n" + STORY;
    assertThat(enriched("content", story).getFieldNames()).noneMatch(f -> f.contains("headline"));
    SolrInputDocument document =
        enrich(Documents.of("content", story), config("field.headline", "found_headline_s"));
    assertThat(strings(document, "found_headline_s"))
        .containsExactly("Portugal sends vaccine ship to Morocco");
  }

  @Test
  void anOutputThatIsOffIsNotWritten() {
    SolrInputDocument document = enrich(Documents.of("content", STORY), config("field.person", ""));
    assertThat(document.containsKey("entity_person_ss")).isFalse();
    assertThat(document.containsKey("entity_country_ss")).isTrue();
    document = enrich(Documents.of("content", STORY), config("field.status", ""));
    assertThat(document.containsKey(STATUS)).isFalse();
  }

  @Test
  void readingChangesNothing() {
    SolrInputDocument document = Documents.of("content", STORY, "entity_person_ss", "Old Name");
    Map<String, Collection<Object>> before = fields(document);
    Documents.enricher().read(document, NewsConfig.defaults());
    assertThat(fields(document)).isEqualTo(before);
  }

  @Test
  void everyValueSaysWhichRuleAndWhichSpanGaveIt() {
    Enrichment enrichment =
        Documents.enricher().read(Documents.of("content", STORY), NewsConfig.defaults());
    assertThat(enrichment.textField()).isEqualTo("content");
    assertThat(enrichment.values())
        .isNotEmpty()
        .allSatisfy(
            value -> {
              assertThat(value.rule()).isNotBlank();
              assertThat(value.span().end()).isLessThanOrEqualTo(STORY.length());
              assertThat(value.confidence()).isBetween(0.0, 1.0);
            });
    FieldValue line =
        enrichment.values().stream()
            .filter(v -> v.output() == Output.DATELINE)
            .findFirst()
            .orElseThrow();
    assertThat(line.span().of(STORY)).isEqualTo(line.value());
    FieldValue person =
        enrichment.values().stream()
            .filter(v -> v.output() == Output.PERSON)
            .findFirst()
            .orElseThrow();
    assertThat(person.span().of(STORY)).isEqualTo("Amina Okello");
  }

  @Test
  void enrichingTwiceGivesTheSame() {
    SolrInputDocument document = enriched("id", "1", "content", STORY, "author", "Choi Hana");
    Map<String, Collection<Object>> once = fields(document);
    enrich(document, NewsConfig.defaults());
    assertThat(fields(document)).isEqualTo(once);
  }

  @Test
  void oneEnricherGivesEveryDocumentTheSameWhateverCameBefore() {
    DocumentEnricher enricher = Documents.enricher();
    SolrInputDocument story = Documents.of("content", STORY);
    Enrichment first = enricher.read(story, NewsConfig.defaults());
    enricher.read(
        Documents.of("content", STORY.replace("Amina Okello", "Portugal Morocco Okello")),
        NewsConfig.defaults());
    Enrichment later = enricher.read(story, NewsConfig.defaults());
    // Not the confidence: OpenNLP's model starts from what it had for the token before.
    assertThat(later.values())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("confidence")
        .isEqualTo(first.values());
  }

  @Test
  void fieldsOfOursThatCameAlongAreReplaced() {
    SolrInputDocument document =
        enriched(
            "content",
            STORY,
            "article_published_dt",
            Date.from(Instant.EPOCH),
            "article_source_ss",
            List.of("Old Source"),
            "dateline_s",
            "OSLO (AP)",
            "dateline_place_ss",
            List.of("Oslo"),
            "entity_person_ss",
            List.of("Old Name", "Older Name"),
            "dateline_status_s",
            "failed:Long ago");
    assertThat(fields(document)).isEqualTo(fields(enriched("content", STORY)));
  }

  @Test
  void valuesThatAreNoLongerFoundGo() {
    SolrInputDocument document =
        enriched(
            "content", "It rained.", "dateline_s", "OSLO (AP)", "entity_person_ss", "Old Name");
    assertThat(document.getFieldNames()).containsExactlyInAnyOrder("content", STATUS);
  }

  @Test
  void nothingReadNothingReplaced() {
    SolrInputDocument document = enriched("content", " ", "entity_person_ss", "Kept Name");
    assertThat(strings(document, "entity_person_ss")).containsExactly("Kept Name");
    assertThat(strings(document, STATUS)).containsExactly("skipped:empty-text");
  }

  @Test
  void theStatusSaysWhyNothingWasRead() {
    assertThat(strings(enriched("id", "1"), STATUS)).containsExactly("skipped:no-text");
    assertThat(strings(enriched("content", 5), STATUS)).containsExactly("skipped:not-text");
    assertThat(strings(enriched("content", "\u0001\u0002PNG"), STATUS))
        .containsExactly("skipped:binary");
  }

  @Test
  void aFieldGetsNoMoreValuesThanConfigured() {
    SolrInputDocument all = enriched("content", STORY);
    assertThat(strings(all, "entity_location_ss")).hasSizeGreaterThan(1);
    SolrInputDocument one = enrich(Documents.of("content", STORY), config("maxValues", 1));
    for (String field : one.getFieldNames()) {
      assertThat(strings(one, field)).containsExactly(strings(all, field).get(0));
    }
  }

  @Test
  void namesBehindTheBoundAreNotRead() {
    String story = STORY.replace("(Reporting", "Switzerland sent its wishes.\n\n(Reporting");
    assertThat(strings(enriched("content", story), "entity_country_ss")).contains("CH");
    SolrInputDocument document =
        enrich(Documents.of("content", story), config("maxChars", STORY.indexOf("Okello told")));
    assertThat(strings(document, STATUS)).containsExactly("partial:length");
    assertThat(strings(document, "entity_country_ss")).contains("PT").doesNotContain("CH");
    // The article is still read as a whole.
    assertThat(strings(document, "article_byline_ss")).containsExactly("Marta Solheim");
  }

  @Test
  void aBoundOfOneIsABound() {
    SolrInputDocument document = enrich(Documents.of("content", STORY), config("maxChars", 1));
    assertThat(strings(document, STATUS)).containsExactly("partial:length");
    assertThat(strings(document, "dateline_place_ss")).containsExactly("Lisbon");
    assertThat(document.containsKey("entity_person_ss")).isFalse();
  }

  @Test
  void aBoundThatTheTextJustMeetsIsNone() {
    String text = "Amina Okello of the World Health Organization flew to Portugal on Monday.";
    SolrInputDocument document =
        enrich(Documents.of("content", text), config("maxChars", text.length()));
    assertThat(strings(document, STATUS)).containsExactly("ok");
  }

  @Test
  void namesOfAnotherLanguageAreNotGuessed() {
    SolrInputDocument document =
        enriched(
            "content",
            "BERLIN, 4. M\u00e4rz 2026 (dpa) - Die Bundesregierung hat am Mittwoch beschlossen, dass"
                + " Deutschland und Polen ihre Vorr\u00e4te an Impfstoff gemeinsam lagern werden."
                + " Darauf haben sich die Minister der beiden L\u00e4nder nach langen Gespr\u00e4chen"
                + " in Warschau geeinigt, wie ein Sprecher mitteilte.");
    assertThat(strings(document, STATUS)).containsExactly("partial:language");
    assertThat(document.getFieldNames()).noneMatch(field -> field.startsWith("entity_"));
    assertThat(strings(document, "article_source_ss")).containsExactly("dpa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIS\u0000BON, March 4, 2026 (Reuters)",
        "LISBON\u202e, March 4, 2026 (Reuters)",
        "\u200bLISBON, March 4, 2026 (Reuters)",
        "LISBON\ud800, March 4, 2026 (Reuters)",
        "LISBON, March\u00a04, 2026 (Reuters)",
      })
  void noValueHasCharactersThatDoNotBelong(String line) {
    String text =
        STORY
            .replace("LISBON, March 4, 2026 (Reuters)", line)
            .replace("Amina Okello", "Ami\u00adna \u202eOkello\udc00")
            .replace("Marta Solheim", "Marta\u2028Solheim\ud83d")
            .replace("Morocco", "Moro\u0007cco\u200f");
    assertClean(enriched("content", text, "source", "Fjord\u0000\u202eGazette\ud800"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyTextIsRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder(STORY);
      for (int edits = random.nextInt(60); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.insert(at, odd(random));
        } else {
          text.delete(at, Math.min(text.length(), at + random.nextInt(9)));
        }
        if (text.isEmpty()) {
          text.append(STORY);
        }
      }
      SolrInputDocument document = enriched("content", text.toString(), "title", odd(random));
      assertClean(document);
      assertThat(strings(document, STATUS)).as("seed %s, text %s", seed, i).hasSize(1);
    }
  }

  private static String odd(Random random) {
    String[] odd = {
      "\ud800",
      "\udfff",
      "\u0000",
      "\u202e",
      "\ufeff",
      "\n\n",
      " - ",
      "(",
      ")",
      ", ",
      " (Reuters) ",
      "By ",
      "Source : ",
      "\u2014",
      "\uffff",
      "\ud83d\ude00",
      "\u0301",
      "1/1/1",
      "\u00a0",
      "\"",
      "."
    };
    return odd[random.nextInt(odd.length)];
  }

  private static void assertClean(SolrInputDocument document) {
    List<String> values = new ArrayList<>();
    for (String field : NewsConfig.defaults().fields().values()) {
      if (!field.equals("article_published_dt")) {
        values.addAll(strings(document, field));
        assertThat(strings(document, field)).as(field).doesNotHaveDuplicates();
      }
    }
    assertThat(values)
        .isNotEmpty()
        .allSatisfy(
            value -> {
              assertThat(value).isNotEmpty().isEqualTo(value.strip()).doesNotContain("  ");
              assertThat(value.codePoints().map(Character::getType))
                  .doesNotContain(
                      (int) Character.CONTROL,
                      (int) Character.FORMAT,
                      (int) Character.SURROGATE,
                      (int) Character.LINE_SEPARATOR);
            });
  }
}
