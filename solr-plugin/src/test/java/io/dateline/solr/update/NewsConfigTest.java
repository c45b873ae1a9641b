package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be configured, and what a wrong configuration is told. */
class NewsConfigTest {

  private static NewsConfig config(String name, Object value) {
    return NewsConfig.of(List.of(new SimpleImmutableEntry<>(name, value)));
  }

  /** Whoever reads the message must find the parameter, what it had, and what it should have. */
  private static void assertRefused(String name, Object value, String advice) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(name, value))
        .withMessageContaining("\"" + name + "\"")
        .withMessageContaining("\"" + value + "\"")
        .withMessageContaining(advice);
  }

  @Test
  void withoutParametersTheFieldContractHolds() {
    assertThat(NewsConfig.defaults().fields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(Output.PUBLISHED, "article_published_dt"),
                Map.entry(Output.SOURCE, "article_source_ss"),
                Map.entry(Output.BYLINE, "article_byline_ss"),
                Map.entry(Output.DATELINE, "dateline_s"),
                Map.entry(Output.DATELINE_PLACE, "dateline_place_ss"),
                Map.entry(Output.DATELINE_POINT, "dateline_p"),
                Map.entry(Output.PERSON, "entity_person_ss"),
                Map.entry(Output.ORGANIZATION, "entity_organization_ss"),
                Map.entry(Output.LOCATION, "entity_location_ss"),
                Map.entry(Output.COUNTRY, "entity_country_ss"),
                Map.entry(Output.STATUS, "dateline_status_s")));
    assertThat(NewsConfig.defaults().bounds().maxChars()).isEqualTo(1_000_000);
    assertThat(NewsConfig.defaults().maxValues()).isEqualTo(200);
  }

  @Test
  void theUsualFieldNamesAreKnown() {
    NewsConfig config = NewsConfig.defaults();
    for (String name :
        List.of("content", "body", "text", "article", "a_txt", "a_txt_en", "a_t", "attr_content")) {
      assertThat(config.text().rank(name)).as(name).isNotNegative();
    }
    for (String name : List.of("body_tesim", "tm_X3b_en_body", "ts_body", "story_textS")) {
      assertThat(config.text().rank(name)).as(name).isNotNegative();
    }
    for (String name : List.of("tm_X3b_en_title", "title_tesim", "ss_title", "title")) {
      assertThat(config.headline().rank(name)).as(name).isNotNegative();
    }
    for (String name : List.of("id", "text_s", "category_ss", "price_i", "sm_tags", "ds_created")) {
      assertThat(config.text().rank(name)).as(name).isNegative();
    }
    assertThat(config.published().rank("published_dt")).isNotNegative();
    assertThat(config.published().rank("attr_article:published_time")).isNotNegative();
    assertThat(config.source().rank("source_s")).isNotNegative();
    assertThat(config.publisher().rank("og:site_name")).isNotNegative();
    assertThat(config.byline().rank("author")).isNotNegative();
    assertThat(config.language().rank("language_s")).isNotNegative();
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list(NewsParams.TEXT_FIELDS, NewsConfig::text),
        list(NewsParams.HEADLINE_FIELDS, NewsConfig::headline),
        list(NewsParams.PUBLISHED_FIELDS, NewsConfig::published),
        list(NewsParams.SOURCE_FIELDS, NewsConfig::source),
        list(NewsParams.PUBLISHER_FIELDS, NewsConfig::publisher),
        list(NewsParams.BYLINE_FIELDS, NewsConfig::byline),
        list(NewsParams.LANGUAGE_FIELDS, NewsConfig::language));
  }

  private static Arguments list(String name, Function<NewsConfig, FieldGlobs> part) {
    return Arguments.of(name, part);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void fieldsAreListedInOrder(String name, Function<NewsConfig, FieldGlobs> part) {
    FieldGlobs expected = new FieldGlobs(List.of("first", "second_*"));
    assertThat(part.apply(config(name, "first, second_*"))).isEqualTo(expected);
    assertThat(part.apply(config(name, " first ,, second_* ,"))).isEqualTo(expected);
    assertThat(part.apply(config(name, List.of("first", "second_*")))).isEqualTo(expected);
    assertThat(part.apply(config(name, List.of("first,second_*")))).isEqualTo(expected);
    assertThat(part.apply(config(name, CharBuffer.wrap("first,second_*")))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListChangesNothingElse(String name, Function<NewsConfig, FieldGlobs> changed) {
    NewsConfig config = config(name, "only_this");
    NewsConfig defaults = NewsConfig.defaults();
    lists()
        .map(Arguments::get)
        .filter(other -> !other[0].equals(name))
        .forEach(
            other -> {
              @SuppressWarnings("unchecked")
              Function<NewsConfig, FieldGlobs> part = (Function<NewsConfig, FieldGlobs>) other[1];
              assertThat(part.apply(config)).as("%s", other[0]).isEqualTo(part.apply(defaults));
            });
    assertThat(changed.apply(config)).isNotEqualTo(changed.apply(defaults));
    assertThat(config.fields()).isEqualTo(defaults.fields());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListOfFieldsMustBeNames(String name, Function<NewsConfig, FieldGlobs> part) {
    assertRefused(name, 5, "a comma-separated list of field names");
    assertRefused(name, List.of("content", 5), "a comma-separated list of field names");
    assertRefused(name, Arrays.asList("content", null), "a comma-separated list of field names");
    assertRefused(name, null, "a comma-separated list of field names");
    assertRefused(name, "content body", "without white space, parted by commas");
    assertRefused(name, "x".repeat(201), "field names");
    assertThat(part.apply(config(name, "x".repeat(200))).size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", " , ,"})
  void withoutTextFieldsThereIsNothingToRead(String blank) {
    assertRefused("text.fields", blank, "at least one field name");
  }

  @Test
  void noTextFieldsInACollectionEither() {
    assertRefused("text.fields", List.of(), "at least one field name");
  }

  @Test
  void otherListsMayBeEmptyToLookNowhere() {
    assertThat(config("source.fields", "").source().size()).isZero();
    assertThat(config("byline.fields", List.of()).byline().size()).isZero();
  }

  @Test
  void onesOwnListsAreFilesOfTheConfigset() {
    assertThat(NewsConfig.defaults().own().names()).isEmpty();
    assertThat(NewsConfig.defaults().own().denied()).isEmpty();
    assertThat(config("names.files", "a.csv, lists/b.csv,").own().names())
        .containsExactly("a.csv", "lists/b.csv");
    assertThat(config("deny.files", List.of("a.txt", "b.txt")).own().denied())
        .containsExactly("a.txt", "b.txt");
    assertThat(config("deny.files", "").own().denied()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../a.csv", "a.csv,lists/../../b.csv", "C:\\a", "a\\b"})
  void aFileOutsideTheConfigsetIsRefused(String value) {
    assertRefused("names.files", value, "names of files in the configset");
    assertRefused("deny.files", value, "names of files in the configset");
  }

  @Test
  void aFileHasAName() {
    assertRefused("names.files", 5, "names of files in the configset");
    assertRefused("names.files", null, "names of files in the configset");
    assertRefused("deny.files", List.of("a.txt", 5), "names of files in the configset");
  }

  @Test
  void modelsOfOnesOwn() {
    assertThat(NewsConfig.defaults().own())
        .isEqualTo(new NewsConfig.Own(List.of(), List.of(), List.of(), true, "", ""));
    assertThat(config("models.files", "a.bin, b.bin=person").own().models())
        .containsExactly("a.bin", "b.bin=person");
    assertThat(config("language.model", "langdetect.bin").own().languageModel())
        .isEqualTo("langdetect.bin");
    assertRefused("language.model", "a.bin,b.bin", "one file in the configset");
    assertRefused("models.files", "/a.bin", "names of files in the configset");
    assertRefused("language.model", null, "names of files in the configset");
  }

  @Test
  void theShippedModelIsOnOrOff() {
    assertThat(config("models.shipped", "false").own().shippedModel()).isFalse();
    assertThat(config("models.shipped", false).own().shippedModel()).isFalse();
    assertThat(config("models.shipped", " true ").own().shippedModel()).isTrue();
    for (Object wrong : new Object[] {"no", "TRUE", "", 1, null}) {
      assertRefused("models.shipped", wrong, "true or false");
    }
  }

  @Test
  void documentsAreReadAheadUnlessThatIsOff() {
    assertThat(NewsConfig.defaults().readAhead()).isTrue();
    assertThat(config("readAhead", false).readAhead()).isFalse();
    assertThat(config("readAhead", "false").readAhead()).isFalse();
    assertRefused("readAhead", "no", "true or false");
  }

  @ParameterizedTest
  @EnumSource(Output.class)
  void eachOutputHasAFieldOfItsOwn(Output output) {
    String name = "field." + output.name().toLowerCase(Locale.ROOT);
    assertThat(config(name, "mine_ss").fields()).containsEntry(output, "mine_ss");
    assertThat(config(name, " mine_ss ").fields()).containsEntry(output, "mine_ss");
    assertThat(config(name, "").fields()).doesNotContainKey(output);
    assertThat(config(name, " ").fields()).doesNotContainKey(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a,b", "*_ss", "tab\there"})
  void anOutputFieldIsOneName(String value) {
    assertRefused("field.person", value, "one field name, or nothing to leave this output out");
  }

  @Test
  void anOutputFieldIsAString() {
    assertRefused("field.person", List.of("people_ss"), "one field name");
    assertRefused("field.person", 7, "one field name");
    assertRefused("field.person", null, "one field name");
    assertRefused("field.person", "x".repeat(201), "one field name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_version_", "_root_", "_nest_path_"})
  void solrsOwnFieldsAreNotOurs(String value) {
    // Output fields are removed before they are set.
    assertRefused("field.dateline", value, "Solr");
  }

  @Test
  void twoOutputsInOneFieldAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config("field.person", "entity_location_ss"))
        .withMessageContaining("field.person")
        .withMessageContaining("field.location")
        .withMessageContaining("\"entity_location_ss\": must be a field of its own");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                NewsConfig.of(
                    List.of(
                        Map.entry("field.person", "names_ss"),
                        Map.entry("field.organization", "names_ss"))))
        .withMessageContaining("field.person")
        .withMessageContaining("field.organization")
        .withMessageContaining("\"names_ss\"");
  }

  @Test
  void severalOutputsMayBeOff() {
    NewsConfig config =
        NewsConfig.of(List.of(Map.entry("field.person", ""), Map.entry("field.country", "")));
    assertThat(config.fields()).doesNotContainKeys(Output.PERSON, Output.COUNTRY).hasSize(9);
  }

  @Test
  void numbersComeAsNumbersOrStrings() {
    assertThat(config("maxChars", 5_000).bounds().maxChars()).isEqualTo(5_000);
    assertThat(config("maxChars", 5_000L).bounds().maxChars()).isEqualTo(5_000);
    assertThat(config("maxChars", " 5000 ").bounds().maxChars()).isEqualTo(5_000);
    assertThat(config("maxChars", 100_000_000).bounds().maxChars()).isEqualTo(100_000_000);
    assertThat(config("maxValues", 1).maxValues()).isOne();
    assertThat(config("maxValues", "10000").maxValues()).isEqualTo(10_000);
  }

  @Test
  void wrongNumbersAreRefusedWithTheBounds() {
    for (Object wrong :
        new Object[] {"many", "", "1.5", 2.0, "1e3", "0x10", 0, -1, 10_001, 1L << 40, true, null}) {
      assertRefused("maxValues", wrong, "a whole number from 1 to 10000");
    }
    for (Object wrong : new Object[] {"all", 0, 100_000_001, null}) {
      assertRefused("maxChars", wrong, "a whole number from 1 to 100000000");
    }
  }

  @Test
  void whatBecomesOfUnreadableDocumentsIsOneOfThree() {
    assertThat(NewsConfig.defaults().onError()).isEqualTo(OnError.INDEX);
    assertThat(config("onError", "skip-fields").onError()).isEqualTo(OnError.SKIP_FIELDS);
    assertThat(config("onError", "reject").onError()).isEqualTo(OnError.REJECT);
    for (Object wrong : new Object[] {"ignore", "SKIP_FIELDS", "", 1, null}) {
      assertRefused("onError", wrong, "one of [index, skip-fields, reject]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maxChar", "MAXCHARS", "text.field", "field.people", "field.", "", "lang"})
  void anUnknownParameterIsRefusedAndTheKnownOnesListed(String name) {
    assertRefused(name, "5", "known are [byline.fields, ");
    assertRefused(name, null, "maxChars, maxMentions, maxMillis, maxValues, ");
  }

  @Test
  void aParameterStandsOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> NewsConfig.of(List.of(Map.entry("maxChars", 5), Map.entry("maxChars", 6))))
        .withMessageContaining("\"maxChars\" is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(null, "x"))
        .withMessageContaining("has no name");
  }
}
