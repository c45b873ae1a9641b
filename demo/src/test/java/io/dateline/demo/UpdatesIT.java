package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What an index lives through: documents sent again, changed in part, nested, deleted. */
class UpdatesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static NewsCollection news;

  @BeforeAll
  static void install() {
    news = TestSolr.installed("updates");
  }

  private static SolrHttp http() {
    return TestSolr.shared().http();
  }

  private static NewsFields stored(String id) throws IOException {
    return new NewsFields(withoutVersion(news.document(id)));
  }

  private static JsonNode withoutVersion(JsonNode document) {
    JsonNode copy = document.deepCopy();
    if (copy instanceof ObjectNode fields) {
      fields.remove("_version_");
    }
    return copy;
  }

  @Test
  void theSameTextTwiceGivesTheSameDocument() throws IOException {
    for (Expected sample : Expected.all().subList(0, 10)) {
      String id = "again-" + sample.name();
      news.addText(id, sample.text());
      news.commit();
      NewsFields first = stored(id);
      news.addText(id, sample.text());
      news.commit();
      assertThat(stored(id)).as(sample.name()).isEqualTo(first);
    }
  }

  @Test
  void theSameFileTwiceGivesTheSameDocument() throws IOException {
    byte[] file = Texts.LISBON.getBytes(StandardCharsets.UTF_8);
    news.addFile("file-again", "lisbon.txt", "text/plain", file);
    NewsFields first = stored("file-again");
    assertThat(first.values(NewsFields.PLACE)).containsExactly("Lisbon");
    news.addFile("file-again", "lisbon.txt", "text/plain", file);
    assertThat(stored("file-again")).isEqualTo(first);
  }

  @Test
  void aDocumentReadFromSolrAndSentBackStaysTheSame() throws IOException {
    news.addText("round", Texts.LISBON);
    NewsFields first = stored("round");
    assertThat(first.ours()).isNotEmpty();
    news.add(first.document());
    assertThat(stored("round")).isEqualTo(first);
  }

  @Test
  void valuesOfAnEarlierTextAreGone() throws IOException {
    news.addText("changed", Texts.LISBON);
    assertThat(stored("changed").values(NewsFields.PLACE)).containsExactly("Lisbon");
    ObjectNode sentBack = (ObjectNode) withoutVersion(news.document("changed"));
    sentBack.put(NewsCollection.TEXT_FIELD, Texts.NAIROBI);
    news.add(sentBack);
    NewsFields changed = stored("changed");
    assertThat(changed.values(NewsFields.PLACE)).containsExactly("Nairobi");
    assertThat(changed.values(NewsFields.SOURCE)).containsExactly("Associated Press");
    assertThat(changed.values(NewsFields.PERSON)).doesNotContain("Marta Quintela");
  }

  @Test
  void onRequestOnly() throws IOException {
    NewsCollection bare = TestSolr.bare("on-request");
    ObjectNode install = (ObjectNode) JSON.readTree(NewsCollection.installBody());
    install.remove("add-initparams");
    bare.config(install.toString());
    bare.addText("without", Texts.LISBON);
    String document =
        JSON.createObjectNode().put("id", "with").put("text_txt", Texts.LISBON).toString();
    http().postJson("/on-request/update?processor=dateline", "[" + document + "]");
    assertThat(new NewsFields(bare.document("without")).ours()).isEmpty();
    assertThat(bare.document("without").has(NewsFields.STATUS)).isFalse();
    NewsFields with = new NewsFields(bare.document("with"));
    assertThat(with.status()).isEqualTo("ok");
    assertThat(with.values(NewsFields.PLACE)).containsExactly("Lisbon");
  }

  @Test
  void anAtomicUpdatePassesThrough() throws IOException {
    news.addText("atomic", Texts.LISBON);
    NewsFields before = stored("atomic");
    news.add(JSON.readTree("{\"id\": \"atomic\", \"note_s\": {\"set\": \"read\"}}"));
    NewsFields after = stored("atomic");
    assertThat(after.value("note_s")).contains("read");
    assertThat(after.ours()).isEqualTo(before.ours());
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.values("text_txt")).isEqualTo(before.values("text_txt"));
  }

  @Test
  void deletesAndCommitsPassThrough() throws IOException {
    news.addText("doomed-1", Texts.LISBON);
    news.addText("doomed-2", Texts.LISBON);
    news.addText("doomed-3", Texts.LISBON);
    news.commit();
    http().postJson("/updates/update", "{\"delete\": {\"id\": \"doomed-1\"}}");
    http().postJson("/updates/update", "{\"delete\": {\"query\": \"id:doomed-2\"}}");
    http().postJson("/updates/update?commit=true&optimize=true", "{}");
    JsonNode left = http().get("/updates/select?q=id:doomed-*&fl=id").at("/response/docs");
    assertThat(left).hasSize(1);
    assertThat(left.path(0).path("id").asText()).isEqualTo("doomed-3");
  }

  @Test
  void nestedChildrenPassThrough() throws IOException {
    ObjectNode parent = JSON.createObjectNode().put("id", "parent").put("text_txt", Texts.LISBON);
    ArrayNode comments = parent.putArray("comments");
    comments.addObject().put("id", "child").put("text_txt", Texts.NAIROBI);
    comments.addObject().put("id", "child-2").put("text_txt", "Well said.");
    news.add(parent);
    news.commit();
    JsonNode found =
        http().get("/updates/select?q=id:parent&fl=*,%5Bchild%5D").at("/response/docs").path(0);
    NewsFields parentFields = new NewsFields(found);
    assertThat(parentFields.values(NewsFields.PLACE)).containsExactly("Lisbon");
    NewsFields child = new NewsFields(found.path("comments").path(0));
    assertThat(child.value("id")).contains("child");
    assertThat(child.values("text_txt")).containsExactly(Texts.NAIROBI);
    assertThat(child.ours()).isEmpty();
    assertThat(child.status()).isEmpty();
  }

  @Test
  void aDocumentWithoutTextPassesThrough() throws IOException {
    news.add(JSON.readTree("{\"id\": \"bare\", \"pages_i\": 3, \"tag_ss\": [\"a\", \"b\"]}"));
    NewsFields bare = stored("bare");
    assertThat(bare.values("pages_i")).containsExactly("3");
    assertThat(bare.values("tag_ss")).containsExactly("a", "b");
    assertThat(bare.ours()).isEmpty();
    assertThat(bare.status()).doesNotStartWith("ok").doesNotStartWith("failed");
  }

  @Test
  void whatTheClientSaysWinsOverTheText() throws IOException {
    news.add(
        JSON.createObjectNode()
            .put("id", "told")
            .put("text_txt", Texts.LISBON)
            .put("published_dt", "2021-07-09T10:11:12Z"));
    assertThat(stored("told").values(NewsFields.PUBLISHED)).containsExactly("2021-07-09T10:11:12Z");
  }

  @Test
  void aBatchKeepsItsOrderAndEveryDocument() throws IOException {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = i % 2 == 0 ? Texts.LISBON : Texts.NAIROBI;
      documents.add(
          JSON.createObjectNode().put("id", "batch-" + i).put("text_txt", text).toString());
    }
    http().postJson("/updates/update?commit=true", "[" + String.join(",", documents) + "]");
    JsonNode lisbon = http().get("/updates/select?rows=0&q=id:batch-*&fq=dateline_place_ss:Lisbon");
    JsonNode nairobi =
        http().get("/updates/select?rows=0&q=id:batch-*&fq=dateline_place_ss:Nairobi");
    assertThat(lisbon.at("/response/numFound").asInt()).isEqualTo(100);
    assertThat(nairobi.at("/response/numFound").asInt()).isEqualTo(100);
  }
}
