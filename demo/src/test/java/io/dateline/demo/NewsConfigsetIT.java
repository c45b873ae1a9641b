package io.dateline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configset for those who start fresh: nothing is installed, and no request names a thing. */
class NewsConfigsetIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NAME = "fresh";

  /** The facets of /news by month look back from here: 2026-11-23. */
  private static final String NOW = "&NOW=1795392000000";

  /** The samples alone: some tests add documents of their own. */
  private static final String SAMPLES = "&fq=id:(json%5C/*+OR+file%5C/*)";

  private static final List<String> FACETS =
      List.of(
          NewsFields.PLACE,
          NewsFields.SOURCE,
          NewsFields.BYLINE,
          NewsFields.PERSON,
          NewsFields.ORGANIZATION,
          NewsFields.LOCATION,
          NewsFields.COUNTRY);

  private static final List<String> LOOKED_AT =
      List.of(
          "chip-supply-pact-reuters",
          "chocolate-tariff-ap",
          "rail-erfurt-dpa",
          "translated-copper-law-peru",
          "tin-price-bloomberg");

  private static NewsCollection news;

  @BeforeAll
  static void indexAll() throws IOException {
    TestSolr.shared().createCollection(NAME, configset());
    news = new NewsCollection(http(), NAME);
    indexSamples();
  }

  private static Path configset() {
    return Checkout.locate().root().resolve("configsets/news");
  }

  private static SolrHttp http() {
    return TestSolr.shared().http();
  }

  private static void indexSamples() throws IOException {
    for (Expected sample : Expected.all()) {
      news.add(document(json(sample), sample.text()));
      news.addFile(
          file(sample), sample.name() + ".txt", "text/plain", sample.text().getBytes(UTF_8));
    }
    news.commit();
  }

  private static ObjectNode document(String id, String content) {
    return JSON.createObjectNode().put("id", id).put("content", content);
  }

  private static String json(Expected sample) {
    return "json/" + sample.name();
  }

  private static String file(Expected sample) {
    return "file/" + sample.name();
  }

  private static NewsFields stored(String id) throws IOException {
    return new NewsFields(withoutVersion(news.document(id)));
  }

  private static JsonNode withoutVersion(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    copy.remove("_version_");
    return copy;
  }

  private static JsonNode newsDesk(String parameters) throws IOException {
    return http().get("/" + NAME + "/news?" + parameters + NOW);
  }

  static Stream<Arguments> lookedAt() {
    return Expected.all().stream()
        .filter(sample -> LOOKED_AT.contains(sample.name()))
        .flatMap(
            sample ->
                Stream.of(Arguments.of(sample, json(sample)), Arguments.of(sample, file(sample))));
  }

  @Test
  void theSamplesLookedAtAreThere() {
    assertThat(lookedAt().count()).isEqualTo(2L * LOOKED_AT.size());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("lookedAt")
  void anArticleHasItsFields(Expected sample, String id) throws IOException {
    NewsFields fields = stored(id);
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.status()).as("status").isEqualTo("ok");
    exactly(check, sample, "dateline", fields.values(NewsFields.DATELINE));
    exactly(check, sample, "dateline-place", fields.values(NewsFields.PLACE));
    exactly(check, sample, "byline", fields.values(NewsFields.BYLINE));
    if (sample.has("published")) {
      check
          .assertThat(fields.value(NewsFields.PUBLISHED).orElse("none"))
          .as("published")
          .startsWith(sample.values("published").get(0));
    }
    if (sample.has("headline")) {
      check
          .assertThat(fields.values("article_headline"))
          .as("headline")
          .containsExactlyElementsOf(sample.values("headline"));
    }
    check
        .assertThat(fields.values(NewsFields.SOURCE))
        .as("source")
        .containsAll(sample.values("source"));
    check
        .assertThat(fields.values(NewsFields.PERSON))
        .as("people")
        .containsAll(sample.values("person"));
    check
        .assertThat(fields.values(NewsFields.ORGANIZATION))
        .as("organisations")
        .containsAll(sample.values("organization"));
    check
        .assertThat(fields.values(NewsFields.LOCATION))
        .as("places")
        .containsAll(sample.values("location"));
    check
        .assertThat(fields.values(NewsFields.COUNTRY))
        .as("countries")
        .containsAll(sample.values("country"));
    check.assertAll();
  }

  private static void exactly(
      SoftAssertions check, Expected sample, String key, List<String> values) {
    if (sample.has(key)) {
      check.assertThat(values).as(key).containsExactlyInAnyOrderElementsOf(sample.values(key));
    }
  }

  @Test
  void bothDoorsGiveTheSameFields() throws IOException {
    SoftAssertions check = new SoftAssertions();
    for (Expected sample : Expected.all()) {
      // Others may be of a kind that Tika has another parser for, such as mail.
      if (sample.isArticle()) {
        check
            .assertThat(inAnyOrder(stored(file(sample))))
            .as(sample.name())
            .isEqualTo(inAnyOrder(stored(json(sample))));
      }
    }
    check.assertAll();
  }

  /** The headline of a file is its title as well, which weighs on the order of the names. */
  private static Map<String, List<String>> inAnyOrder(NewsFields fields) {
    Map<String, List<String>> sorted = fields.ours();
    sorted.replaceAll((field, values) -> values.stream().sorted().toList());
    return sorted;
  }

  @Test
  void noMetadataIsInTheContentOfAFile() throws IOException {
    SoftAssertions check = new SoftAssertions();
    for (Expected sample : Expected.all()) {
      NewsFields fields = stored(file(sample));
      String content = String.join("\n", fields.values("content"));
      check
          .assertThat(content)
          .as(sample.name())
          .doesNotContain(
              "stream_size",
              "Content-Type",
              "Parsed-By",
              "text/plain",
              "dateline:",
              "DefaultParser");
      if (!sample.isArticle()) {
        // Tika's own parsers read it: the text's, or the one for mail, which keeps the head apart.
        check
            .assertThat(sample.text().replaceAll("\\s+", " "))
            .as(sample.name())
            .endsWith(content.replaceAll("\\s+", " ").strip() + " ");
      } else if (sample.has("headline")) {
        String headline = sample.values("headline").get(0);
        int first = content.indexOf(headline);
        check
            .assertThat(first < 0 ? -1 : content.indexOf(headline, first + 1))
            .as("the headline a second time in " + sample.name())
            .isEqualTo(-1);
      }
      check.assertThat(fields.values("attr_stream_size")).as(sample.name()).hasSize(1);
    }
    check.assertAll();
  }

  @Test
  void theAttributesOfAPageStayOutOfItsContent() throws IOException {
    String page =
        """
        <html><head><title>Ferry piers</title><meta name="section" content="Politics"></head>
        <body class="front"><nav class="menu"><a href="https://example.org/more">More</a></nav>
        <div class="story"><picture><source srcset="pier.webp"></picture>
        <p class="lead">LISBON, March 4 (Reuters) - Portugal will build three new ferry piers on the
        Tagus, its transport minister, Marta Quintela, said on Tuesday.</p></div></body></html>
        """;
    news.addFile("page", "page.html", "text/html", page.getBytes(UTF_8));
    NewsFields fields = stored("page");
    assertThat(fields.values("title")).containsExactly("Ferry piers");
    assertThat(fields.values("attr_a")).contains("https://example.org/more");
    assertThat(String.join(" ", fields.values("content")))
        .contains("LISBON, March 4 (Reuters) - Portugal")
        .doesNotContain("menu", "story", "lead", "pier.webp", "example.org", "Politics");
    assertThat(fields.values(NewsFields.PERSON)).contains("Marta Quintela");
    assertThat(fields.values(NewsFields.SOURCE)).doesNotContain("pier.webp");
    assertThat(fields.document().has("source")).isFalse();
  }

  @Test
  void theFacetsCountWhatIsStored() throws IOException {
    JsonNode answer = newsDesk("rows=1000&facet.limit=-1" + SAMPLES);
    JsonNode documents = answer.at("/response/docs");
    assertThat(documents.size()).isEqualTo(2 * Expected.all().size());
    for (String field : FACETS) {
      Map<String, Long> counted = new TreeMap<>();
      for (JsonNode document : documents) {
        new LinkedHashSet<>(new NewsFields(document).values(field))
            .forEach(value -> counted.merge(value, 1L, Long::sum));
      }
      assertThat(counted).as("stored values of " + field).isNotEmpty();
      JsonNode facet = answer.at("/facet_counts/facet_fields").path(field);
      assertThat(pairs(facet)).as("facet of " + field).isEqualTo(counted);
    }
  }

  @Test
  void theMonthsCountWhatIsStored() throws IOException {
    JsonNode answer = newsDesk("rows=1000" + SAMPLES);
    Map<String, Long> counted = new TreeMap<>();
    for (JsonNode document : answer.at("/response/docs")) {
      new NewsFields(document)
          .value(NewsFields.PUBLISHED)
          .ifPresent(date -> counted.merge(date.substring(0, 7) + "-01T00:00:00Z", 1L, Long::sum));
    }
    assertThat(counted).isNotEmpty();
    JsonNode months = answer.at("/facet_counts/facet_ranges").path(NewsFields.PUBLISHED);
    Map<String, Long> shown = pairs(months.path("counts"));
    assertThat(shown).isNotEmpty().allSatisfy((month, n) -> assertThat(n).isPositive());
    long outside = months.path("before").asLong() + months.path("after").asLong();
    shown.forEach((month, n) -> assertThat(counted).containsEntry(month, n));
    assertThat(shown.values().stream().mapToLong(Long::longValue).sum() + outside)
        .isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Solr's flat list of values and counts. */
  private static Map<String, Long> pairs(JsonNode flat) {
    Map<String, Long> pairs = new TreeMap<>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      pairs.put(flat.get(i).asText(), flat.get(i + 1).asLong());
    }
    return pairs;
  }

  @Test
  void withoutAQueryTheLatestComesFirst() throws IOException {
    List<String> dates = new ArrayList<>();
    for (JsonNode document : newsDesk("rows=1000" + SAMPLES).at("/response/docs")) {
      dates.add(new NewsFields(document).value(NewsFields.PUBLISHED).orElse(""));
    }
    List<String> sorted = new ArrayList<>(dates);
    sorted.sort(Comparator.reverseOrder());
    assertThat(dates).isEqualTo(sorted);
    assertThat(dates.get(0)).isNotEmpty();
  }

  @Test
  void aQueryFindsHighlightsAndNarrows() throws IOException {
    JsonNode answer = newsDesk("q=chip+material+pact" + SAMPLES);
    String first = answer.at("/response/docs/0/id").asText();
    assertThat(first).contains("chip-supply-pact");
    assertThat(answer.path("highlighting").path(first).toString()).contains("<em>");
    JsonNode narrowed =
        newsDesk(
            "q=chip+material+pact&fq="
                + SolrHttp.encode("{!term f=article_source_ss}Reuters")
                + SAMPLES);
    assertThat(narrowed.at("/response/docs"))
        .isNotEmpty()
        .allSatisfy(
            document ->
                assertThat(new NewsFields(document).values(NewsFields.SOURCE)).contains("Reuters"));
    assertThat(narrowed.at("/response/numFound").asInt())
        .isLessThan(answer.at("/response/numFound").asInt());
  }

  @Test
  void markupInAnArticleIsHarmlessInAHighlight() throws IOException {
    news.add(document("markup", "The <script>alert(1)</script> zeppelinward ferry left."));
    news.commit();
    String highlighted = newsDesk("q=zeppelinward").path("highlighting").path("markup").toString();
    assertThat(highlighted).contains("<em>zeppelinward</em>").doesNotContain("<script>");
  }

  @Test
  void englishIsFoundByItsForms() throws IOException {
    news.add(
        document(
                "forms", "Quagmirists from the U.S. and São Tomé were signing Mr. Okafor’s pledges")
            .put("headline", "Zymurgists' universities"));
    news.commit();
    for (String found :
        List.of(
            "quagmirist us",
            "quagmirists U.S.",
            "\"sao tome\" quagmirists",
            "quagmirists sign pledge",
            "quagmirists okafor",
            "zymurgists university")) {
      assertThat(ids(found)).as(found).contains("forms");
    }
    assertThat(ids("quagmirists universe")).doesNotContain("forms");
  }

  private static List<String> ids(String query) throws IOException {
    List<String> ids = new ArrayList<>();
    newsDesk("q=" + SolrHttp.encode(query))
        .at("/response/docs")
        .forEach(document -> ids.add(document.path("id").asText()));
    return ids;
  }

  @Test
  void theUsualNameFindsWhatIsWrittenOtherwise() throws IOException {
    JsonNode found =
        http().get("/" + NAME + "/select?q=%22associated+press%22&rows=0&fq=id:json%5C/*-ap");
    assertThat(found.at("/response/numFound").asInt()).isPositive();
  }

  @Test
  void indexingAgainDoublesNothing() throws IOException {
    Map<String, JsonNode> before = new TreeMap<>();
    for (Expected sample : Expected.all()) {
      before.put(json(sample), stored(json(sample)).document());
      before.put(file(sample), stored(file(sample)).document());
    }
    indexSamples();
    JsonNode all = http().get("/" + NAME + "/select?q=*:*&rows=0" + SAMPLES);
    assertThat(all.at("/response/numFound").asInt()).isEqualTo(before.size());
    for (Map.Entry<String, JsonNode> entry : before.entrySet()) {
      assertThat(stored(entry.getKey()).document()).as(entry.getKey()).isEqualTo(entry.getValue());
    }
    // As a client does that reads a document, and sends it back whole.
    for (String name : LOOKED_AT) {
      for (String id : List.of("json/" + name, "file/" + name)) {
        news.add(before.get(id));
        assertThat(stored(id).document()).as(id + " sent back").isEqualTo(before.get(id));
      }
    }
  }

  @Test
  void aDocumentWithUnknownFieldsGoesIn() throws IOException {
    news.add(
        document("unknown", Texts.LISBON)
            .put("kicker", "Ferries")
            .put("pages", 12)
            .put("deep name!", "odd")
            .put("quotes:said_by", "Quintela"));
    // The next one has other values under the same names, and none may cost it.
    news.add(document("unknown-2", Texts.NAIROBI).put("kicker", 7).put("pages", "A1 to A3"));
    news.commit();
    NewsFields first = stored("unknown");
    assertThat(first.values("kicker")).containsExactly("Ferries");
    assertThat(first.values("pages")).containsExactly("12");
    assertThat(first.values("deep_name_")).containsExactly("odd");
    assertThat(first.values("quotes_said_by")).containsExactly("Quintela");
    assertThat(first.values(NewsFields.PLACE)).containsExactly("Lisbon");
    NewsFields second = stored("unknown-2");
    assertThat(second.values("pages")).containsExactly("A1 to A3");
    assertThat(second.values(NewsFields.PLACE)).containsExactly("Nairobi");
    JsonNode found = http().get("/" + NAME + "/select?q=kicker:ferries");
    assertThat(found.at("/response/docs/0/id").asText()).isEqualTo("unknown");
  }

  @Test
  void whatTheNewsroomKnowsWins() throws IOException {
    news.add(
        document("known", Texts.LISBON)
            .put("headline", "New piers for Lisbon")
            .put("published", "2021-07-09T10:11:12Z")
            .put("agency", "AP")
            .put("author", "By Rui Dantas"));
    NewsFields fields = stored("known");
    assertThat(fields.values(NewsFields.PUBLISHED)).containsExactly("2021-07-09T10:11:12Z");
    assertThat(fields.values(NewsFields.SOURCE)).containsExactly("Associated Press");
    assertThat(fields.values(NewsFields.BYLINE)).containsExactly("Rui Dantas");
    assertThat(fields.values("headline")).containsExactly("New piers for Lisbon");
    assertThat(fields.values("agency")).containsExactly("AP");
  }

  @Test
  void whatIsSaidBesideAFileWinsToo() throws IOException {
    http()
        .post(
            "/"
                + NAME
                + "/update/extract?literal.id=beside&literal.section=Transport"
                + "&literal.agency=AP&literal.kicker_s=Ferries&resource.name=beside.txt",
            "text/plain",
            Texts.LISBON.getBytes(UTF_8));
    NewsFields fields = stored("beside");
    assertThat(fields.values(NewsFields.SOURCE)).startsWith("Associated Press");
    assertThat(fields.values(NewsFields.PLACE)).containsExactly("Lisbon");
    assertThat(fields.values("section")).containsExactly("Transport");
    assertThat(fields.values("kicker_s")).containsExactly("Ferries");
  }

  @Test
  void aDateMayBeWrittenPlainlyOrBeEmpty() throws IOException {
    news.add(
        document("dates", Texts.LISBON)
            .put("day_dt", "2024-05-20")
            .put("minute_dt", "2024-05-20 08:15")
            .put("offset_dt", "2024-05-20T08:15:30+02:00")
            .put("mail_dt", "Mon, 20 May 2024 08:15:30 GMT")
            .put("solr_dt", "2024-05-20T08:15:30Z")
            .put("none_dt", "")
            .put("none_i", ""));
    NewsFields fields = stored("dates");
    assertThat(fields.value("day_dt")).contains("2024-05-20T00:00:00Z");
    assertThat(fields.value("minute_dt")).contains("2024-05-20T08:15:00Z");
    assertThat(fields.value("offset_dt")).contains("2024-05-20T06:15:30Z");
    assertThat(fields.value("mail_dt")).contains("2024-05-20T08:15:30Z");
    assertThat(fields.value("solr_dt")).contains("2024-05-20T08:15:30Z");
    assertThat(fields.document().has("none_dt")).isFalse();
  }

  @Test
  void aPointIsReadAndSentBack() throws IOException {
    news.add(
        document("point", Texts.LISBON).put("site_point", "38.7,-9.1").put("pier_p", "38.7,-9.1"));
    NewsFields first = stored("point");
    assertThat(first.values("site_point")).containsExactly("38.7,-9.1");
    news.add(first.document());
    assertThat(stored("point")).isEqualTo(first);
  }

  @Test
  void anAtomicUpdateLeavesTheRestAsItWas() throws IOException {
    news.add(document("atomic", Texts.LISBON));
    NewsFields first = stored("atomic");
    ObjectNode update = JSON.createObjectNode().put("id", "atomic");
    update.putObject("section").put("set", "Transport");
    news.add(update);
    NewsFields second = stored("atomic");
    assertThat(second.values("section")).containsExactly("Transport");
    assertThat(second.ours()).isEqualTo(first.ours()).isNotEmpty();
  }

  @Test
  void nestedDocumentsKeepTheirPlace() throws IOException {
    ObjectNode parent = document("parent", Texts.LISBON);
    ArrayNode comments = parent.putArray("comments");
    comments.addObject().put("id", "child-0").put("remark_t", "Well said");
    comments.addObject().put("id", "child-1").put("remark_t", "And late");
    news.add(parent);
    news.commit();
    JsonNode found =
        http().get("/" + NAME + "/select?q=id:parent&fl=*,%5Bchild%5D").at("/response/docs/0");
    assertThat(found.at("/comments/0/id").asText()).isEqualTo("child-0");
    assertThat(new NewsFields(found.at("/comments/0")).values("remark_t"))
        .containsExactly("Well said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x_s",
        "x_ss",
        "x_t",
        "x_txt",
        "x_txt_en",
        "x_txt_fr",
        "x_txt_ja",
        "x_txt_rev",
        "x_ws",
        "x_s_lower",
        "x_phon_en",
        "x_txt_en_split",
        "x_txt_en_split_tight",
        "x_t_sort",
        "x_descendent_path",
        "x_ancestor_path",
        "x_str",
        "attr_x",
        "ignored_x",
        "x_txt_th"
      })
  void aSuffixNeedsNoDeclaration(String field) throws IOException {
    news.add(document("suffix-" + field, Texts.LISBON).put(field, "pier/ferry at the river"));
    assertThat(stored("suffix-" + field).values(NewsFields.PLACE)).containsExactly("Lisbon");
    JsonNode schema = http().get("/" + NAME + "/schema/fields");
    assertThat(schema.findValuesAsText("name")).contains("content").doesNotContain(field);
  }

  @Test
  void aParameterIsChangedWithoutAFile() throws IOException {
    TestSolr.shared().createCollection("fresh-changed", configset());
    NewsCollection changed = new NewsCollection(http(), "fresh-changed");
    // What is there already is not installed a second time.
    assertThatThrownBy(changed::install).isInstanceOf(SolrFailure.class);
    changed.config(
        "{\"update-updateprocessor\": {\"name\": \"dateline\", \"class\": \""
            + NewsCollection.PROCESSOR_CLASS
            + "\", \"field.person\": \"\", \"field.source\": \"agencies_ss\"}}");
    changed.add(document("1", Texts.LISBON));
    NewsFields fields = new NewsFields(changed.document("1"));
    assertThat(fields.values("agencies_ss")).containsExactly("Reuters");
    assertThat(fields.values(NewsFields.PLACE)).containsExactly("Lisbon");
    assertThat(fields.values(NewsFields.PERSON)).isEmpty();
  }

  @Test
  void aCoreWithoutTheExtractionModuleLoadsAndIndexes() throws IOException {
    Checkout checkout = Checkout.locate();
    Path home = TestSolr.newFolder("no-extraction").resolve("home");
    try (SolrNode bare =
        SolrNode.builder().checkout(checkout).plugin(checkout.pluginJar()).home(home).start()) {
      bare.createCollection(NAME, configset());
      NewsCollection collection = new NewsCollection(bare.http(), NAME);
      assertThatThrownBy(
              () -> collection.addFile("f", "f.txt", "text/plain", Texts.LISBON.getBytes(UTF_8)))
          .isInstanceOf(SolrFailure.class);
      collection.add(document("1", Texts.LISBON));
      collection.commit();
      assertThat(new NewsFields(collection.document("1")).values(NewsFields.PLACE))
          .containsExactly("Lisbon");
      assertThat(bare.http().get("/" + NAME + "/news").at("/response/numFound").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void itServesACollectionOfSolrCloud() throws IOException {
    Path home = TestSolr.newFolder("fresh-cloud").resolve("home");
    try (SolrNode cloud = TestSolr.withPlugin().home(home).cloud(true).start()) {
      cloud.createCollection(NAME, configset());
      NewsCollection collection = new NewsCollection(cloud.http(), NAME);
      collection.add(document("1", Texts.LISBON).put("kicker", "Ferries"));
      collection.addFile("2", "f.txt", "text/plain", Texts.LISBON.getBytes(UTF_8));
      collection.commit();
      assertThat(new NewsFields(collection.document("1")).values("kicker"))
          .containsExactly("Ferries");
      JsonNode places = cloud.http().get("/" + NAME + "/news").at("/facet_counts/facet_fields");
      assertThat(pairs(places.path(NewsFields.PLACE))).isEqualTo(Map.of("Lisbon", 2L));
    }
  }

  @Test
  void withoutThePluginTheCoreSaysWhatIsMissing() throws IOException {
    Path home = TestSolr.newFolder("no-plugin").resolve("home");
    try (SolrNode bare = SolrNode.builder().home(home).start()) {
      assertThatThrownBy(() -> bare.createCollection(NAME, configset()))
          .isInstanceOf(SolrFailure.class)
          .hasMessageContaining(NewsCollection.PROCESSOR_CLASS);
    }
  }

  @Test
  void nothingThatLaterSolrsRefuse() throws IOException {
    String config = Files.readString(configset().resolve("conf/solrconfig.xml"), UTF_8);
    String schema = Files.readString(configset().resolve("conf/managed-schema.xml"), UTF_8);
    assertThat(config)
        .doesNotContain(
            "<lib ", "FastLRUCache", "LRUCache", "LFUCache", "<jmx", "xslt", "velocity");
    assertThat(schema).doesNotContain("Trie", "CurrencyField\"", "EnumField\"", "<similarity");
    assertThat(TestSolr.shared().log().lines())
        .filteredOn(line -> line.contains("x:" + NAME) || line.contains("[" + NAME + "]"))
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("deprecat"));
  }
}
