package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
 * for more.
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

  private final Random random = new Random(SEED);
  private final List<String> originals = new ArrayList<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private int indexed;

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
    long slowest = 0;
    for (int i = 0; i < mutations; i++) {
      String text = mutated(originals.get(random.nextInt(originals.size())));
      long start = System.nanoTime();
      index(pool, text);
      long took = System.nanoTime() - start;
      slowest = Math.max(slowest, took);
      assertThat(took).as("nanoseconds for mutation %d of seed %d", i, SEED).isLessThan(MOST_NANOS);
    }
    int failed =
        statuses.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("failed"))
            .mapToInt(Map.Entry::getValue)
            .sum();
    ReliabilityPage.record(
        MutationTest.class,
        "./mvnw -pl solr-plugin -am test -Dtest=MutationTest -Ddateline.mutations=1000000"
            + " -Dsurefire.failIfNoSpecifiedTests=false",
        String.format(
            Locale.ROOT,
            "%,d mutated articles, pages and XML files: %,d indexed, %d failed, the slowest took"
                + " %d ms; %s",
            mutations,
            indexed,
            failed,
            TimeUnit.NANOSECONDS.toMillis(slowest),
            statuses));
    assertThat(indexed).isEqualTo(mutations);
    assertThat(failed).isZero();
  }

  private void index(EnricherPool pool, String text) throws IOException {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", "1");
    document.setField("body_t", text);
    if (random.nextInt(4) == 0) {
      document.setField("title_s", mutated(text.substring(0, Math.min(80, text.length()))));
      document.setField("source_s", mutated("Reuters"));
      document.setField("published_dt", mutated("2026-03-04T10:00:00Z"));
      document.setField("author_s", mutated("By Maria Silva and Ana Costa"));
    }
    UpdateRequestProcessor last =
        new UpdateRequestProcessor(null) {
          @Override
          public void processAdd(AddUpdateCommand command) {
            indexed++;
            Object status = command.getSolrInputDocument().getFieldValue("dateline_status_s");
            statuses.merge(String.valueOf(status), 1, Integer::sum);
          }
        };
    try (SolrQueryRequest request = new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()));
        UpdateRequestProcessor processor =
            new NewsUpdateProcessor(
                pool, NewsConfig.defaults(), new NewsMetrics(new CoreMeters()), last)) {
      AddUpdateCommand command = new AddUpdateCommand(request);
      command.solrDoc = document;
      command.setIndexedId(new BytesRef("1"));
      processor.processAdd(command);
    }
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
