package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The way of Solr 10, which asks a Tika Server: our parser in a stock Tika Server, and what it
 * answers posted as Solr's {@code tikaserver} backend maps it. The fields are those that Solr Cell
 * with its own Tika gives.
 */
class TikaServerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FIELDS =
      List.of(
          NewsFields.PUBLISHED,
          NewsFields.SOURCE,
          NewsFields.BYLINE,
          NewsFields.DATELINE,
          NewsFields.PLACE,
          NewsFields.PERSON,
          NewsFields.ORGANIZATION,
          NewsFields.LOCATION,
          NewsFields.COUNTRY,
          NewsFields.STATUS,
          "dateline_p");

  private static TikaServer tika;
  private static NewsCollection news;

  @BeforeAll
  static void start() throws IOException {
    tika = TikaServer.start();
    news = TestSolr.installed("tika-server");
  }

  @AfterAll
  static void stop() {
    tika.close();
  }

  /** A file to index. */
  private record Source(String name, String type, String text) {
    byte[] content() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Expected sample : Expected.all()) {
      if (sources.size() < 12) {
        sources.add(new Source(sample.name() + ".txt", "text/plain", sample.text()));
      }
    }
    Path standards = Checkout.locate().samples().resolveSibling("standards");
    Map<String, String> types = new LinkedHashMap<>();
    types.put("html-jsonld.html", "text/html");
    types.put("nitf-34-full.xml", "application/xml");
    types.put("ninjs-30.json", "application/json");
    types.put("newsmlg2-item.xml", "application/xml");
    for (Map.Entry<String, String> file : types.entrySet()) {
      String text = Files.readString(standards.resolve(file.getKey()));
      sources.add(new Source(file.getKey(), file.getValue(), text));
    }
    return sources;
  }

  @Test
  void whatATikaServerGivesHasTheSameFields() throws Exception {
    int withDateLine = 0;
    for (Source source : sources()) {
      news.addFile("cell-" + source.name(), source.name(), source.type(), source.content());
      Map<String, List<String>> cell = fields("cell-" + source.name());
      news.add(document("tika-" + source.name(), asXml(source), "attr_"));
      assertThat(fields("tika-" + source.name())).as("/tika " + source.name()).isEqualTo(cell);
      news.add(document("rmeta-" + source.name(), asJson(source), "attr_"));
      assertThat(fields("rmeta-" + source.name())).as("/rmeta " + source.name()).isEqualTo(cell);
      withDateLine += cell.get(NewsFields.PLACE).isEmpty() ? 0 : 1;
    }
    assertThat(withDateLine).as("with places of a date line").isGreaterThanOrEqualTo(10);
  }

  private static Map<String, List<String>> fields(String id) throws IOException {
    NewsFields stored = new NewsFields(news.document(id));
    assertThat(stored.status()).as(id).isNotEmpty();
    Map<String, List<String>> fields = new TreeMap<>();
    FIELDS.forEach(field -> fields.put(field, stored.values(field)));
    return fields;
  }

  /** What {@code /tika} says as XML: meta elements and the body. */
  private static Map<String, List<String>> asXml(Source source) throws Exception {
    Map<String, List<String>> keys = new TreeMap<>();
    String text = CellText.of(parse("/tika", "text/xml", source), keys);
    keys.put("content", List.of(text));
    assertThat(keys.get("X-Parsed-By")).contains("io.dateline.tika.NewsArticleParser");
    return keys;
  }

  /** What {@code /rmeta} says as JSON, with the text as XML in it. */
  private static Map<String, List<String>> asJson(Source source) throws Exception {
    JsonNode first = JSON.readTree(parse("/rmeta", "application/json", source)).path(0);
    Map<String, List<String>> keys = new TreeMap<>();
    for (Map.Entry<String, JsonNode> key : first.properties()) {
      List<String> values = new ArrayList<>();
      if (key.getValue().isArray()) {
        key.getValue().forEach(value -> values.add(value.asText()));
      } else {
        values.add(key.getValue().asText());
      }
      keys.put(key.getKey(), values);
    }
    String text = CellText.of(keys.remove("X-TIKA:content").get(0), new TreeMap<>());
    keys.put("content", List.of(text));
    return keys;
  }

  private static String parse(String path, String accept, Source source) throws IOException {
    return tika.parse(path, accept, source.name(), source.type(), source.content());
  }

  /** Keys in lower case, what is no letter or digit as an underscore. */
  private static ObjectNode document(String id, Map<String, List<String>> keys, String prefix) {
    ObjectNode document = JSON.createObjectNode().put("id", id);
    keys.forEach(
        (key, values) -> {
          ArrayNode field =
              document.withArray(
                  "/" + prefix + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"));
          values.forEach(field::add);
        });
    return document;
  }
}
