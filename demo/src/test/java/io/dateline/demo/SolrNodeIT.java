package io.dateline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The stock Solr that the other tests run against, with nothing of Dateline in it. */
class SolrNodeIT {
  /** One of Solr's own processors, registered the way ours is. */
  private static final String INSTALL_STOCK_PROCESSOR =
      NewsCollection.installBody()
          .replace(
              "\"class\":\"" + NewsCollection.PROCESSOR_CLASS + "\"",
              "\"class\":\"solr.TimestampUpdateProcessorFactory\",\"fieldName\":\"seen_dt\"")
          .replace(NewsCollection.HANDLER_CLASS, "solr.PingRequestHandler");

  private static SolrNode.Builder stock(Path folder) {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder()
        .checkout(checkout)
        .home(folder.resolve("home"))
        .configset(checkout.configset())
        .module("extraction");
  }

  @Test
  void aProcessorIsInstalledByOneConfigCall() throws IOException {
    try (SolrNode node = stock(TestSolr.newFolder("stock")).start()) {
      node.createCollection("news");
      checkRoute(new NewsCollection(node.http(), "news"));
    }
  }

  @Test
  void theSameWorksInSolrCloud() throws IOException {
    try (SolrNode node = stock(TestSolr.newFolder("cloud")).cloud(true).start()) {
      assertThat(node.http().get("/admin/info/system").path("mode").asText())
          .isEqualTo("solrcloud");
      node.createCollection("news");
      checkRoute(new NewsCollection(node.http(), "news"));
    }
  }

  private static void checkRoute(NewsCollection news) throws IOException {
    news.config(INSTALL_STOCK_PROCESSOR);
    news.addExtractHandler();
    news.addText("json", "Rain fell.");
    news.addFile("file", "rain.txt", "text/plain", "Rain fell again.".getBytes(UTF_8));
    news.commit();
    assertThat(news.count()).isEqualTo(2);
    assertThat(news.document("json").has("seen_dt")).isTrue();
    JsonNode file = news.document("file");
    assertThat(file.has("seen_dt")).isTrue();
    assertThat(file.path("attr_content").path(0).asText()).contains("Rain fell again.");
  }

  @Test
  void unknownFieldsAreGuessedAsInTheDefaultConfigset() throws IOException {
    try (SolrNode node = stock(TestSolr.newFolder("guess")).start()) {
      node.createCollection("news");
      NewsCollection news = new NewsCollection(node.http(), "news");
      node.http()
          .postJson(
              "/news/update?commit=true",
              """
              [{"id": "1", "title": "Rain", "pages": 3, "when": "2024-05-20", "price": 1.5,
                "paid": true, "empty": ""}]""");
      JsonNode document = news.document("1");
      assertThat(document.path("title").path(0).asText()).isEqualTo("Rain");
      assertThat(document.path("pages").path(0).asInt()).isEqualTo(3);
      assertThat(document.path("when").path(0).asText()).isEqualTo("2024-05-20T00:00:00Z");
      assertThat(document.path("price").path(0).asDouble()).isEqualTo(1.5);
      assertThat(document.path("paid").path(0).asBoolean()).isTrue();
      assertThat(document.has("empty")).isFalse();
      JsonNode fields = node.http().get("/news/schema/fields").path("fields");
      List<String> types = new ArrayList<>();
      fields.forEach(f -> types.add(f.path("name").asText() + " " + f.path("type").asText()));
      assertThat(types)
          .contains(
              "title text_general",
              "pages plongs",
              "when pdates",
              "price pdoubles",
              "paid booleans");
    }
  }

  @Test
  void theProcessEndsWhenItIsClosedOrItsInputIs() throws Exception {
    SolrNode node = stock(TestSolr.newFolder("end")).start();
    ProcessHandle process = node.process();
    assertThat(process.isAlive()).isTrue();
    node.close();
    assertThat(process.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(node.waitFor()).as("exit code").isZero();
  }

  @Test
  void aNodeThatCannotStartSaysWhy() {
    SolrNode.Builder builder = stock(TestSolr.newFolder("broken")).jvmOption("-XX:NoSuchOption");
    assertThatThrownBy(
            () -> {
              try (SolrNode node = builder.start()) {
                node.http();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("NoSuchOption");
  }

  @Test
  void aMissingPluginIsToldByTheConfigApi() throws IOException {
    try (SolrNode node = stock(TestSolr.newFolder("missing")).start()) {
      node.createCollection("news");
      NewsCollection news = new NewsCollection(node.http(), "news");
      assertThatThrownBy(news::install)
          .isInstanceOf(SolrFailure.class)
          .hasMessageContaining(NewsCollection.PROCESSOR_CLASS);
    }
  }
}
