package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Solr's process is killed without warning (SIGKILL) while articles are sent to it, again and
 * again: what it acknowledged is there afterwards, with its fields. Three times by default; {@code
 * -Ddateline.kills=20} for more.
 */
class KillIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLIENTS = 2;
  private static final int BATCH = 10;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 8;
  private static final String COLLECTION = "killed";

  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
    int kills = Integer.getInteger("dateline.kills", 3);
    Path home = TestSolr.newFolder("kill").resolve("home");
    SolrNode node = TestSolr.withPlugin().home(home).start();
    try {
      node.createCollection(COLLECTION);
      new NewsCollection(node.http(), COLLECTION).install();
      int lost = 0;
      int bare = 0;
      for (int kill = 0; kill < kills; kill++) {
        killUnderLoad(node);
        node.close();
        node = TestSolr.withPlugin().home(home).start();
        // Solr answers while it still reads its log again.
        Set<String> missing = new HashSet<>(acknowledged);
        int without = withoutFields(node, missing);
        for (int wait = 0; wait < 60 && !missing.isEmpty(); wait++) {
          Thread.sleep(500);
          missing.addAll(acknowledged);
          without = withoutFields(node, missing);
        }
        bare += without;
        lost += missing.size();
      }
      ReliabilityPage.record(
          KillIT.class,
          "./mvnw -pl demo -am verify -Dtest=None -Dit.test=KillIT -Ddateline.kills=20"
              + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false",
          "Solr killed "
              + kills
              + " times (SIGKILL) under load: of "
              + acknowledged.size()
              + " acknowledged documents "
              + lost
              + " lost, "
              + bare
              + " without their fields");
      assertThat(lost).as("lost").isZero();
      assertThat(bare).as("without fields").isZero();
      assertThat(acknowledged.size()).isGreaterThanOrEqualTo(kills * ACKNOWLEDGED_BEFORE_KILL);
    } finally {
      node.close();
    }
  }

  private void killUnderLoad(SolrNode node) throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger batches = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int c = 0; c < CLIENTS; c++) {
      Thread client = new Thread(() -> send(node.http(), over, batches), "client-" + c);
      client.start();
      clients.add(client);
    }
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (batches.get() < ACKNOWLEDGED_BEFORE_KILL && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    node.process().destroyForcibly();
    node.waitFor();
    over.set(true);
    for (Thread client : clients) {
      client.join();
    }
  }

  /** Sends batches until Solr is gone; remembers those that it acknowledged. */
  private void send(SolrHttp http, AtomicBoolean over, AtomicInteger batches) {
    while (!over.get()) {
      ArrayNode batch = JSON.createArrayNode();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        int number = numbers.incrementAndGet();
        String id = "article-" + number;
        ids.add(id);
        ObjectNode document = batch.addObject();
        document.put("id", id);
        document.put("text_txt", number % 2 == 0 ? Texts.LISBON : Texts.NAIROBI);
      }
      try {
        http.postJson("/" + COLLECTION + "/update", batch.toString());
        acknowledged.addAll(ids);
        batches.incrementAndGet();
      } catch (IOException e) {
        // It was killed: this batch was not acknowledged.
        return;
      }
    }
  }

  /** Takes out of {@code missing} what is there; counts what has neither fields nor a reason. */
  private static int withoutFields(SolrNode node, Set<String> missing) throws IOException {
    NewsCollection news = new NewsCollection(node.http(), COLLECTION);
    news.commit();
    int bare = 0;
    JsonNode documents =
        node.http()
            .get("/" + COLLECTION + "/select?q=*:*&rows=1000000&fl=id,dateline_place_ss")
            .path("response")
            .path("docs");
    for (JsonNode document : documents) {
      String id = document.path("id").asText();
      int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
      String place = number % 2 == 0 ? "Lisbon" : "Nairobi";
      if (missing.remove(id)
          && !place.equals(document.path("dateline_place_ss").path(0).asText())) {
        bare++;
      }
    }
    return bare;
  }
}
