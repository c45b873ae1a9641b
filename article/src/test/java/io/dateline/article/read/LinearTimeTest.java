package io.dateline.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Article;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice the text takes about twice the time, whatever the text. Sizes are small by default; {@code
 * -Ddateline.linear.max=10000000} goes up to ten million UTF-16 units.
 */
class LinearTimeTest {

  private static final ArticleReader READER = new ArticleReader(Gazetteer.shared());

  private static final int SMALLEST = 100_000;
  private static final int LARGEST = Integer.getInteger("dateline.linear.max", 400_000);

  /** Doubling may cost this much: between the 2 of linear and the 4 of quadratic time. */
  private static final double FACTOR = 3.0;

  /** Below this many nanoseconds a time is all noise. */
  private static final long NOISE = 20_000_000;

  private static final int RUNS = LARGEST > 1_000_000 ? 2 : 5;

  private static double worst;
  private static int measured;

  private static final String STORY =
      "Officials said on the record that the harbour would open again before winter.\n";

  static Stream<Arguments> texts() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put("capitals on one line", "LONDON PARIS ROME ");
    units.put("capitals without a space", "ABCDEFGH");
    units.put("commas", "LONDON, ");
    units.put("commas alone", ",");
    units.put("round brackets", "(AP) ");
    units.put("open brackets", "(");
    units.put("closing brackets", ")");
    units.put("slashes", "LONDON/");
    units.put("colons", "a:");
    units.put("colons behind openers", "It ended. Read also: ");
    units.put("promos in one line", "It ended. Read more: A story about London. ");
    units.put("promo lines", "Read more: A story about London\n");
    units.put("short lines", "a\n");
    units.put("lines of capitals", "LONDON\n");
    units.put("date lines", "LONDON, March 4 (Reuters) - " + STORY);
    units.put("dated lines", "LONDON, March 4 - " + STORY);
    units.put("header lines", "Published: 4 March 2024\n");
    units.put("bylines", "By Ada Pole and Tom Merrow\n");
    units.put("sources", "Source: AP. ");
    units.put("source lines", "Source: Reuters\n");
    units.put("copyright lines", "(c) 2024 Reuters. All rights reserved.\n");
    units.put("dashes", "- ");
    units.put("spaces", " ");
    units.put("blank lines", "\n");
    units.put("spaces and colons", "          :");
    units.put("digits", "1234567890");
    units.put("times", "1:11 ");
    units.put("dates", "4 March ");
    units.put("periods", "a.");
    units.put("apostrophes", "a'");
    units.put("tags", "<TEXT>");
    units.put("reporting", "Reporting by A B; Editing by C D; ");
    units.put("contributors", "writer contributed to this report ");
    units.put("names", "Ada Pole, ");
    units.put("ands", "and ");
    units.put("fields of an export", "HD  a\nPD  4 March 2024\nLP  b\n");
    units.put("lengths of an export", "LENGTH: 12 words\n");
    units.put("Han", "新华社北京3日");
    units.put("lenticular brackets", "【");
    units.put("combining marks", "e\u0301");
    units.put("sentences", STORY.strip() + " ");
    units.put("paragraphs", STORY + "\n");
    return units.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void doublingTheTextDoublesTheTime(String name, String unit) {
    measure(name, size -> repeated(unit, size));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void evenBehindAStory(String name, String unit) {
    measure(name + " behind a story", size -> STORY + STORY + repeated(unit, size));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void mixtures(long seed) {
    List<String> pieces = texts().map(a -> (String) a.get()[1]).toList();
    measure("mixture " + seed, size -> mixture(pieces, seed, size));
  }

  private interface TextOfSize {
    String of(int size);
  }

  /** At length, the page is told. */
  @AfterAll
  static void record() throws IOException {
    if (LARGEST >= 1_000_000) {
      ReliabilityPage.recordLinear("article", LARGEST, measured, worst);
    }
  }

  private static void measure(String name, TextOfSize texts) {
    measured++;
    for (int size = SMALLEST; 2 * size <= LARGEST; size *= 2) {
      String once = texts.of(size);
      String twice = texts.of(2 * size);
      double ratio = Double.MAX_VALUE;
      // A busy machine may spoil a measurement, and then another; it cannot spoil them all.
      for (int attempt = 0; attempt < 4 && ratio > FACTOR; attempt++) {
        long time = Math.max(NOISE, best(once));
        ratio = Math.min(ratio, (double) best(twice) / time);
      }
      worst = Math.max(worst, ratio);
      assertThat(ratio).as("%s: from %d to %d", name, size, 2 * size).isLessThanOrEqualTo(FACTOR);
    }
  }

  private static long best(String text) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Article article = READER.read(text);
      best = Math.min(best, System.nanoTime() - start);
      checkSpans(article, text.length());
      if (best < NOISE) {
        break;
      }
    }
    return best;
  }

  /** What comes out lies in the text, in order and without overlap. */
  private static void checkSpans(Article article, int length) {
    int end = 0;
    for (Span span : article.body()) {
      if (span.start() < end || span.end() > length) {
        throw new AssertionError("body out of order at " + span);
      }
      end = span.end();
    }
    for (Found<String> dropped : article.dropped()) {
      if (dropped.span().end() > length) {
        throw new AssertionError("dropped what is not there: " + dropped);
      }
    }
  }

  private static String repeated(String unit, int size) {
    StringBuilder text = new StringBuilder(size + unit.length());
    while (text.length() < size) {
      text.append(unit);
    }
    text.setLength(size);
    return text.toString();
  }

  private static String mixture(List<String> pieces, long seed, int size) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(size + 2_000);
    while (text.length() < size) {
      String piece = pieces.get(random.nextInt(pieces.size()));
      text.append(piece.repeat(1 + random.nextInt(20)));
    }
    text.setLength(size);
    return text.toString();
  }
}
