package io.dateline.tika;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.fixtures.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no news article comes out as if we were not there: every event, every key. */
class OtherTextTest {

  private static void assertUntouched(byte[] document) {
    assertUntouched(document, "text/plain");
  }

  private static void assertUntouched(byte[] document, String type) {
    Parsed with = Parsed.of(Parsed.WITH, document, type);
    Parsed without = Parsed.of(Parsed.WITHOUT, document, type);
    assertThat(with.events()).isEqualTo(without.events());
    assertThat(with.metadata()).isEqualTo(without.metadata());
    assertThat(with.metadata().keySet()).noneMatch(key -> key.startsWith("dateline:"));
  }

  private static void assertUntouched(String text) {
    assertUntouched(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Sample> others() {
    return Sample.all().stream().filter(sample -> sample.value("article").orElse("").equals("no"));
  }

  @Test
  void withoutUsTikaUsesItsOwn() {
    Metadata metadata = new Metadata();
    metadata.set("Content-Type", "text/plain");
    InputStream stream = new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8));
    Parsed.parse(Parsed.WITHOUT, stream, new Parsed.Recorder(), metadata);
    assertThat(metadata.getValues("X-TIKA:Parsed-By"))
        .contains(TextAndCSVParser.class.getName())
        .doesNotContain(NewsArticleParser.class.getName());
  }

  @ParameterizedTest
  @MethodSource("others")
  void sample(Sample sample) {
    assertThat(sample.text()).isNotEmpty();
    assertUntouched(sample.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\n",
        "Hello",
        "Hello\r\n\r\nWorld\r\n",
        "a,b,c\n1,2,3\n4,5,6\n7,8,9\n",
        "a\tb\tc\n1\t2\t3\n4\t5\t6\n",
        "name: value\nother: value\n\ntext",
        "\u0000\u0001\u0002 odd \ud83d\ude00 characters \u202e",
        "Dear all,\n\nBy Friday we need the numbers - see below.\n\nAnn",
      })
  void anything(String text) {
    assertUntouched(text);
  }

  @Test
  void anEmptyFile() {
    assertUntouched(new byte[0]);
    Parsed own = Parsed.of(new TextAndCSVParser(), new byte[0]);
    assertThat(Parsed.of(new NewsArticleParser(), new byte[0])).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1251", "KOI8-R", "ISO-8859-5"})
  void theEncodingIsDetectedAsTikaDoes(String charset) {
    String text =
        "Съешь же ещё этих мягких французских булок, да выпей чаю. Широкая электрификация южных"
            + " губерний даст мощный толчок подъёму сельского хозяйства.\n\n";
    assertUntouched(text.repeat(5).getBytes(Charset.forName(charset)));
    assertUntouched(text.getBytes(Charset.forName(charset)), "text/plain; charset=" + charset);
  }

  @Test
  void bytesThatAreNoText() {
    byte[] bytes = new byte[50_000];
    new Random(20261123).nextBytes(bytes);
    assertUntouched(bytes);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void randomTexts(long seed) {
    String[] parts = {
      "By ",
      "Reported ",
      "LONDON",
      " (",
      ")",
      " - ",
      "\n",
      "\n\n",
      "Monday",
      "2024",
      ", ",
      ". ",
      "the ",
      "report",
      "\t",
      "\u2014",
      "Source",
      ": ",
      "\r\n",
      "caf\u00e9 ",
      "<p>",
      "{\"a\":1}",
    };
    Random random = new Random(seed);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(80); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
      Parsed with = Parsed.of(Parsed.WITH, file);
      // Chance may write an article; then it is the other test's.
      if (with.metadata().keySet().stream().noneMatch(key -> key.startsWith("dateline:"))) {
        assertThat(with).as("seed %s, text %s", seed, i).isEqualTo(Parsed.of(Parsed.WITHOUT, file));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void aLongTextPassesThrough() {
    String story = "LISBON, March 4 (Reuters) - Rain fell on Wednesday and went on all night.\n\n";
    assertUntouched(story.repeat(3_000_000 / story.length()));
    assertThat(Parsed.of(Parsed.WITH, story).values(DatelineKeys.PLACE)).containsExactly("Lisbon");
  }

  /** Counts what was read, and can break. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private final long breaksAt;
    private long read;

    Counted(InputStream in, long breaksAt) {
      this.in = in;
      this.breaksAt = breaksAt;
    }

    @Override
    public int read() throws IOException {
      if (read >= breaksAt) {
        throw new IOException("the disk is gone");
      }
      int b = in.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (read >= breaksAt) {
        throw new IOException("the disk is gone");
      }
      int n = in.read(buffer, offset, (int) Math.min(length, breaksAt - read));
      read += Math.max(0, n);
      return n;
    }
  }

  @Test
  void aLongTextIsNotKeptUntilItsEnd() {
    byte[] part = new byte[4_000_000];
    Arrays.fill(part, (byte) 'a');
    Counted stream =
        new Counted(
            new SequenceInputStream(new ByteArrayInputStream(part), new ByteArrayInputStream(part)),
            Long.MAX_VALUE);
    long[] first = {-1};
    Parsed.Recorder handler =
        new Parsed.Recorder() {
          @Override
          public void characters(char[] chars, int start, int length) {
            first[0] = first[0] < 0 ? stream.read : first[0];
          }
        };
    Metadata metadata = new Metadata();
    metadata.set("Content-Type", "text/plain");
    assertThat(Parsed.parse(new NewsArticleParser(), stream, handler, metadata)).isEmpty();
    assertThat(stream.read).isEqualTo(8_000_000);
    assertThat(first[0]).as("bytes read when the first text came").isBetween(1L, 3_000_000L);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 70_000, 500_000})
  void whatWasReadBeforeTheDiskBroke(long breaksAt) {
    byte[] file = "All work and no play. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    assertThat(broken(new NewsArticleParser(), file, breaksAt))
        .isEqualTo(broken(new TextAndCSVParser(), file, breaksAt))
        .extracting(Parsed::events)
        .asString()
        .contains("the disk is gone");
  }

  private static Parsed broken(Parser parser, byte[] file, long breaksAt) {
    Parsed.Recorder recorder = new Parsed.Recorder();
    Metadata metadata = new Metadata();
    metadata.set("Content-Type", "text/plain");
    Counted stream = new Counted(new ByteArrayInputStream(file), breaksAt);
    recorder.events.add(Parsed.parse(parser, stream, recorder, metadata));
    return new Parsed(recorder.events, Parsed.map(metadata));
  }
}
