package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A collection of two shards, each on two nodes. The processor runs once per document, whichever
 * node is asked; a node is killed while articles are sent and comes back while they are sent, and
 * what was acknowledged is there, the same on both replicas, and was not read twice.
 */
class NodeLossIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEWS = "news";
  private static final int BATCH = 10;
  private static final int REPLICAS = 4;

  /** Batches acknowledged before the kill, without the node, and while it comes back; each. */
  private static final int BATCHES = Integer.getInteger("dateline.loss.batches", 12);

  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private static SolrNode.Builder node(Path home) {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder()
        .checkout(checkout)
        .configset(checkout.configset())
        .plugin(checkout.pluginJar())
        .jvmOption("-DzkClientTimeout=20000")
        .home(home);
  }

  @Test
  void aNodeIsLostUnderLoadAndComesBack() throws Exception {
    Path homes = TestSolr.newFolder("loss");
    try (SolrNode first = node(homes.resolve("first")).cloud(true).start()) {
      SolrNode second = node(homes.resolve("second")).joins(first).start();
      try {
        first.createCollection(NEWS, Checkout.locate().configset(), 2, 2);
        new NewsCollection(first.http(), NEWS).install();
        second.waitForUpdates(NEWS);
        long once = readOnce(first, second);
        kill(first, second);
        second.close();
        second = node(homes.resolve("second")).joins(first).port(second.port()).start();
        Replicas replicas = comeBack(first, second);
        int lost = check(first, replicas);
        long again = replicas.read(second);
        record(once, lost, again);
        assertThat(again).as("read by the node that came back").isZero();
        waitUntilActive(replicas);
        second.waitForUpdates(NEWS);
        kindsOfDocuments(first, second, replicas);
      } finally {
        second.close();
      }
    }
  }

  private void record(long once, int lost, long again) throws IOException {
    ReliabilityPage.record(
        NodeLossIT.class,
        "./mvnw -pl demo -am verify -Dtest=None -Dit.test=NodeLossIT -Ddateline.loss.batches=200"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false",
        "2 shards on 2 nodes each, one node killed (SIGKILL) and started again under load: of "
            + acknowledged.size()
            + " acknowledged documents "
            + lost
            + " lost; replicas agree; of "
            + once
            + " documents sent to both nodes each was read once, "
            + again
            + " again in recovery");
  }

  /** Sends documents to both nodes in turn; the processor has read each of them once. */
  private long readOnce(SolrNode first, SolrNode second) throws IOException {
    Replicas replicas = new Replicas(List.of(first, second), NEWS);
    long before = replicas.read(first) + replicas.read(second);
    int sent = 0;
    for (int i = 0; i < 8; i++) {
      acknowledged.addAll(send(i % 2 == 0 ? first : second));
      sent += BATCH;
    }
    assertThat(replicas.read(first)).as("by the first node").isPositive();
    assertThat(replicas.read(second)).as("by the second node").isPositive();
    assertThat(replicas.read(first) + replicas.read(second) - before)
        .as("documents that the processor read, of " + sent + " that went to two replicas each")
        .isEqualTo(sent);
    return sent;
  }

  private List<String> send(SolrNode node) throws IOException {
    ArrayNode batch = JSON.createArrayNode();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      int number = numbers.incrementAndGet();
      ids.add("article-" + number);
      batch.addObject().put("id", "article-" + number).put("text_txt", text(number));
    }
    node.http().postJson("/" + NEWS + "/update", batch.toString());
    return ids;
  }

  private static String text(int number) {
    return number % 2 == 0 ? Texts.LISBON : Texts.NAIROBI;
  }

  private void load(SolrNode node, AtomicBoolean over) {
    while (!over.get()) {
      try {
        acknowledged.addAll(send(node));
        batches.incrementAndGet();
      } catch (IOException e) {
        // Not acknowledged: a shard has no leader at the moment, or the node is gone.
        refused.incrementAndGet();
        try {
          TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stop) {
          return;
        }
      }
    }
  }

  /** Runs clients until so many batches more were acknowledged, and then until told to end. */
  private interface Meanwhile {
    void run() throws Exception;
  }

  private void underLoad(List<SolrNode> nodes, Meanwhile meanwhile) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> clients = new ArrayList<>();
    for (SolrNode node : nodes) {
      Thread client = new Thread(() -> load(node, over), "client-" + clients.size());
      client.start();
      clients.add(client);
    }
    try {
      meanwhile.run();
    } finally {
      over.set(true);
      for (Thread client : clients) {
        client.join(TimeUnit.MINUTES.toMillis(2));
      }
    }
  }

  private void waitForBatches() throws InterruptedException {
    int goal = batches.get() + BATCHES;
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (batches.get() < goal) {
      assertThat(System.nanoTime()).as("time; refused: " + refused).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void kill(SolrNode first, SolrNode second) throws Exception {
    underLoad(
        List.of(first, second),
        () -> {
          waitForBatches();
          second.process().destroyForcibly();
          second.waitFor();
          waitForBatches();
        });
  }

  private Replicas comeBack(SolrNode first, SolrNode second) throws Exception {
    Replicas replicas = new Replicas(List.of(first, second), NEWS);
    underLoad(
        List.of(first),
        () -> {
          waitUntilActive(replicas);
          waitForBatches();
        });
    waitUntilActive(replicas);
    return replicas;
  }

  private static void waitUntilActive(Replicas replicas) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!replicas.areActive(REPLICAS)) {
      assertThat(System.nanoTime()).as("time to recover").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** Counts what was acknowledged and is not there; all that is there has its fields. */
  private int check(SolrNode first, Replicas replicas) throws IOException {
    new NewsCollection(first.http(), NEWS).commit();
    int lost = acknowledged.size();
    for (Map.Entry<String, List<Map<String, JsonNode>>> shard : replicas.documents().entrySet()) {
      assertThat(shard.getValue()).as(shard.getKey()).hasSize(2);
      Map<String, JsonNode> documents = shard.getValue().get(0);
      assertThat(shard.getValue().get(1)).as("replicas of " + shard.getKey()).isEqualTo(documents);
      documents.forEach(NodeLossIT::checkFields);
      lost -= (int) acknowledged.stream().filter(documents::containsKey).count();
    }
    assertThat(lost).as("lost of " + acknowledged.size()).isZero();
    return lost;
  }

  private static void checkFields(String id, JsonNode document) {
    int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    assertThat(new NewsFields(document).values(NewsFields.PLACE))
        .as(id)
        .containsExactly(number % 2 == 0 ? "Lisbon" : "Nairobi");
    assertThat(new NewsFields(document).status()).isEqualTo("ok");
  }

  /** Routed by their ids, nested, and changed in part: sent to one node, read from all. */
  private static void kindsOfDocuments(SolrNode first, SolrNode second, Replicas replicas)
      throws IOException {
    NewsCollection there = new NewsCollection(second.http(), NEWS);
    ArrayNode batch = JSON.createArrayNode();
    for (int i = 0; i < 12; i++) {
      batch.addObject().put("id", "desk" + i % 4 + "!" + i).put("text_txt", text(i));
    }
    batch
        .addObject()
        .put("id", "family")
        .put("text_txt", Texts.LISBON)
        .putArray("comments")
        .addObject()
        .put("id", "child")
        .put("text_txt", Texts.NAIROBI);
    long before = replicas.read(first) + replicas.read(second);
    second.http().postJson("/" + NEWS + "/update", batch.toString());
    assertThat(replicas.read(first) + replicas.read(second) - before).as("read").isEqualTo(13);
    for (SolrNode node : List.of(first, second)) {
      new NewsCollection(node.http(), NEWS)
          .add(JSON.readTree("{\"id\": \"desk1!5\", \"seen_i\": {\"inc\": 1}}"));
      new NewsCollection(node.http(), NEWS)
          .add(JSON.readTree("{\"id\": \"family\", \"seen_i\": {\"inc\": 1}}"));
    }
    there.commit();
    Map<String, JsonNode> all = new TreeMap<>();
    for (List<Map<String, JsonNode>> shard : replicas.documents().values()) {
      assertThat(shard.get(1)).isEqualTo(shard.get(0));
      for (int desk = 0; desk < 4; desk++) {
        String prefix = "desk" + desk + "!";
        long here = shard.get(0).keySet().stream().filter(id -> id.startsWith(prefix)).count();
        assertThat(here).as("one desk is in one shard").isIn(0L, 3L);
      }
      all.putAll(shard.get(0));
    }
    for (int i = 0; i < 12; i++) {
      assertThat(new NewsFields(all.get("desk" + i % 4 + "!" + i)).values(NewsFields.PLACE))
          .containsExactly(i % 2 == 0 ? "Lisbon" : "Nairobi");
    }
    assertThat(all.get("desk1!5").path("seen_i").asInt()).isEqualTo(2);
    assertThat(all.get("family").path("seen_i").asInt()).isEqualTo(2);
    assertThat(new NewsFields(all.get("family")).values(NewsFields.PLACE))
        .containsExactly("Lisbon");
    assertThat(all.get("child").path("text_txt").path(0).asText()).isEqualTo(Texts.NAIROBI);
    assertThat(all.get("child").has(NewsFields.STATUS)).isFalse();
  }
}
