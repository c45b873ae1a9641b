package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every folder that the jar may lie in, each on a Solr that has it nowhere else. */
class InstallRoutesIT {

  private static SolrNode.Builder stock(Path home) {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder().checkout(checkout).configset(checkout.configset()).home(home);
  }

  private static Path newHome(String route) {
    return TestSolr.newFolder(route).resolve("home");
  }

  @Test
  void theLibFolderOfTheHome() throws IOException {
    Path home = newHome("home-lib");
    try (SolrNode node = stock(home).plugin(Checkout.locate().pluginJar()).start()) {
      assertThat(jars(home.resolve("lib"))).isEqualTo(1);
      node.createCollection("news");
      worksOn(node, "news");
    }
  }

  @Test
  void theSharedLibOfSolrXml() throws IOException {
    Path home = newHome("shared-lib");
    SolrNode.Builder builder = stock(home).sharedLib("plugins/dateline");
    try (SolrNode node = builder.plugin(Checkout.locate().pluginJar()).start()) {
      assertThat(home.resolve("lib")).doesNotExist();
      assertThat(jars(home.resolve("plugins/dateline"))).isEqualTo(1);
      node.createCollection("news");
      worksOn(node, "news");
    }
  }

  @Test
  void theLibFolderOfOneCore() throws IOException {
    Path home = newHome("core-lib");
    Path jar = Checkout.locate().pluginJar();
    try (SolrNode node = stock(home).start()) {
      Path instance = TestSolr.newFolder("instance");
      SolrHome.copy(Checkout.locate().configset(), instance);
      Path lib = Files.createDirectories(instance.resolve("lib"));
      Files.copy(jar, lib.resolve(jar.getFileName()));
      node.createCollection("with", instance);
      node.createCollection("without");
      assertThat(jars(home.resolve("lib"))).isZero();
      worksOn(node, "with");
      assertThatThrownBy(new NewsCollection(node.http(), "without")::install)
          .isInstanceOf(SolrFailure.class)
          .hasMessageContaining(NewsCollection.PROCESSOR_CLASS);
    }
  }

  private static long jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).count();
    }
  }

  /** Installs, indexes, reloads, indexes again, and takes it out again. */
  static void worksOn(SolrNode node, String collection) throws IOException {
    NewsCollection news = new NewsCollection(node.http(), collection);
    news.install();
    lisbon(news, "first");
    node.http().get("/admin/cores?action=RELOAD&core=" + collection);
    lisbon(news, "second");
    String explained =
        node.http().get("/" + collection + "/dateline/analyze?wt=json&id=second").toString();
    assertThat(explained).contains("Lisbon");
    news.config(
        "{\"delete-initparams\":\"dateline\",\"delete-requesthandler\":\"/dateline/analyze\","
            + "\"delete-updateprocessor\":\"dateline\"}");
    news.addText("third", Texts.LISBON);
    assertThat(new NewsFields(news.document("third")).ours()).isEmpty();
  }

  /** Indexes an article and looks at what it got. */
  static void lisbon(NewsCollection news, String id) throws IOException {
    news.addText(id, Texts.LISBON);
    NewsFields stored = new NewsFields(news.document(id));
    assertThat(stored.status()).isEqualTo("ok");
    assertThat(stored.values(NewsFields.PLACE)).containsExactly("Lisbon");
    assertThat(stored.values(NewsFields.PERSON)).containsExactly("Marta Quintela");
  }
}
