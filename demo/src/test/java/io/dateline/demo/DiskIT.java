package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A disk that is full and a configset that cannot be written to, on a small file system of memory
 * that is mounted for it; skipped where the system does not allow that.
 */
class DiskIT {
  private static final Random RANDOM = new Random(20_261_123);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEBIBYTES = "12";
  private static final int BATCH = 40;

  /** Bytes that are left for Solr to fill. */
  private static final int LEFT = 400_000;

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  private static void mount(Path folder, String megabytes)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
        "no file system can be mounted here");
  }

  private static SolrNode.Builder node(Path home) {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder().checkout(checkout).home(home).plugin(checkout.pluginJar()).heap("1g");
  }

  @Test
  void aFullDiskLosesNothingThatWasAcknowledged() throws Exception {
    Path home = Files.createDirectories(TestSolr.newFolder("full").resolve("home"));
    Path core = home.resolve("full");
    mount(core, MEBIBYTES);
    try {
      List<String> acknowledged = new ArrayList<>();
      try (SolrNode node = node(home).start()) {
        node.createCollection("full", Checkout.locate().configset());
        NewsCollection news = new NewsCollection(node.http(), "full");
        news.install();
        Path ballast = core.resolve("ballast");
        long room = Files.getFileStore(core).getUsableSpace() - LEFT;
        Files.write(ballast, new byte[(int) room]);
        String refused = fill(node, news, acknowledged);
        assertThat(refused).as("Solr's own error").isNotEmpty();
        assertThat(acknowledged).isNotEmpty();
        Files.delete(ballast);
      }
      try (SolrNode node = node(home).start()) {
        NewsCollection news = new NewsCollection(node.http(), "full");
        news.addText("after", Texts.NAIROBI);
        news.commit();
        assertThat(new NewsFields(news.document("after")).values(NewsFields.PLACE))
            .containsExactly("Nairobi");
        TreeSet<String> missing = new TreeSet<>(acknowledged);
        JsonNode documents =
            node.http()
                .get("/full/select?q=*:*&rows=1000000&fl=id,dateline_place_ss")
                .path("response")
                .path("docs");
        for (JsonNode document : documents) {
          missing.remove(document.path("id").asText());
          assertThat(document.path("dateline_place_ss").path(0).asText()).isNotEmpty();
        }
        assertThat(missing).as("acknowledged and lost").isEmpty();
      }
    } finally {
      run("umount", "-l", core.toString());
    }
  }

  /** What does not get smaller when it is compressed. */
  private static String noise() {
    byte[] bytes = new byte[400];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Sends until Solr refuses; gives its reason. */
  private static String fill(SolrNode node, NewsCollection news, List<String> acknowledged)
      throws IOException {
    for (int batch = 0; batch < 500; batch++) {
      ArrayNode documents = JSON.createArrayNode();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        String id = "a" + batch + "-" + i;
        ids.add(id);
        documents.addObject().put("id", id).put("text_txt", Texts.LISBON + noise());
      }
      try {
        node.http().postJson("/full/update", documents.toString());
        acknowledged.addAll(ids);
        news.commit();
      } catch (SolrFailure e) {
        return e.getMessage();
      }
    }
    return "";
  }

  @Test
  void aConfigsetThatCannotBeWrittenToIsEnough() throws Exception {
    Path folder = TestSolr.newFolder("readonly");
    Path home = Files.createDirectories(folder.resolve("home"));
    Path conf = home.resolve("fixed/conf");
    mount(conf, MEBIBYTES);
    try {
      try (SolrNode node = node(home).start()) {
        node.createCollection("fixed", Checkout.locate().configset());
        new NewsCollection(node.http(), "fixed").install();
      }
      assertThat(run("mount", "-o", "remount,ro", conf.toString())).isTrue();
      try (SolrNode node = node(home).start()) {
        NewsCollection news = new NewsCollection(node.http(), "fixed");
        news.addText("1", Texts.LISBON);
        node.http().get("/admin/cores?action=RELOAD&core=fixed");
        news.addText("2", Texts.NAIROBI);
        news.commit();
        assertThat(new NewsFields(news.document("1")).values(NewsFields.PLACE))
            .containsExactly("Lisbon");
        assertThat(new NewsFields(news.document("2")).values(NewsFields.PLACE))
            .containsExactly("Nairobi");
        String refused = "";
        try {
          news.config("{\"set-property\":{\"updateHandler.autoCommit.maxDocs\":100}}");
        } catch (SolrFailure e) {
          refused = e.getMessage();
        }
        assertThat(refused).as("what Solr says of a change").isNotEmpty();
        assertThat(new NewsFields(news.document("2")).status()).isEqualTo("ok");
      }
      try (Stream<Path> files = Files.list(conf)) {
        assertThat(files.map(Path::getFileName)).contains(Path.of("configoverlay.json"));
      }
    } finally {
      run("umount", "-l", conf.toString());
    }
  }
}
