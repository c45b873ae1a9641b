package io.dateline.bench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.dateline.demo.Checkout;
import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrHttp;
import io.dateline.demo.SolrNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sends articles to real Solrs over HTTP, in turns: a round for each contender, and again. A round
 * starts with an empty index and ends when all that was sent is committed. Not thread-safe.
 */
public final class SolrRuns implements AutoCloseable {
  private static final String COLLECTION = "news";
  private static final String HEAP = "1g";

  /** What bin/solr of Solr 9.7 starts Java with, beside what a {@link SolrNode} always has. */
  private static final List<String> STOCK_OPTIONS =
      List.of(
          "-Xms" + HEAP,
          "-XX:+UseG1GC",
          "-XX:+PerfDisableSharedMem",
          "-XX:+ParallelRefProcEnabled",
          "-XX:MaxGCPauseMillis=250",
          "-XX:+UseLargePages",
          "-XX:+AlwaysPreTouch",
          "-XX:+ExplicitGCInvokesConcurrent");

  private static final Duration LONGEST_WARMUP = Duration.ofMinutes(5);

  private final Settings settings;
  private final Consumer<String> progress;
  private final List<byte[]> texts;
  private final List<Running> nodes = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final MachineLoad load = new MachineLoad();

  private record Running(Contender contender, SolrNode node, NewsCollection news) {}

  /**
   * What a round gave.
   *
   * @param contender its title
   * @param clients how many threads sent
   * @param round counted from 1
   * @param articles how many were indexed
   * @param time from the first request to the end of the commit
   * @param cpu what the Solr process used in that time
   * @param batches how long each request took
   * @param others processors that neither this Solr nor the client used, 0 when all were idle
   */
  public record Round(
      String contender,
      int clients,
      int round,
      long articles,
      Duration time,
      Duration cpu,
      List<Duration> batches,
      double others) {
    /** Copies the list. */
    public Round {
      batches = List.copyOf(batches);
    }

    /** Articles a second. */
    public double speed() {
      return articles / (time.toNanos() / 1e9);
    }

    /** Milliseconds of CPU of the Solr process an article. */
    public double cpuMillis() {
      return cpu.toNanos() / 1e6 / articles;
    }
  }

  private record Sent(long articles, List<Duration> batches) {}

  /**
   * @param settings how long to measure
   * @param articles what to send
   * @param progress is told what is being measured
   */
  public SolrRuns(Settings settings, List<BenchArticle> articles, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.texts =
        articles.stream()
            .map(article -> JsonStringEncoder.getInstance().quoteAsUTF8(article.text()))
            .toList();
  }

  /** The Java heap of each Solr. */
  public static String heap() {
    return HEAP;
  }

  /**
   * Starts a Solr for a contender.
   *
   * @param folder a new folder for it
   * @throws IOException when it does not start
   */
  void start(Contender contender, Checkout checkout, Path folder) throws IOException {
    SolrNode.Builder builder =
        SolrNode.builder().checkout(checkout).home(folder.resolve("home")).heap(HEAP);
    STOCK_OPTIONS.forEach(builder::jvmOption);
    contender.prepare(builder);
    Path configset = folder.resolve("configset");
    copy(checkout.configset(), configset);
    contender.prepare(configset.resolve("conf"));
    SolrNode node = builder.start();
    NewsCollection news = new NewsCollection(node.http(), COLLECTION);
    nodes.add(new Running(contender, node, news));
    node.createCollection(COLLECTION, configset);
    contender.install(news);
    progress.accept(contender.title() + " is up");
  }

  /**
   * Measures.
   *
   * @return the rounds, in the order in which they were run
   * @throws IOException when a Solr refuses, or did not do what its contender is there for
   */
  public List<Round> run() throws IOException {
    for (Running running : nodes) {
      warmUp(running);
    }
    List<Round> rounds = new ArrayList<>();
    for (int clients : settings.clients()) {
      for (int round = 1; round <= settings.rounds(); round++) {
        for (Running running : nodes) {
          Round result = round(running, clients, round, settings.round());
          progress.accept(
              result.contender()
                  + ", clients "
                  + clients
                  + ", round "
                  + round
                  + ": "
                  + Numbers.whole(result.speed())
                  + " articles/s, "
                  + Numbers.three(result.cpuMillis())
                  + " ms of CPU each");
          rounds.add(result);
        }
      }
    }
    return rounds;
  }

  /** By CPU time: on a busy machine, time by the clock compiles little. */
  private void warmUp(Running running) throws IOException {
    Duration target = cpu(running.node).plus(settings.warmup());
    long end = System.nanoTime() + LONGEST_WARMUP.toNanos();
    while (cpu(running.node).compareTo(target) < 0 && System.nanoTime() < end) {
      Round round = round(running, Collections.max(settings.clients()), 0, settings.round());
      progress.accept(
          "warming up "
              + running.contender.title()
              + ": "
              + Numbers.three(round.cpuMillis())
              + " ms of CPU an article");
    }
  }

  private Round round(Running running, int clients, int number, Duration length)
      throws IOException {
    SolrHttp http = running.node.http();
    http.postJson("/" + COLLECTION + "/update?commit=true", "{\"delete\":{\"query\":\"*:*\"}}");

    load.start();
    Duration cpu = cpu(running.node);
    long start = System.nanoTime();
    Sent sent = send(http, clients, start + length.toNanos());
    running.news.commit();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Duration used = cpu(running.node).minus(cpu);
    double others = load.others(used, time);

    check(running, sent.articles);
    return new Round(
        running.contender.title(),
        clients,
        number,
        sent.articles,
        time,
        used,
        sent.batches,
        others);
  }

  private Sent send(SolrHttp http, int clients, long end) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Callable<Sent>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int first = i * texts.size() / clients;
        tasks.add(() -> send(http, end, first));
      }
      long articles = 0;
      List<Duration> batches = new ArrayList<>();
      for (Future<Sent> done : threads.invokeAll(tasks)) {
        articles += done.get().articles;
        batches.addAll(done.get().batches);
      }
      return new Sent(articles, batches);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while sending", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Sent send(SolrHttp http, long end, int first) throws IOException {
    List<Duration> batches = new ArrayList<>();
    int at = first;
    do {
      byte[] body = batch(at);
      at = (at + settings.batch()) % texts.size();
      long start = System.nanoTime();
      http.post("/" + COLLECTION + "/update", "application/json", body);
      batches.add(Duration.ofNanos(System.nanoTime() - start));
    } while (System.nanoTime() < end);
    return new Sent((long) batches.size() * settings.batch(), batches);
  }

  /** Ids are new each time: a document that replaces another costs Solr more. */
  private byte[] batch(int from) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(settings.batch() * 4_000);
    for (int i = 0; i < settings.batch(); i++) {
      String start =
          (i == 0 ? "[" : ",")
              + "{\"id\":\""
              + ids.incrementAndGet()
              + "\",\""
              + Contender.TEXT_FIELD
              + "\":\"";
      body.write(start.getBytes(StandardCharsets.UTF_8));
      body.write(texts.get((from + i) % texts.size()));
      body.write('"');
      body.write('}');
    }
    body.write(']');
    return body.toByteArray();
  }

  private static void check(Running running, long sent) throws IOException {
    long done =
        running
            .node
            .http()
            .get(
                "/"
                    + COLLECTION
                    + "/select?rows=0&q="
                    + SolrHttp.encode("*:*")
                    + "&fq="
                    + SolrHttp.encode(running.contender.done()))
            .at("/response/numFound")
            .asLong();
    if (done != sent || running.news.count() != sent) {
      throw new IOException(
          running.contender.title()
              + ": sent "
              + sent
              + ", indexed "
              + running.news.count()
              + ", of which "
              + done
              + " have "
              + running.contender.done());
    }
  }

  private static Duration cpu(SolrNode node) {
    return node.process()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("This system tells no CPU time of processes"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Override
  public void close() {
    nodes.forEach(running -> running.node.close());
  }
}
