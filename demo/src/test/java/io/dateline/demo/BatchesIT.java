package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests of many documents, which several threads of ours read. */
class BatchesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COUNT = 200;
  private static final String[] TEXTS = {Texts.LISBON, Texts.NAIROBI, Texts.LISBON.repeat(4)};
  private static final String[] PLACES = {"Lisbon", "Nairobi", "Lisbon"};

  private static NewsCollection news;

  @BeforeAll
  static void install() {
    news = TestSolr.installed("batches");
  }

  private static SolrHttp http() {
    return TestSolr.shared().http();
  }

  private static ArrayNode documents(String prefix) {
    ArrayNode documents = JSON.createArrayNode();
    for (int i = 0; i < COUNT; i++) {
      documents.addObject().put("id", prefix + i).put("text_txt", TEXTS[i % TEXTS.length]);
    }
    return documents;
  }

  /** Each has the fields of its own text, and they were indexed in their order. */
  private static void check(String prefix) throws IOException {
    news.commit();
    JsonNode found =
        http()
            .get("/batches/select?rows=1000&sort=_version_%20asc&q=id:" + prefix + "*")
            .at("/response/docs");
    List<String> ids = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      NewsFields fields = new NewsFields(found.path(i));
      ids.add(found.path(i).path("id").asText());
      expected.add(prefix + i);
      assertThat(fields.status()).isEqualTo("ok");
      assertThat(fields.values(NewsFields.PLACE)).containsExactly(PLACES[i % PLACES.length]);
    }
    assertThat(ids).isEqualTo(expected);
  }

  @Test
  void json() throws IOException {
    http().postJson("/batches/update", documents("json").toString());
    check("json");
  }

  @Test
  void xml() throws IOException {
    StringBuilder xml = new StringBuilder("<add>");
    for (JsonNode document : documents("xml")) {
      xml.append("<doc><field name=\"id\">").append(document.path("id").asText());
      xml.append("</field><field name=\"text_txt\"><![CDATA[")
          .append(document.path("text_txt").asText())
          .append("]]></field></doc>");
    }
    xml.append("</add>");
    http()
        .post(
            "/batches/update?wt=json", "text/xml", xml.toString().getBytes(StandardCharsets.UTF_8));
    check("xml");
  }

  @Test
  void csv() throws IOException {
    StringBuilder csv = new StringBuilder("id,text_txt\n");
    for (JsonNode document : documents("csv")) {
      String text = document.path("text_txt").asText().replace("\"", "\"\"");
      csv.append(document.path("id").asText()).append(",\"").append(text).append("\"\n");
    }
    http().post("/batches/update", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    check("csv");
  }

  @Test
  void whatIsRefusedEndsTheRequestWhereItStands() throws IOException {
    ArrayNode documents = documents("refused");
    ((ObjectNode) documents.get(50)).put("pages_i", "many");
    assertThatThrownBy(() -> http().postJson("/batches/update", documents.toString()))
        .isInstanceOf(SolrFailure.class)
        .hasMessageContaining("refused50");
    news.commit();
    assertThat(found("refused")).isEqualTo(50);
  }

  @Test
  void deletesAndCommitsBetweenDocumentsKeepTheirPlace() throws IOException {
    StringBuilder commands = new StringBuilder("{");
    for (int i = 0; i < 20; i++) {
      ObjectNode document = JSON.createObjectNode().put("id", "between" + i);
      document.put("text_txt", TEXTS[i % TEXTS.length]);
      commands.append("\"add\": {\"doc\": ").append(document).append("},");
    }
    commands.append("\"delete\": {\"query\": \"id:between*\"}, \"commit\": {},");
    commands.append(
        "\"add\": {\"doc\": {\"id\": \"between-after\", \"text_txt\": \"It rained.\"}}}");
    http().postJson("/batches/update?commit=true", commands.toString());
    assertThat(found("between")).isEqualTo(1);
  }

  private static long found(String prefix) throws IOException {
    return http()
        .get("/batches/select?rows=0&q=id:" + prefix + "*")
        .at("/response/numFound")
        .asLong();
  }
}
