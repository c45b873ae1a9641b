package io.dateline.entities.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.entities.tagging.ModelArchive;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled finder against OpenNLP's own with the shipped model: the same sentences, always. */
class SentenceFinderTest {
  private static final Path SHARED = Path.of(System.getProperty("dateline.shared", "../../shared"));
  private static final Path FIXTURES = Path.of("../src-test-resources");

  private static SentenceDetectorME openNlp;
  private static SentenceFinder finder;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = SentenceModels.class.getResourceAsStream(SentenceModels.ENGLISH)) {
      openNlp = new SentenceDetectorME(new SentenceModel(ModelArchive.open(in)));
    }
    finder = new SentenceFinder(SentenceModels.shipped(), new TokenPool());
  }

  private static int compare(String text) {
    List<String> expected = new ArrayList<>();
    for (Span span : openNlp.sentPosDetect(text)) {
      expected.add(span.getStart() + "-" + span.getEnd());
    }
    Cuts cuts = new Cuts();
    finder.find(text.toCharArray(), text.length(), cuts);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < cuts.count(); i++) {
      found.add(cuts.start(i) + "-" + cuts.end(i));
    }
    assertThat(found).as(text).isEqualTo(expected);
    return found.size();
  }

  @Test
  void textsOfTheFixtures() throws IOException {
    int sentences = 0;
    try (Stream<Path> paths = Files.walk(FIXTURES)) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        sentences += compare(text);
        for (String paragraph : text.split("\n\n", -1)) {
          sentences += compare(paragraph.replace('\n', ' '));
        }
      }
    }
    assertThat(sentences).isGreaterThan(2_000);
  }

  /** Skipped where the annotated sets do not lie beside the checkout. */
  @Test
  void textsOfTheCorporaIfTheyAreThere() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no corpora beside the checkout");
    long sentences = 0;
    try (Stream<Path> paths = Files.walk(SHARED.toRealPath(), 4)) {
      for (Path file : paths.filter(p -> p.toString().endsWith(".tsv")).sorted().toList()) {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
          int tab = line.indexOf('\t');
          String token = tab > 0 ? line.substring(0, tab) : "";
          boolean close = token.length() == 1 && ".,!?;:)'".contains(token);
          text.append(close || token.isEmpty() || text.isEmpty() ? "" : " ").append(token);
          if (text.length() > 4_000) {
            sentences += compare(text.toString());
            text.setLength(0);
          }
        }
        sentences += compare(text.toString());
      }
    }
    System.out.println("compared " + sentences + " sentences of the corpora");
    assertThat(sentences).isGreaterThan(10_000);
  }

  @Test
  void randomTexts() {
    String[] pieces = {
      ".",
      ".",
      ".",
      "!",
      "?",
      " ",
      " ",
      " ",
      "  ",
      "\t",
      "\u2003",
      "\u3000",
      "\u00a0",
      "A",
      "B",
      "Mr",
      "U",
      "S",
      "the",
      "in",
      "Dr",
      "No",
      "com",
      "1",
      "3",
      "\"",
      ")",
      "'",
      "-",
      ",",
      "said",
      "He",
      "The",
      "e",
      "\ud83d\ude00",
      "\u00c9",
      "etc",
      "Inc",
      "p",
      "m",
      "\n"
    };
    Random random = new Random(20_261_123L);
    int sentences = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      // OpenNLP itself fails on white space that only it sees behind the last sentence.
      sentences += compare(text.toString().strip());
    }
    assertThat(sentences).isGreaterThan(60_000);
  }

  /** Floods of what is repeated: twice the text takes no more than about twice the time. */
  @ParameterizedTest
  @ValueSource(strings = {"A.", ".", "A. ", "a.b ", " ", ". ", "A.\u3000", "x", "?!", "Mr. A. "})
  void linear(String piece) {
    linear(piece, "");
  }

  @Test
  void linearWithSpacesAround() {
    linear("A.", " ".repeat(200_000));
  }

  private static void linear(String piece, String around) {
    String half = around + piece.repeat(150_000 / piece.length()) + around;
    String whole = around + half + piece.repeat(150_000 / piece.length()) + around;
    double worst = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 5 && worst > 3; attempt++) {
      worst = Math.min(worst, (double) nanos(whole) / Math.max(1_000_000, nanos(half)));
    }
    assertThat(worst).as("growth from %d to %d", half.length(), whole.length()).isLessThan(3);
  }

  private static long nanos(String text) {
    Cuts cuts = new Cuts();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      finder.find(text.toCharArray(), text.length(), cuts);
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
    return best;
  }
}
