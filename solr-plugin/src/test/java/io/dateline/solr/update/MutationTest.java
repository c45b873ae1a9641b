package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.junit.jupiter.api.Test;

/**
 * Articles, pages and XML files with something broken in each: every one is indexed, none fails,
 * none takes longer than its time. Some thousands by default; {@code -Ddateline.mutations=1000000}
 * for more, which {@code -Ddateline.mutations.minutes} ends early and the next run goes on with.
 */
class MutationTest {
  private static final long SEED = 20_261_123;
  private static final int LONGEST = 200_000;
  // The most that one document may take, with all that a busy machine adds.
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&",
          "&#x0;",
          "&amp;",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\u0000",
          "\u0000",
          "\u0001",
          "\ufffd",
          "\ufeff",
          "\u202e",
          "\ud800",
          "\udc00",
          "\u0301",
          "(",
          ")",
          " (Reuters) - ",
          "--",
          "\n",
          "\r",
          "\n\n",
          "\t",
          "\u00a0",
          "@",
          "99999999999999999999",
          "-1",
          "2024-02-30",
          "31 February",
          "<script>",
          "<?xml version=\"1.0\"?>",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "LONDON, ",
          "By ",
          "Mr. ");

  private static final String STATUS = "status ";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Each mutation has a seed of its own, so that a run can go on where another ended. */
  private Random random = new Random(SEED);

  private final List<String> originals = new ArrayList<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final Set<Integer> failures = new TreeSet<>();
  private int done;
  private long slowest;

  @Test
  void everyMutatedTextIsIndexedInTime() throws IOException {
    for (String folder : List.of("samples", "standards")) {
      try (Stream<Path> files = Files.walk(Path.of("../src-test-resources").resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString();
          if (!name.endsWith(".expected") && !name.endsWith(".md")) {
            originals.add(Files.readString(file, StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    assertThat(originals).hasSizeGreaterThan(80);
    int mutations = Integer.getInteger("dateline.mutations", 4_000);
    EnricherPool pool = new EnricherPool(NewsResources.shared(), NewsOptions.NONE);
    boolean isLong = mutations > 100_000;
    if (isLong) {
      load();
    }
    long minutes = Long.getLong("dateline.mutations.minutes", TimeUnit.DAYS.toMinutes(1));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    for (int again : List.copyOf(failures)) {
      failures.remove(again);
      mutate(pool, again);
    }
    while (done < mutations && System.nanoTime() < end) {
      mutate(pool, done++);
      if (isLong && (done % 10_000 == 0 || done == mutations)) {
        save();
      }
    }
    ReliabilityPage.record(
        MutationTest.class,
        "./mvnw -pl solr-plugin -am test -Dtest=MutationTest -Ddateline.mutations=1000000"
            + " -Dsurefire.failIfNoSpecifiedTests=false",
        String.format(
            Locale.ROOT,
            "%,d mutated articles, pages and XML files: %,d indexed, %d failed, the slowest took"
                + " %d ms of the processor; %s",
            done,
            done - failures.size(),
            failures.size(),
            TimeUnit.NANOSECONDS.toMillis(slowest),
            statuses));
    assertThat(failures).as("numbers of mutations that failed").isEmpty();
    assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(done)
        .isPositive();
  }

  private void mutate(EnricherPool pool, int number) throws IOException {
    random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
    count(pool, document(mutated(originals.get(random.nextInt(originals.size())))), number);
  }

  /** Indexes a document in time and counts what became of it. */
  private void count(EnricherPool pool, SolrInputDocument document, int number) throws IOException {
    SolrInputDocument copy = document.deepCopy();
    long start = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    String status = index(pool, document);
    slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - processor);
    if (status.isEmpty() || status.startsWith("failed")) {
      failures.add(number);
      System.out.println("mutation " + number + " of " + SEED + ": " + status);
    } else {
      statuses.merge(status, 1, Integer::sum);
    }
    if (System.nanoTime() - start >= MOST_NANOS) {
      // A machine that stood still does so for one document, but not for the same one again.
      long again = System.nanoTime();
      index(pool, copy);
      assertThat(System.nanoTime() - again)
          .as("nanoseconds for mutation %d of %d", number, SEED)
          .isLessThan(MOST_NANOS);
    }
  }

  private static Path progress() {
    return Path.of("target", "mutations.properties");
  }

  private void load() throws IOException {
    Properties saved = new Properties();
    if (Files.exists(progress())) {
      try (Reader in = Files.newBufferedReader(progress())) {
        saved.load(in);
      }
      done = Integer.parseInt(saved.getProperty("done"));
      slowest = Long.parseLong(saved.getProperty("slowest"));
      // Those that failed are tried again, for they will have been mended.
      for (String number : saved.getProperty("failures").split(",", -1)) {
        failures.addAll(number.isEmpty() ? Set.of() : Set.of(Integer.valueOf(number)));
      }
      for (String name : saved.stringPropertyNames()) {
        if (name.startsWith(STATUS)) {
          statuses.put(name.substring(STATUS.length()), Integer.valueOf(saved.getProperty(name)));
        }
      }
    }
  }

  private void save() throws IOException {
    Properties saved = new Properties();
    saved.setProperty("done", Integer.toString(done));
    saved.setProperty("slowest", Long.toString(slowest));
    saved.setProperty(
        "failures", failures.stream().map(String::valueOf).collect(Collectors.joining(",")));
    statuses.forEach((name, number) -> saved.setProperty(STATUS + name, number.toString()));
    try (Writer out = Files.newBufferedWriter(progress())) {
      saved.store(out, null);
    }
  }

  private SolrInputDocument document(String text) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", "1");
    document.setField("body_t", text);
    if (random.nextInt(4) == 0) {
      document.setField("title_s", mutated(text.substring(0, Math.min(80, text.length()))));
      document.setField("source_s", mutated("Reuters"));
      document.setField("published_dt", mutated("2026-03-04T10:00:00Z"));
      document.setField("author_s", mutated("By Maria Silva and Ana Costa"));
    }
    return document;
  }

  /** What the status of the document says that came out; empty when none came. */
  private static String index(EnricherPool pool, SolrInputDocument document) throws IOException {
    List<String> came = new ArrayList<>();
    UpdateRequestProcessor last =
        new UpdateRequestProcessor(null) {
          @Override
          public void processAdd(AddUpdateCommand command) {
            came.add(
                String.valueOf(command.getSolrInputDocument().getFieldValue("dateline_status_s")));
          }
        };
    try (SolrQueryRequest request = new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()));
        UpdateRequestProcessor processor =
            new NewsUpdateProcessor(
                pool,
                NewsConfig.defaults(),
                new NewsMetrics(new CoreMeters()),
                ReadAhead.none(),
                last)) {
      AddUpdateCommand command = new AddUpdateCommand(request);
      command.solrDoc = document;
      command.setIndexedId(new BytesRef("1"));
      processor.processAdd(command);
    }
    return String.join(",", came);
  }

  private String mutated(String original) {
    StringBuilder text = new StringBuilder(original);
    int changes = 1 + random.nextInt(8);
    for (int c = 0; c < changes && text.length() > 0; c++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(8)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(200)));
        case 4 -> text.setLength(at);
        case 5 -> text.replace(at, end, text.substring(at, end).toUpperCase(Locale.ROOT));
        case 6 -> text.insert(at, other());
        default -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
  }

  /** A piece of another text. */
  private String other() {
    String text = originals.get(random.nextInt(originals.size()));
    int at = random.nextInt(text.length());
    return text.substring(at, Math.min(text.length(), at + random.nextInt(400)));
  }
}
