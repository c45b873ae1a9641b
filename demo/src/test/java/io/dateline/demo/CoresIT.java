package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Cores with names and models of their own that come, are loaded again and go at once, while they
 * are indexed to: none shows another's names, and with the last one all is let go.
 */
class CoresIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POOL = "io.dateline.solr.update.EnricherPool";
  private static final int CLIENTS = 3;
  private static final int ROUNDS = 2;
  private static final int RELOADS = 2;
  private static final int FEWEST = 5;

  private static final String TEXT =
      "LISBON, March 4, 2026 (Reuters) - The harbour club met on Tuesday, its minister , Marta"
          + " Quintela , said on Tuesday . The river is our shortest road , Pedro Valadares , said"
          + " so .";

  /** Each model knows one person. */
  private static final List<String> PEOPLE = List.of("Marta Quintela", "Pedro Valadares");

  @Test
  void noneShowsAnothersNamesAndAllIsLetGo() throws Exception {
    Path folder = TestSolr.newFolder("cores");
    Checkout checkout = Checkout.locate();
    try (SolrNode node =
        SolrNode.builder()
            .checkout(checkout)
            .home(folder.resolve("home"))
            .plugin(checkout.pluginJar())
            .heap("1g")
            .start()) {
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
      try {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          int number = client;
          tasks.add(() -> comeAndGo(node, folder, number));
        }
        for (Future<Integer> documents : threads.invokeAll(tasks)) {
          assertThat(documents.get()).isPositive();
        }
      } finally {
        threads.shutdownNow();
      }
      assertLeft(node, POOL, 0);
      assertLeft(node, "io.dateline.entities.NewsResources", 0);
    }
  }

  /** Solr keeps the first self of a core that is loaded again, closed, until the node ends. */
  @Test
  void whatACoreBroughtAlongIsLetGoWhenItIsLoadedAgain() throws Exception {
    Path folder = TestSolr.newFolder("reloaded");
    Path configset = configset(folder.resolve("set"));
    Files.writeString(configset.resolve("conf/names.csv"), "harbour club,Club,organization\n");
    Files.write(configset.resolve("conf/people.bin"), TinyModel.of(PEOPLE.get(0)));
    Checkout checkout = Checkout.locate();
    SolrNode.Builder builder =
        SolrNode.builder()
            .checkout(checkout)
            .home(folder.resolve("home"))
            .plugin(checkout.pluginJar());
    try (SolrNode node = builder.start()) {
      node.createCollection("reloaded", configset);
      new NewsCollection(node.http(), "reloaded").config(install("names.csv"));
    }
    try (SolrNode node = builder.start()) {
      NewsCollection news = new NewsCollection(node.http(), "reloaded");
      assertLeft(node, POOL, 1);
      for (int i = 0; i < RELOADS; i++) {
        node.http().get("/admin/cores?action=RELOAD&core=reloaded");
      }
      news.add(
          JSON.createObjectNode().put("id", "1").put("language_s", "en").put("text_txt", TEXT));
      news.commit();
      assertThat(new NewsFields(news.document("1")).values(NewsFields.ORGANIZATION))
          .contains("Club");
      assertLeft(node, POOL, 1);
    }
  }

  private static int comeAndGo(SolrNode node, Path folder, int client) throws Exception {
    int documents = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = "core" + client + "x" + round;
      String person = PEOPLE.get((client + round) % PEOPLE.size());
      Path configset = configset(folder.resolve(name));
      Files.writeString(
          configset.resolve("conf/names.csv"), "harbour club,Club " + name + ",organization\n");
      Files.write(configset.resolve("conf/people.bin"), TinyModel.of(person));
      node.createCollection(name, configset);
      NewsCollection news = new NewsCollection(node.http(), name);
      news.config(install("names.csv"));
      documents += indexWhileLoadedAgain(node, news);
      news.commit();
      JsonNode found =
          node.http().get("/" + name + "/select?q=*:*&rows=100000").path("response").path("docs");
      for (JsonNode document : found) {
        NewsFields fields = new NewsFields(document);
        assertThat(fields.status()).as(name).isEqualTo("ok");
        assertThat(fields.values(NewsFields.ORGANIZATION)).as(name).contains("Club " + name);
        assertThat(fields.values(NewsFields.ORGANIZATION).toString())
            .as(name)
            .containsOnlyOnce("Club core");
        assertThat(fields.values(NewsFields.PERSON)).as(name).containsExactly(person);
      }
      assertThat(found.size()).isGreaterThanOrEqualTo(FEWEST);
      node.http().get("/admin/cores?action=UNLOAD&deleteInstanceDir=true&core=" + name);
    }
    return documents;
  }

  /** Every update is acknowledged, whatever becomes of the core meanwhile. */
  private static int indexWhileLoadedAgain(SolrNode node, NewsCollection news) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService indexer = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> sent =
          indexer.submit(
              () -> {
                int number = 0;
                while (!over.get() || number < FEWEST) {
                  ObjectNode document = JSON.createObjectNode().put("id", "a" + number++);
                  news.add(document.put("language_s", "en").put("text_txt", TEXT));
                }
                return number;
              });
      for (int i = 0; i < RELOADS; i++) {
        node.http().get("/admin/cores?action=RELOAD&core=" + news.name());
      }
      over.set(true);
      return sent.get();
    } finally {
      indexer.shutdownNow();
    }
  }

  private static Path configset(Path folder) throws IOException {
    SolrHome.copy(Checkout.locate().configset(), folder);
    return folder;
  }

  private static String install(String names) throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(NewsCollection.installBody());
    ObjectNode processor = (ObjectNode) body.get("add-updateprocessor");
    processor.put("names.files", names);
    processor.put("models.files", "people.bin=person").put("models.shipped", false);
    return body.toString();
  }

  /** After a collection, so many objects of the class are left in the process of Solr. */
  private static void assertLeft(SolrNode node, String type, int number) throws Exception {
    List<String> left = List.of();
    for (int attempt = 0; attempt < 30; attempt++) {
      String histogram = node.jcmd("GC.class_histogram");
      assertThat(histogram).contains("java.lang.String");
      left = histogram.lines().filter(line -> line.stripTrailing().endsWith(" " + type)).toList();
      if (left.stream().mapToInt(CoresIT::instances).sum() == number) {
        return;
      }
      Thread.sleep(1_000);
    }
    throw new AssertionError("Not " + number + " are left, but " + left);
  }

  /** The second column of a line: "1: 20 640 name". */
  private static int instances(String line) {
    return Integer.parseInt(line.strip().split("\\s+", -1)[1]);
  }

  @Test
  void aFaultyFileFailsItsCoreAloneAndIsNamed() throws Exception {
    SolrNode node = TestSolr.shared();
    NewsCollection good = TestSolr.installed("faultless");
    Path configset = configset(TestSolr.newFolder("faulty").resolve("set"));
    Path names = Path.of("conf/names.csv");
    Files.writeString(configset.resolve(names), "\"open quote,Club,organization\n");
    Files.write(configset.resolve("conf/people.bin"), TinyModel.of(PEOPLE.get(0)));
    node.createCollection("faulty", configset);
    NewsCollection faulty = new NewsCollection(node.http(), "faulty");
    String refused = "";
    try {
      faulty.config(install("names.csv"));
    } catch (SolrFailure e) {
      refused = e.getMessage();
    }
    assertThat(refused).isNotEmpty();
    assertThat(reload(node)).contains("names.files", "names.csv");
    good.addText("still", Texts.LISBON);
    good.commit();
    assertThat(new NewsFields(good.document("still")).status()).isEqualTo("ok");
    Files.writeString(
        node.home().resolve("faulty").resolve(names), "harbour club,Club Mended,organization\n");
    Files.write(node.home().resolve("faulty/conf/people.bin"), new byte[] {1, 2, 3});
    assertThat(reload(node)).contains("models.files", "people.bin");
    Files.write(node.home().resolve("faulty/conf/people.bin"), TinyModel.of(PEOPLE.get(0)));
    assertThat(reload(node)).isEmpty();
    faulty.add(
        JSON.createObjectNode().put("id", "1").put("language_s", "en").put("text_txt", TEXT));
    faulty.commit();
    assertThat(new NewsFields(faulty.document("1")).values(NewsFields.ORGANIZATION))
        .contains("Club Mended");
  }

  /** What Solr answers when it cannot; empty when it can. */
  private static String reload(SolrNode node) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        TestSolr.raw(node, "/admin/cores?action=RELOAD&core=faulty&wt=json");
    return answer.statusCode() == 200 ? "" : answer.body().replace("\\\"", "\"");
  }
}
