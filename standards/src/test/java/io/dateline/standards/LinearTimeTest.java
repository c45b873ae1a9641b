package io.dateline.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice the document takes about twice the time, whatever is repeated in it, for every reader.
 * Sizes are small by default; {@code -Ddateline.linear.max=10000000} goes up to ten million
 * characters.
 */
class LinearTimeTest {

  private static final StandardsReader READER = new StandardsReader(Gazetteer.shared());
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int SMALLEST = 50_000;
  private static final int LARGEST = Integer.getInteger("dateline.linear.max", 100_000);

  /** Doubling may cost this much: between the 2 of linear and the 4 of quadratic time. */
  private static final double FACTOR = 3.0;

  /** Below this many nanoseconds of processor time all is noise. */
  private static final long NOISE = 40_000_000;

  private static final int RUNS = LARGEST > 1_000_000 ? 2 : 4;

  private static double worst;
  private static int measured;

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Floods.HTML.forEach(
        unit -> {
          cases.add(new Case("html", "<html><body>", unit, "</body></html>"));
          cases.add(new Case("html", "<html><head></head><body><article><p>Story.</p>", unit, ""));
        });
    Floods.JSON_LD.forEach(
        unit ->
            cases.add(
                new Case(
                    "html",
                    "<html><head><script type=\"application/ld+json\">",
                    unit,
                    "</script></head><body><p>a</p></body></html>")));
    for (String[] frame : Floods.XML_FRAMES) {
      Floods.XML.forEach(unit -> cases.add(new Case("xml", frame[0], unit, frame[1])));
    }
    Floods.XML_ITEMS.forEach(unit -> cases.add(new Case("xml", unit[0], unit[1], unit[2])));
    Floods.JSON.forEach(unit -> cases.add(new Case("json", Floods.NINJS, unit, "\"}")));
    Floods.WIRE.forEach(
        unit -> cases.add(new Case("wire", "\u0001abc0001 4 xyz 10\r\n\u0002", unit, "\u0003")));
    Floods.HTML.forEach(unit -> cases.add(new Case("field", "<table><p>Story.", unit, "")));
    Stream.of("<!x>", "<!--x-->", "<?x?>", "<", "<!DOCTYPE x [", "{", "\u0001", "\ufeff", " ")
        .forEach(unit -> cases.add(new Case("field", "", unit, "")));
    return cases.stream();
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L, 4L);
  }

  /** A document: what is repeated stands between two fixed pieces; {@code %d} in it is a number. */
  record Case(String reader, String before, String unit, String after) {

    String document(int size) {
      StringBuilder document = new StringBuilder(size + 100).append(before);
      for (int i = 0; document.length() < size; i++) {
        document.append(unit.contains("%d") ? unit.replace("%d", Integer.toString(i)) : unit);
      }
      return document.append(after).toString();
    }

    @Override
    public String toString() {
      String shown = before + " " + unit;
      return reader + " " + shown.replaceAll("[^\\x20-\\x7e]", "?");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void doublingTheDocumentDoublesTheTime(Case flood) {
    measure(flood.toString(), flood.reader(), flood::document);
  }

  /** Repetitions of one another's pieces: what a fuzzer would send. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void mixturesOnAPage(long seed) {
    measure(
        "mixture " + seed,
        "html",
        size -> {
          Random random = new Random(seed);
          StringBuilder page = new StringBuilder("<html><body>");
          for (int i = 0; page.length() < size; i++) {
            String unit = Floods.HTML.get(random.nextInt(Floods.HTML.size()));
            String piece = unit.replace("%d", Integer.toString(i));
            page.append(piece.repeat(1 + random.nextInt(50)));
          }
          return page.toString();
        });
  }

  private interface OfSize {
    String document(int size);
  }

  /** At length, the page is told. */
  @AfterAll
  static void record() throws IOException {
    if (LARGEST >= 1_000_000) {
      ReliabilityPage.recordLinear("standards", LARGEST, measured, worst);
    }
  }

  private static void measure(String name, String reader, OfSize documents) {
    measured++;
    for (int size = LARGEST / 2; size >= SMALLEST; size /= 2) {
      String once = documents.document(size);
      String twice = documents.document(2 * size);
      double ratio = Double.MAX_VALUE;
      for (int attempt = 0; attempt < 4 && ratio > FACTOR; attempt++) {
        long time = Math.max(NOISE, best(reader, once));
        ratio = Math.min(ratio, (double) best(reader, twice) / time);
      }
      worst = Math.max(worst, ratio);
      assertThat(ratio).as("%s: from %d to %d", name, size, 2 * size).isLessThanOrEqualTo(FACTOR);
    }
  }

  private static long best(String reader, String document) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS && best >= NOISE; run++) {
      long start = THREADS.getCurrentThreadCpuTime();
      read(reader, document);
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  private static void read(String reader, String document) {
    try {
      switch (reader) {
        case "html" -> READER.html(document);
        case "xml" -> {
          READER.xml(document.getBytes(StandardCharsets.UTF_8));
          READER.feed(document.getBytes(StandardCharsets.UTF_8));
        }
        case "json" -> READER.json(document.getBytes(StandardCharsets.UTF_8));
        case "wire" -> READER.wire(document.getBytes(StandardCharsets.UTF_8));
        default -> READER.field(document);
      }
    } catch (NotReadableException refused) {
      // That is an answer too; what counts is how soon it comes.
    }
  }
}
