package io.dateline.tika;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.fixtures.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.WriteOutContentHandler;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain texts that are news articles, through Tika as a user runs it. */
class NewsTextTest {

  private static final String CREATED = TikaCoreProperties.CREATED.getName();
  private static final String CREATOR = TikaCoreProperties.CREATOR.getName();

  /** An article in shape, with letters that encodings differ on. */
  private static final String STORY =
      """
      Café crisis reaches Zürich

      By Chloé Müller

      ZÜRICH, March 4, 2026 (Reuters) - The price of a café crème rose to “nearly €9” in Zürich on \
      Wednesday – the highest in Europe, a naïve visitor from Malmö said.

      “Señor, we don’t pay that in Córdoba,” said another.

      (Reporting by Chloé Müller; Editing by Claire Dobson)
      """;

  static Stream<Sample> news() {
    return Sample.all().stream().filter(sample -> !sample.value("article").orElse("").equals("no"));
  }

  @Test
  void theServiceLoaderFindsIt() {
    Map<MediaType, Parser> parsers = new DefaultParser().getParsers(new ParseContext());
    assertThat(parsers.get(MediaType.TEXT_PLAIN)).isInstanceOf(NewsArticleParser.class);
  }

  @Test
  void aStory() {
    Parsed parsed = Parsed.of(Parsed.WITH, STORY);
    assertThat(parsed.elements("h1")).containsExactly("Café crisis reaches Zürich");
    assertThat(parsed.elements("p")).hasSize(2);
    assertThat(parsed.elements("p").get(0)).startsWith("The price").endsWith("Malmö said.");
    assertThat(parsed.elements("p").get(1)).startsWith("“Señor").endsWith("said another.");
    assertThat(parsed.text()).doesNotContain("ZÜRICH,", "(Reuters)", "By Chloé", "(Reporting");
    assertThat(parsed.metadata())
        .containsEntry("dc:title", List.of("Café crisis reaches Zürich"))
        .containsEntry("dc:creator", List.of("Chloé Müller"))
        .containsEntry("dcterms:created", List.of("2026-03-04T00:00:00Z"))
        .containsEntry("dc:source", List.of("Reuters"))
        .containsEntry("dc:publisher", List.of("Reuters"))
        .containsEntry("dateline:text", List.of("ZÜRICH, March 4, 2026 (Reuters)"))
        .containsEntry("dateline:place", List.of("Zurich"))
        .containsEntry("dateline:date", List.of("2026-03-04"))
        .containsEntry("dateline:published", List.of("2026-03-04"))
        .containsEntry("dateline:source", List.of("Reuters"))
        .containsEntry("dateline:byline", List.of("Chloé Müller"))
        .containsEntry("dateline:headline", List.of("Café crisis reaches Zürich"));
    assertThat(parsed.values(DatelineKeys.POINT)).singleElement().asString().startsWith("47.3");
  }

  @ParameterizedTest
  @MethodSource("news")
  void sample(Sample sample) {
    Parsed parsed = Parsed.of(Parsed.WITH, sample.text());
    SoftAssertions soft = new SoftAssertions();
    check(soft, sample, "source", parsed.values(DatelineKeys.SOURCE));
    check(soft, sample, "byline", parsed.values(DatelineKeys.BYLINE));
    check(soft, sample, "byline", parsed.values(CREATOR));
    check(soft, sample, "dateline", parsed.values(DatelineKeys.TEXT));
    check(soft, sample, "dateline-place", parsed.values(DatelineKeys.PLACE));
    check(soft, sample, "headline", parsed.values(DatelineKeys.HEADLINE));
    check(soft, sample, "headline", parsed.elements("h1"));
    check(soft, sample, "published", parsed.values(DatelineKeys.PUBLISHED));
    sample
        .values("published")
        .ifPresent(
            dates ->
                soft.assertThat(parsed.values(CREATED))
                    .as("created")
                    .isEqualTo(
                        dates.stream()
                            .map(date -> date.contains("T") ? date : date + "T00:00:00Z")
                            .toList()));
    String first = parsed.elements("p").get(0);
    sample.value("body-starts").ifPresent(v -> soft.assertThat(first).as("body").startsWith(v));
    String body = String.join("\n", parsed.elements("p"));
    for (String lacked : sample.values("body-lacks").orElse(List.of())) {
      soft.assertThat(body).as("body").doesNotContain(lacked);
    }
    soft.assertThat(parsed.elements("p")).as("paragraphs").noneMatch(String::isBlank);
    soft.assertAll();
  }

  private static void check(SoftAssertions soft, Sample sample, String key, List<String> values) {
    sample
        .values(key)
        .ifPresent(
            expected ->
                soft.assertThat(values).as(key).containsExactlyInAnyOrderElementsOf(expected));
  }

  @ParameterizedTest
  @MethodSource("news")
  void whatTikaSaysOfTheFileStays(Sample sample) {
    Parsed without = Parsed.of(Parsed.WITHOUT, sample.text());
    assertThat(Parsed.of(Parsed.WITH, sample.text()).metadata())
        .containsAllEntriesOf(without.metadata());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,        false",
    "UTF-8,        true",
    "UTF-16LE,     true",
    "UTF-16BE,     true",
    "windows-1252, false",
  })
  void anyEncoding(Charset charset, boolean mark) {
    // Without Windows' line ends Tika takes its encoding for ISO-8859-1.
    String story = charset.name().startsWith("windows") ? STORY.replace("\n", "\r\n") : STORY;
    byte[] file = ((mark ? "\ufeff" : "") + story).getBytes(charset);
    Parsed parsed = Parsed.of(Parsed.WITH, file);
    Parsed plain = Parsed.of(Parsed.WITH, STORY);
    assertThat(parsed.events().stream().filter(event -> !event.startsWith("<meta>")))
        .isEqualTo(plain.events().stream().filter(event -> !event.startsWith("<meta>")).toList());
    assertThat(parsed.values("Content-Encoding"))
        .isEqualTo(Parsed.of(Parsed.WITHOUT, file).values("Content-Encoding"));
  }

  @Test
  void anEncodingThatOnlyTheHeaderTells() {
    Charset koi8 = Charset.forName("KOI8-R");
    String story =
        "MOSCOW, March 4, 2026 (TASS) - Выставка открылась в среду, и первые гости пришли уже утром."
            + "\n\nБилеты стоят недорого.\n";
    Parsed parsed =
        Parsed.of(Parsed.WITH, story.getBytes(koi8), "text/plain; charset=" + koi8.name());
    assertThat(parsed.elements("p"))
        .containsExactly(
            "Выставка открылась в среду, и первые гости пришли уже утром.",
            "Билеты стоят недорого.");
    assertThat(parsed.values(DatelineKeys.PLACE)).containsExactly("Moscow");
    assertThat(parsed.values("Content-Encoding")).containsExactly("KOI8-R");
  }

  @Test
  void manyThreadsGiveWhatOneGives() throws InterruptedException, ExecutionException {
    Map<Sample, Parsed> expected = new LinkedHashMap<>();
    Sample.all().forEach(sample -> expected.put(sample, Parsed.of(Parsed.WITH, sample.text())));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> runs = new ArrayList<>();
      Parser shared = new AutoDetectParser();
      for (int i = 0; i < 8; i++) {
        runs.add(
            threads.submit(
                () ->
                    expected.forEach(
                        (sample, parsed) ->
                            assertThat(Parsed.of(shared, sample.text()))
                                .as(sample.name())
                                .isEqualTo(parsed))));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aHandlerThatHasEnoughIsObeyed() {
    WriteOutContentHandler limited = new WriteOutContentHandler(40);
    Metadata metadata = new Metadata();
    metadata.set("Content-Type", "text/plain");
    String fault =
        Parsed.parse(
            new NewsArticleParser(),
            new ByteArrayInputStream(STORY.getBytes(StandardCharsets.UTF_8)),
            new ContentHandlerDecorator(limited),
            metadata);
    assertThat(fault).contains("WriteLimitReachedException");
    assertThat(metadata.get(DatelineKeys.PLACE)).isEqualTo("Zurich");
  }

  @Test
  void itCanBeSentToAnotherProcess() throws IOException, ClassNotFoundException {
    NewsArticleParser parser = new NewsArticleParser();
    Parsed before = Parsed.of(parser, STORY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(parser);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(Parsed.of((Parser) in.readObject(), STORY)).isEqualTo(before);
    }
  }
}
