package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code dateline install}, {@code uninstall} and {@code analyze --id} on a real Solr. */
class CommandLineIT {

  private static String address(SolrNode node, String collection) {
    return "--solr=" + node.url() + "/" + collection;
  }

  private static JsonNode overlay(SolrNode node, String collection) throws IOException {
    return node.http().get("/" + collection + "/config/overlay").path("overlay");
  }

  private static NewsFields added(NewsCollection news, String id) throws IOException {
    news.addText(id, Texts.LISBON);
    return new NewsFields(news.document(id));
  }

  @Test
  void installAndUninstall() throws IOException {
    SolrNode node = TestSolr.shared();
    NewsCollection news = TestSolr.bare("by-command");
    String solr = address(node, "by-command");

    Command dry = Command.run("install", solr, "--dry-run").succeeds();
    assertThat(dry.out())
        .contains("will POST", "add-updateprocessor", "add-initparams", "add-requesthandler")
        .contains("nothing done");
    Command unasked = Command.run("install", solr).fails(2);
    assertThat(unasked.err()).contains("--yes");
    assertThat(added(news, "before").ours()).isEmpty();

    Command installed = Command.run("install", solr, "--yes").succeeds();
    assertThat(installed.out())
        .contains("add-updateprocessor", "checked     /dateline/analyze")
        .contains("dateline_place_ss = [\"Lisbon\"]")
        .contains("undo        dateline uninstall " + solr);
    assertThat(added(news, "after").values(NewsFields.PLACE)).containsExactly("Lisbon");

    Command again = Command.run("install", solr, "--yes").succeeds();
    assertThat(again.out())
        .contains("already, as asked for", "checked")
        .doesNotContain("will POST");

    Command changed = Command.run("install", solr, "--yes", "-p", "field.person=").succeeds();
    assertThat(changed.out()).contains("update-updateprocessor").doesNotContain("add-");
    assertThat(added(news, "changed").values(NewsFields.PERSON)).isEmpty();
    assertThat(added(news, "changed").values(NewsFields.PLACE)).containsExactly("Lisbon");

    Command removed = Command.run("uninstall", solr, "--yes").succeeds();
    assertThat(removed.out()).contains("delete-updateprocessor", "removed");
    assertThat(overlay(node, "by-command").toString()).doesNotContain("dateline");
    assertThat(added(news, "at the end").ours()).isEmpty();
    assertThat(Command.run("uninstall", solr, "--yes").succeeds().out())
        .contains("nothing to remove");
  }

  @Test
  void whatTheReadmeSaysIsInstalledToo() throws IOException {
    TestSolr.installed("by-readme");
    String solr = address(TestSolr.shared(), "by-readme");
    Command more = Command.run("install", solr, "--yes").succeeds();
    assertThat(more.out()).contains("already, as asked for", "checked");
    Command.run("uninstall", solr, "--yes").succeeds();
    assertThat(overlay(TestSolr.shared(), "by-readme").toString()).doesNotContain("io.dateline");
  }

  @Test
  void wrongCallsAreTold() throws IOException {
    SolrNode node = TestSolr.shared();
    assertThat(Command.run("install").fails(2).err()).contains("--solr");
    assertThat(Command.run("install", "--solr=" + node.url()).fails(2).err())
        .contains("has no collection");
    assertThat(Command.run("install", "--solr=ftp://x/solr/y").fails(2).err())
        .contains("must be an address");
    TestSolr.bare("wrong-call");
    Command wrong =
        Command.run("install", address(node, "wrong-call"), "--yes", "-p", "maxChars=plenty");
    assertThat(wrong.fails(2).err()).contains("maxChars", "plenty");
    Command nowhere = Command.run("install", address(node, "no-such-collection"), "--yes");
    assertThat(nowhere.fails(1).err()).contains("404");
    Command nobody = Command.run("install", "--solr=http://127.0.0.1:9/solr/news", "--yes");
    assertThat(nobody.fails(1).err()).contains("no Solr answers");
  }

  @Test
  void withoutTheJarNothingIsLeftBehind() throws IOException {
    Checkout checkout = Checkout.locate();
    Path home = TestSolr.newFolder("no-jar").resolve("home");
    try (SolrNode node =
        SolrNode.builder().checkout(checkout).home(home).configset(checkout.configset()).start()) {
      node.createCollection("news");
      Command failed = Command.run("install", address(node, "news"), "--yes").fails(1);
      assertThat(failed.err()).contains("SOLR_HOME/lib");
      assertThat(overlay(node, "news").toString()).doesNotContain("dateline");
    }
  }

  @Test
  void aDocumentOfARunningSolrIsAnalysed() throws IOException {
    SolrNode node = TestSolr.shared();
    NewsCollection news = TestSolr.bare("analysed");
    String solr = address(node, "analysed");
    news.addText("1", Texts.LISBON);
    // Without the handler: what a default processor would give.
    Command alone = Command.run("analyze", solr, "--id=1").succeeds();
    assertThat(alone.err()).contains("/dateline/analyze is not installed");
    assertThat(alone.out()).contains("dateline_place_ss", "Lisbon", "\"LISBON, March 4");
    // With it: the collection's own configuration, also before a commit.
    Command.run("install", solr, "--yes", "-p", "field.person=people_ss").succeeds();
    news.addText("2", Texts.LISBON);
    Command table = Command.run("analyze", solr, "--id=2").succeeds();
    assertThat(table.err()).isEmpty();
    assertThat(table.out())
        .contains("people_ss", "Marta Quintela", "\"LISBON, March 4", "dateline_status_s");
    JsonNode json = Command.run("analyze", solr, "--id=2", "--json").succeeds().json();
    assertThat(json.at("/fields/people_ss/0").asText()).isEqualTo("Marta Quintela");
    JsonNode stored = news.document("2");
    json.path("fields")
        .properties()
        .forEach(f -> assertThat(f.getValue()).as(f.getKey()).isEqualTo(stored.get(f.getKey())));
    assertThat(Command.run("analyze", solr, "--id=nobody").fails(1).err()).contains("nobody");
  }

  @Test
  void inSolrCloudTheShardThatHasTheDocumentIsAsked() throws IOException {
    Path home = TestSolr.newFolder("cloud-command").resolve("home");
    try (SolrNode cloud = TestSolr.withPlugin().home(home).cloud(true).start()) {
      cloud.createCollection("news", Checkout.locate().configset(), 2, 1);
      Command.run("install", address(cloud, "news"), "--yes").succeeds();
      NewsCollection news = new NewsCollection(cloud.http(), "news");
      for (int i = 0; i < 6; i++) {
        news.addText("d" + i, i % 2 == 0 ? Texts.LISBON : Texts.NAIROBI);
      }
      news.commit();
      for (int i = 0; i < 6; i++) {
        JsonNode said = cloud.http().get("/news/dateline/analyze?id=d" + i);
        assertThat(said.path("status").asText()).isEqualTo("ok");
        assertThat(said.at("/fields/dateline_place_ss/0").asText())
            .isEqualTo(i % 2 == 0 ? "Lisbon" : "Nairobi");
      }
      Command.run("uninstall", address(cloud, "news"), "--yes").succeeds();
      assertThat(added(news, "later").ours()).isEmpty();
    }
  }

  /** Salted SHA-256, twice, as Solr keeps passwords. */
  private static String kept(String password) {
    try {
      byte[] salt = "salt-of-the-test".getBytes(StandardCharsets.UTF_8);
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      byte[] once = sha.digest(password.getBytes(StandardCharsets.UTF_8));
      Base64.Encoder base64 = Base64.getEncoder();
      return base64.encodeToString(sha.digest(once)) + " " + base64.encodeToString(salt);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoMayReadMayAskAndNobodyElse() throws IOException {
    Path home = TestSolr.newFolder("secured").resolve("home");
    Files.createDirectories(home);
    String password = "news-and-views-1";
    String hash = kept(password);
    Files.writeString(
        home.resolve("security.json"),
        """
        {"authentication": {"class": "solr.BasicAuthPlugin", "blockUnknown": true,
           "credentials": {"admin": "HASH", "reader": "HASH", "writer": "HASH"}},
         "authorization": {"class": "solr.RuleBasedAuthorizationPlugin",
           "user-role": {"admin": "admin", "reader": "reader", "writer": "writer"},
           "permissions": [
             {"name": "read", "role": ["admin", "reader"]},
             {"name": "update", "role": ["admin", "writer"]},
             {"name": "all", "role": "admin"}]}}
        """
            .replace("HASH", hash),
        StandardCharsets.UTF_8);
    SolrHome.copy(Checkout.locate().configset(), Files.createDirectories(home).resolve("news"));
    Files.writeString(home.resolve("news/core.properties"), "name=news\n");
    try (SolrNode node = TestSolr.withPlugin().home(home).user("admin", password).start()) {
      String solr = address(node, "news");
      Map<String, String> secret = Map.of("DATELINE_PASSWORD", password);
      assertThat(Command.run("install", solr, "--yes").fails(1).err()).contains("401");
      assertThat(Command.run(secret, "install", solr, "--yes", "--user=reader").fails(1).err())
          .contains("403");
      Command.run(secret, "install", solr, "--yes", "--user=admin").succeeds();
      String ask = "/news/dateline/analyze?text=LISBON,%20March%204%20(Reuters)%20-%20It%20rained.";
      SolrHttp reader = new SolrHttp(node.url(), "reader", password);
      assertThat(reader.get(ask).path("status").asText()).isNotEmpty();
      assertThatThrownBy(() -> new SolrHttp(node.url(), "writer", password).get(ask))
          .isInstanceOf(SolrFailure.class)
          .hasMessageContaining("403");
      assertThatThrownBy(() -> new SolrHttp(node.url()).get(ask))
          .isInstanceOf(SolrFailure.class)
          .hasMessageContaining("401");
    }
  }
}
