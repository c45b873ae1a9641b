package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Articles without pause while cores come, are loaded again and go: heap and threads stay where
 * they were. Half a minute by default; {@code -Ddateline.soak.seconds=3600} for an hour, {@code
 * -Ddateline.soak.rate=20} for so many documents a second at most on a machine that others use.
 */
class SoakIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 50;
  private static final double MOST_GROWTH = 1.25;
  private static final int MORE_THREADS = 40;

  private record Moment(double heapMiB, int threads) {}

  @Test
  void heapAndThreadsStayFlat() throws Exception {
    int seconds = Integer.getInteger("dateline.soak.seconds", 30);
    int rate = Integer.getInteger("dateline.soak.rate", Integer.MAX_VALUE);
    try (SolrNode node =
        TestSolr.withPlugin().home(TestSolr.newFolder("soak").resolve("home")).start()) {
      node.createCollection("soak");
      NewsCollection news = new NewsCollection(node.http(), "soak");
      news.install();
      List<Moment> curve = new ArrayList<>();
      long start = System.nanoTime();
      long documents = 0;
      int cores = 0;
      index(node, "soak", 10 * BATCH);
      long every = Math.max(1, seconds / 30);
      long next = 0;
      for (long now = 0; now < seconds; now = seconds(start)) {
        if (documents <= now * rate) {
          index(node, "soak", BATCH);
          documents += BATCH;
        } else {
          Thread.sleep(100);
        }
        if (now >= next) {
          comeAndGo(node, ++cores);
          news.commit();
          curve.add(moment(node));
          next = now + every;
        }
      }
      double early = low(curve.subList(0, curve.size() / 2));
      double late = low(curve.subList(curve.size() / 2, curve.size()));
      int first = curve.get(0).threads();
      int last = curve.get(curve.size() - 1).threads();
      System.out.println("heap in MiB and threads: " + curve);
      ReliabilityPage.record(
          SoakIT.class,
          "./mvnw -pl demo -am verify -Dtest=None -Dit.test=SoakIT -Ddateline.soak.seconds=3600"
              + (rate == Integer.MAX_VALUE ? "" : " -Ddateline.soak.rate=" + rate)
              + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false",
          String.format(
              Locale.ROOT,
              "%,d documents in %,d s, %d cores made, loaded again and removed meanwhile: lowest"
                  + " heap %.0f MiB in the first half, %.0f MiB in the second; threads %d at first,"
                  + " %d at last; heap in MiB along the way %s",
              documents,
              seconds,
              cores,
              early,
              late,
              first,
              last,
              tenths(curve)));
      assertThat(late).as("heap, MiB").isLessThan(early * MOST_GROWTH + 16);
      assertThat(last).as("threads").isLessThan(first + MORE_THREADS);
    }
  }

  private static long seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  private static double low(List<Moment> moments) {
    return Collections.min(moments.stream().map(Moment::heapMiB).toList());
  }

  /** Ten points of the curve. */
  private static String tenths(List<Moment> curve) {
    return IntStream.range(0, 10)
        .mapToObj(i -> curve.get(i * (curve.size() - 1) / 9))
        .map(moment -> String.format(Locale.ROOT, "%.0f", moment.heapMiB()))
        .collect(Collectors.joining(" "));
  }

  private static void index(SolrNode node, String collection, int number) throws IOException {
    ArrayNode batch = JSON.createArrayNode();
    List<Expected> samples = Expected.all();
    for (int i = 0; i < number; i++) {
      batch
          .addObject()
          .put("id", Integer.toString(i))
          .put("text_txt", samples.get(i % samples.size()).text());
    }
    node.http().postJson("/" + collection + "/update", batch.toString());
  }

  /** Another core with the plugin, used, loaded again and removed. */
  private static void comeAndGo(SolrNode node, int number) throws IOException {
    String name = "guest" + number;
    node.createCollection(name);
    new NewsCollection(node.http(), name).install();
    index(node, name, 5);
    node.http().get("/admin/cores?action=RELOAD&core=" + name);
    index(node, name, 5);
    node.http().get("/admin/cores?action=UNLOAD&deleteInstanceDir=true&core=" + name);
  }

  private static Moment moment(SolrNode node) throws IOException, InterruptedException {
    // What is left after a collection is what is kept.
    node.jcmd("GC.run");
    JsonNode jvm =
        node.http()
            .get("/admin/metrics?group=jvm&prefix=memory.heap.used,threads.count&compact=true")
            .path("metrics")
            .path("solr.jvm");
    return new Moment(
        jvm.path("memory.heap.used").asDouble() / (1 << 20), jvm.path("threads.count").asInt());
  }
}
