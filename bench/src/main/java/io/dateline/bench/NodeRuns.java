package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.demo.Checkout;
import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What Dateline costs a node as a whole: how long the first article takes in a Solr that was just
 * started, and the heap with one core and with many. Not thread-safe.
 */
final class NodeRuns {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLLECTION = "news";
  private static final double MEGABYTE = 1e6;

  private final Settings settings;
  private final Checkout checkout;
  private final List<BenchArticle> articles;
  private final Consumer<String> progress;

  /**
   * @param settings how often to start and how many cores to make
   * @param articles what to send
   * @param progress is told what is being measured
   */
  NodeRuns(
      Settings settings,
      Checkout checkout,
      List<BenchArticle> articles,
      Consumer<String> progress) {
    this.settings = settings;
    this.checkout = checkout;
    this.articles = articles;
    this.progress = progress;
  }

  /**
   * What was measured.
   *
   * @param firstMillis from the call that installs Dateline, which loads the core again, to the
   *     answer to the first article; each time in a new Solr
   * @param plain heap of a Solr without Dateline
   * @param control heap of one without Dateline either, whose cores were loaded again, as the call
   *     that installs Dateline does, and sent the documents with the fields that Dateline gave them
   * @param dateline heap with it
   */
  record Results(Spread firstMillis, Heap plain, Heap control, Heap dateline) {

    /** What Dateline itself adds. */
    Heap added() {
      return new Heap(dateline.one - control.one, dateline.many - control.many);
    }

    /** What Dateline adds to the heap with many cores over what it adds with one. */
    double growth() {
      return added().many / added().one;
    }
  }

  /**
   * Heap in use after a garbage collection, every core with an article indexed.
   *
   * @param one with one core; megabytes
   * @param many with {@link Settings#cores()}; megabytes
   */
  record Heap(double one, double many) {}

  /** Something to do with a core. */
  private interface Step {
    void take(SolrNode node, NewsCollection news) throws IOException;
  }

  /**
   * Measures.
   *
   * @param folder a new folder for the nodes
   * @throws IOException when a node does not do as it must
   */
  Results run(Path folder) throws IOException {
    Contender dateline = new DatelineSolr(checkout.pluginJar());
    List<Double> first = new ArrayList<>();
    for (int i = 0; i < settings.starts(); i++) {
      first.add(first(dateline, Files.createDirectory(folder.resolve("cold" + i))));
    }
    List<JsonNode> texts = texts();
    List<JsonNode> enriched = new ArrayList<>();
    Heap plain =
        heap(
            new PlainSolr(),
            Files.createDirectory(folder.resolve("plain")),
            (node, news) -> add(news, texts),
            (node, news) -> {});
    Heap ours =
        heap(
            dateline,
            Files.createDirectory(folder.resolve("dateline")),
            (node, news) -> {
              dateline.install(news);
              add(news, texts);
            },
            (node, news) -> enriched.addAll(enriched(news)));
    Heap control =
        heap(
            new PlainSolr(),
            Files.createDirectory(folder.resolve("control")),
            (node, news) -> {
              node.http().get("/admin/cores?action=RELOAD&core=" + news.name());
              add(news, enriched);
            },
            (node, news) -> {});
    return new Results(Spread.of(first), plain, control, ours);
  }

  private double first(Contender contender, Path folder) throws IOException {
    try (SolrNode node = start(contender, folder)) {
      node.createCollection(COLLECTION, checkout.configset());
      NewsCollection news = new NewsCollection(node.http(), COLLECTION);
      long start = System.nanoTime();
      contender.install(news);
      news.addText("1", articles.get(0).text());
      double millis = (System.nanoTime() - start) / 1e6;
      news.commit();
      if (!news.document("1").path("dateline_status_s").asText().equals("ok")) {
        throw new IOException("The first article was not enriched: " + news.document("1"));
      }
      progress.accept("the first article after " + Numbers.whole(millis) + " ms");
      return millis;
    }
  }

  /**
   * Measures a node.
   *
   * @param fill what is done with each core
   * @param last what is done with the last one when all is measured
   */
  private Heap heap(Contender contender, Path folder, Step fill, Step last) throws IOException {
    try (SolrNode node = start(contender, folder)) {
      NewsCollection news = core(node, 0);
      fill.take(node, news);
      double one = used(node);
      for (int i = 1; i < settings.cores(); i++) {
        news = core(node, i);
        fill.take(node, news);
      }
      Heap heap = new Heap(one, used(node));
      last.take(node, news);
      progress.accept(contender.title() + ", heap in MB with one core and with many: " + heap);
      return heap;
    }
  }

  private SolrNode start(Contender contender, Path folder) throws IOException {
    SolrNode.Builder builder =
        SolrNode.builder().checkout(checkout).home(folder.resolve("home")).heap(SolrRuns.heap());
    contender.prepare(builder);
    return builder.start();
  }

  private NewsCollection core(SolrNode node, int number) throws IOException {
    String name = COLLECTION + number;
    node.createCollection(name, checkout.configset());
    return new NewsCollection(node.http(), name);
  }

  private List<JsonNode> texts() {
    List<JsonNode> documents = new ArrayList<>();
    for (int i = 0; i < settings.articlesPerCore(); i++) {
      documents.add(
          JSON.createObjectNode()
              .put("id", Integer.toString(i))
              .put(NewsCollection.TEXT_FIELD, articles.get(i % articles.size()).text()));
    }
    return documents;
  }

  private static void add(NewsCollection news, List<JsonNode> documents) throws IOException {
    for (JsonNode document : documents) {
      news.add(document);
    }
    news.commit();
  }

  /** The documents of a core as Dateline made them. */
  private List<JsonNode> enriched(NewsCollection news) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (int i = 0; i < settings.articlesPerCore(); i++) {
      JsonNode document = news.document(Integer.toString(i));
      if (!document.path("dateline_status_s").asText().equals("ok")) {
        throw new IOException("An article was not enriched: " + document);
      }
      documents.add(((ObjectNode) document).without("_version_"));
    }
    return documents;
  }

  /** Megabytes that a garbage collection leaves. */
  private static double used(SolrNode node) throws IOException {
    try {
      node.jcmd("GC.run");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while measuring heap", e);
    }
    return node.http()
            .get("/admin/metrics?group=jvm&prefix=memory.heap.used&compact=true")
            .at("/metrics/solr.jvm/memory.heap.used")
            .asDouble()
        / MEGABYTE;
  }
}
