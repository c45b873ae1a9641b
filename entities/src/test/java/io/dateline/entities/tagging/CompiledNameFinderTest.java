package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled finder against OpenNLP's own with the shipped model: the same names, always. */
class CompiledNameFinderTest {
  private static final double ROUNDING = 1e-9;
  private static final Path CORPORA =
      Path.of(System.getProperty("dateline.shared", "../../shared"));

  private static TokenNameFinder compiled;
  private static NameFinderME openNlp;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = NameModel.class.getResourceAsStream(NameModel.SHIPPED)) {
      openNlp = new NameFinderME(NameModel.openNlp(in));
    }
    compiled = NameModel.shipped().finder();
  }

  @Test
  void theShippedModelIsCompiled() {
    assertThat(compiled).isInstanceOf(CompiledNameFinder.class);
    // What is compared here is what ships: the form that the build compiled.
    assertThat(NameModel.class.getResource(NameModel.COMPILED)).isNotNull();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (InputStream in = NameModel.open()) {
      NameModel.openNlp(in).compiled().orElseThrow().write(written);
    }
    CompiledModel read = CompiledModel.read(new ByteArrayInputStream(written.toByteArray()));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read.write(again);
    assertThat(again.toByteArray()).isEqualTo(written.toByteArray());
    assertThat(read.language()).isEqualTo(NameModel.shipped().language());
  }

  @Test
  void aBrokenFileSaysSo() throws IOException {
    byte[] other = gzip(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThatThrownBy(() -> CompiledModel.read(new ByteArrayInputStream(other)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no compiled model");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Skipped where the annotated sets do not lie beside the checkout. */
  @Test
  void everySentenceOfTheCorporaIfTheyAreThere() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), "no corpora beside the checkout");
    long sentences = 0;
    long names = 0;
    try (Stream<Path> paths = Files.walk(CORPORA.toRealPath(), 4)) {
      for (Path file : paths.filter(p -> p.toString().endsWith(".tsv")).sorted().toList()) {
        List<String> tokens = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            tokens.add(line.substring(0, tab));
          } else if (!tokens.isEmpty()) {
            names += compare(tokens.toArray(new String[0]));
            sentences++;
            tokens.clear();
          }
        }
      }
    }
    System.out.println("compared " + sentences + " sentences with " + names + " names");
    assertThat(sentences).isGreaterThan(10_000);
    assertThat(names).isGreaterThan(10_000);
  }

  @Test
  void sentencesOfTheSamples() throws IOException {
    int names = 0;
    try (Stream<Path> files = Files.list(Path.of("../src-test-resources/samples"))) {
      for (Path file : files.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          names += compare(words(line));
        }
      }
    }
    assertThat(names).isGreaterThan(300);
  }

  @Test
  void shuffledWordsOfTheSamples() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../src-test-resources/samples"))) {
      for (Path file : files.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        all.addAll(Arrays.asList(words(Files.readString(file))));
      }
    }
    Random random = new Random(20_261_123);
    for (int i = 0; i < 1_000; i++) {
      String[] tokens = new String[1 + random.nextInt(40)];
      for (int t = 0; t < tokens.length; t++) {
        String word = all.get(random.nextInt(all.size()));
        tokens[t] =
            switch (random.nextInt(12)) {
              case 0 -> word.toUpperCase(Locale.ROOT);
              case 1 -> word.toLowerCase(Locale.ROOT);
              case 2 -> random.nextInt(3000) + word;
              default -> word;
            };
      }
      compare(tokens);
    }
  }

  @Test
  void randomText() {
    Random random = new Random(42);
    String signs = "<>=|,.-_/()[]\"';:&%$#0123456789";
    for (int i = 0; i < 1_000; i++) {
      String[] tokens = new String[1 + random.nextInt(30)];
      for (int t = 0; t < tokens.length; t++) {
        StringBuilder token = new StringBuilder();
        int length = 1 + random.nextInt(8);
        int kind = random.nextInt(4);
        for (int c = 0; c < length; c++) {
          switch (kind) {
            case 0 -> token.append((char) ('a' + random.nextInt(26)));
            case 1 -> token.append((char) ('A' + random.nextInt(26)));
            case 2 -> token.append(signs.charAt(random.nextInt(signs.length())));
            default -> token.append((char) (1 + random.nextInt(0xFFFE)));
          }
        }
        tokens[t] = token.toString();
      }
      compare(tokens);
    }
  }

  @Test
  void whatLooksLikeTheEndsOfASentenceIsAWord() {
    compare(new String[] {"<s>", "Lisbon", "</s>", "-", "<", ">", "|", "Porto"});
    compare(new String[] {"</s>"});
    compare(new String[] {"def"});
  }

  @Test
  void nothingIsRememberedFromOneSentenceToTheNext() {
    String[] one = words("Maria Silva spoke in Lisbon .");
    String[] other = words("The weather stays dry in the north , forecasters said on Monday .");
    Span[] first = compiled.find(one);
    compiled.find(other);
    assertThat(compiled.find(one)).isEqualTo(first);
  }

  @Test
  void noTokensNoNames() {
    assertThat(compiled.find(new String[0])).isEmpty();
  }

  private static String[] words(String text) {
    return Stream.of(text.replaceAll("([,.()\"])", " $1 ").trim().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2_000_000)
        .toArray(String[]::new);
  }

  private static int compare(String[] tokens) {
    if (tokens.length == 0) {
      return 0;
    }
    Span[] expected = openNlp.find(tokens);
    Span[] found = compiled.find(tokens);
    assertThat(found).as("in %s", Arrays.asList(tokens)).isEqualTo(expected);
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs(found[i].getProb() - expected[i].getProb());
      if (!(difference < ROUNDING)) {
        throw new AssertionError(
            expected[i] + " in " + Arrays.asList(tokens) + ": off by " + difference);
      }
    }
    return found.length;
  }
}
