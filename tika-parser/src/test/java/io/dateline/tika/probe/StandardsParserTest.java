package io.dateline.tika.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of each document of the standards. */
class StandardsParserTest {

  private static final AutoDetectParser TIKA = new AutoDetectParser();

  static List<StandardsFixture> documents() {
    return StandardsFixture.all();
  }

  @Test
  void thereAreFortyOrMore() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatTheDocumentStates(StandardsFixture fixture) throws Exception {
    assertThat(fixture.faults(values(TIKA, fixture, new Metadata()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void tikasTextAndMetadataStayAsTheyAre(StandardsFixture fixture) throws Exception {
    String name = fixture.name();
    Parser own =
        name.startsWith("html-")
            ? new JSoupParser()
            : name.matches("(nitf|newsml).*") ? new DcXMLParser() : null;
    if (own == null) {
      return;
    }
    Map<String, List<String>> ours = values(TIKA, fixture, new Metadata());
    Metadata typed = new Metadata();
    typed.set("Content-Type", ours.get("Content-Type").get(0));
    Map<String, List<String>> tikas = values(own, fixture, typed);
    assertThat(ours).containsEntry("text", tikas.get("text"));
    tikas.remove("Content-Type");
    tikas.forEach(
        (key, value) -> {
          if (!(value.size() == 1 && value.get(0).isBlank())) {
            assertThat(ours).as(key).containsEntry(key, value);
          }
        });
  }

  @Test
  void manyThreadsGiveTheSame() throws Exception {
    List<StandardsFixture> documents = documents();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        for (StandardsFixture fixture : documents) {
          runs.add(threads.submit(() -> fixture.faults(values(TIKA, fixture, new Metadata()))));
        }
      }
      for (Future<List<String>> run : runs) {
        assertThat(run.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDocumentTooLargeToReadStillGivesTikasText() throws Exception {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    byte[] head = "<html><head><title>Long</title></head><body>".getBytes(StandardCharsets.UTF_8);
    page.write(head);
    byte[] paragraph = ("<p>" + "word ".repeat(2_000) + "</p>\n").getBytes(StandardCharsets.UTF_8);
    while (page.size() < 17_000_000) {
      page.write(paragraph);
    }
    page.write("<p>the very end</p></body></html>".getBytes(StandardCharsets.UTF_8));
    BodyContentHandler text = new BodyContentHandler(-1);
    try (TikaInputStream in = TikaInputStream.get(page.toByteArray())) {
      TIKA.parse(in, text, new Metadata(), new ParseContext());
    }
    assertThat(text.toString().strip()).endsWith("the very end");
  }

  static Map<String, List<String>> values(
      Parser parser, StandardsFixture fixture, Metadata metadata) throws Exception {
    BodyContentHandler text = new BodyContentHandler(-1);
    try (InputStream in = TikaInputStream.get(Files.readAllBytes(fixture.document()))) {
      parser.parse(in, text, metadata, new ParseContext());
    }
    Map<String, List<String>> values = new TreeMap<>();
    for (String key : metadata.names()) {
      if (!key.startsWith("X-TIKA:")) {
        values.put(key, Arrays.asList(metadata.getValues(key)));
      }
    }
    values.put("text", List.of(text.toString()));
    return values;
  }
}
