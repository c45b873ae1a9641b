package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.article.Span;
import io.dateline.entities.NewsResources;
import io.dateline.fixtures.Sample;
import io.dateline.solr.update.DocumentEnricher;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.FieldValue;
import io.dateline.solr.update.NewsConfig;
import io.dateline.solr.update.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dateline analyze}: what it prints, where, and how it ends. */
class AnalyzeTest {

  private static final String STORY =
      """
      LISBON, March 4, 2026 (Reuters) - Portugal and Morocco will share their vaccine stocks, \
      Amina Okello of the World Health Organization said on Wednesday.

      (Reporting by Marta Solheim; Editing by Claire Dobson)
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** How a call ended, and what it printed where. */
  private record Run(int exitCode, String out, String err) {

    List<JsonNode> json() throws JsonProcessingException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : out.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  private static Run run(String... args) {
    return run(new byte[0], args);
  }

  private static synchronized Run run(byte[] standardInput, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(standardInput));
    try {
      int exitCode =
          Dateline.commands()
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute(args);
      return new Run(exitCode, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }

  private String file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return file.toString();
  }

  private static void assertFailed(Run run, int exitCode, String... messages) {
    assertThat(run.err()).contains(messages);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aTableSaysWhatAndWhy() throws IOException {
    String story = file("story.txt", STORY);
    Run run = run("analyze", story);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo(story);
    assertThat(lines.get(1).strip().split(" +")).containsExactly("field", "value", "rule", "from");
    assertThat(run.out())
        .containsPattern("article_published_dt +2026-03-04T00:00:00Z ")
        .containsPattern("article_source_ss +Reuters +dateline:agency ")
        .containsPattern("dateline_place_ss +Lisbon ")
        .containsPattern("dateline_s +LISBON, March 4, 2026 \\(Reuters\\) .* 0-31 \"LISBON, March")
        .containsPattern("entity_person_ss +Amina Okello .* 88-100 \"Amina Okello\"")
        .containsPattern("dateline_status_s +ok");
  }

  @Test
  void severalFilesComeInTheirOrder() throws IOException {
    String story = file("story.txt", STORY);
    String rain = file("rain.txt", "It rained.");
    Run run = run("analyze", story, rain, story);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().filter(line -> line.endsWith(".txt")))
        .containsExactly(story, rain, story);
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    String story = file("story.txt", STORY);
    String rain = file("rain.txt", "It rained.");
    Run run = run("analyze", "--json", story, rain);
    assertThat(run.exitCode()).isZero();
    List<JsonNode> lines = run.json();
    assertThat(lines).hasSize(2);
    JsonNode fields = lines.get(0).path("fields");
    assertThat(lines.get(0).path("id").textValue()).isEqualTo(story);
    assertThat(fields.path("article_published_dt").textValue()).isEqualTo("2026-03-04T00:00:00Z");
    assertThat(fields.path("dateline_place_ss")).hasToString("[\"Lisbon\"]");
    assertThat(fields.path("entity_person_ss")).hasToString("[\"Amina Okello\"]");
    assertThat(fields.path("dateline_status_s").textValue()).isEqualTo("ok");
    assertThat(lines.get(1).path("fields")).hasToString("{\"dateline_status_s\":\"ok\"}");
    assertThat(lines.get(1).path("why")).isEmpty();
  }

  @Test
  void everyReasonPointsIntoTheText() throws IOException {
    JsonNode line = run("analyze", "--json", file("story.txt", STORY)).json().get(0);
    assertThat(line.path("why")).isNotEmpty();
    for (JsonNode why : line.path("why")) {
      assertThat(why.path("rule").asText()).isNotBlank();
      assertThat(why.path("confidence").asDouble()).isBetween(0.0, 1.0);
      JsonNode field = line.path("fields").path(why.path("field").asText());
      assertThat(field.toString()).contains(why.path("value").toString());
      if (why.path("field").asText().equals("dateline_s")) {
        assertThat(STORY.substring(why.path("start").asInt(), why.path("end").asInt()))
            .isEqualTo(why.path("value").asText());
      }
    }
  }

  /** The command line must show exactly what Solr would set: they share the code, and stay so. */
  @Test
  void theValuesAreThoseOfTheEnricher() throws IOException {
    DocumentEnricher enricher = new DocumentEnricher(NewsResources.shared());
    NewsConfig config = NewsConfig.defaults();
    List<String> args = new ArrayList<>(List.of("analyze", "--json"));
    for (Sample sample : Sample.all()) {
      args.add(file(sample.name() + ".txt", sample.text()));
    }
    List<JsonNode> lines = run(args.toArray(String[]::new)).json();
    assertThat(lines).hasSize(Sample.all().size());
    for (int i = 0; i < lines.size(); i++) {
      SolrInputDocument document = new SolrInputDocument();
      document.setField("content", Sample.all().get(i).text());
      Enrichment enrichment = enricher.read(document, config);
      Map<String, Object> expected = new LinkedHashMap<>();
      for (FieldValue value : enrichment.values()) {
        String field = config.fields().get(value.output());
        Object shown =
            value.value() instanceof Date date ? date.toInstant().toString() : value.value();
        if (value.output().isMany()) {
          @SuppressWarnings("unchecked")
          List<Object> list =
              (List<Object>) expected.computeIfAbsent(field, key -> new ArrayList<>());
          list.add(shown);
        } else {
          expected.put(field, shown);
        }
      }
      expected.put(config.fields().get(Output.STATUS), enrichment.status());
      assertThat(lines.get(i).path("fields"))
          .as(Sample.all().get(i).name())
          .isEqualTo(JSON.valueToTree(expected));
    }
  }

  @Test
  void aDashIsStandardInput() throws IOException {
    byte[] story = STORY.getBytes(StandardCharsets.UTF_8);
    Run run = run(story, "analyze", "--json", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get(0).path("id").textValue()).isEqualTo("-");
    assertThat(run.json().get(0).path("fields"))
        .isEqualTo(run("analyze", "--json", file("story.txt", STORY)).json().get(0).path("fields"));
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    JsonNode with = run("analyze", "--json", file("a.txt", "\ufeff" + STORY)).json().get(0);
    JsonNode without = run("analyze", "--json", file("b.txt", STORY)).json().get(0);
    assertThat(with.path("why")).isEqualTo(without.path("why"));
  }

  @Test
  void anEmptyFileIsSkippedAndThatIsNoFault() throws IOException {
    Run run = run("analyze", file("empty.txt", ""));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("dateline_status_s +skipped:empty-text");
  }

  @Test
  void nothingInATextReachesTheTerminalAsAnOrder() {
    String text = "Amina \u001b[31m\u0007\u202eOkello\nflew to Lisbon.";
    FieldValue value =
        new FieldValue(Output.PERSON, "Amina Okello", "as-written", new Span(0, 25), 1);
    StringWriter out = new StringWriter();
    try (PrintWriter writer = new PrintWriter(out)) {
      new TableReport(writer, NewsConfig.defaults().fields())
          .add("an\u001b[2Jid", new Enrichment("ok", "content", List.of(value)), Report.of(text));
    }
    assertThat(out.toString()).contains("Amina Okello", "0-25 \"Amina", "an [2Jid");
    assertThat(out.toString().codePoints().filter(c -> c != '\n' && c != '\r'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  // ---- JSON lines

  private Run jsonl(String lines) throws IOException {
    return run("analyze", "--json", "--jsonl", file("articles.jsonl", lines));
  }

  private static String line(String id, String text) throws JsonProcessingException {
    return JSON.writeValueAsString(Map.of("id", id, "text", text));
  }

  @Test
  void aLineIsAnArticle() throws IOException {
    Run run =
        jsonl(line("first", STORY) + "\n\n  \n" + line("second", "It rained in Oslo.") + "\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.json())
        .extracting(node -> node.path("id").asText())
        .containsExactly("first", "second");
    assertThat(run.json().get(0).at("/fields/dateline_place_ss/0").asText()).isEqualTo("Lisbon");
  }

  @Test
  void linesFromStandardInput() throws IOException {
    byte[] lines = line("1", STORY).getBytes(StandardCharsets.UTF_8);
    Run run = run(lines, "analyze", "--json", "--jsonl", "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json()).hasSize(1);
  }

  @Test
  void theDateOfPublicationWins() throws IOException {
    Run run =
        jsonl(JSON.writeValueAsString(Map.of("text", STORY, "published", "2021-07-09T10:11:12Z")));
    assertThat(run.json().get(0).at("/fields/article_published_dt").asText())
        .isEqualTo("2021-07-09T10:11:12Z");
  }

  @Test
  void anArticleWithoutIdGoesByItsLine() throws IOException {
    Run run = jsonl("\n{\"text\":\"It rained.\"}\n{\"id\":7,\"text\":\"It snowed.\"}\n");
    assertThat(run.json().get(0).path("id").asText()).endsWith("articles.jsonl line 2");
    assertThat(run.json().get(1).path("id").asText()).isEqualTo("7");
  }

  @Test
  void badLinesAreToldAndTheOthersRead() throws IOException {
    String bad =
        String.join(
            "\n",
            line("good-1", STORY),
            "{\"id\":\"cut off\",\"text\":\"Rain",
            "[1, 2]",
            "{\"id\":\"no text\"}",
            "{\"id\":\"number\",\"text\":5}",
            line("good-2", STORY));
    Run run = jsonl(bad);
    assertFailed(
        run,
        1,
        "articles.jsonl line 2: not JSON",
        "articles.jsonl line 3: has no \"text\"",
        "articles.jsonl line 4: has no \"text\"",
        "articles.jsonl line 5: has no \"text\"");
    assertThat(run.err().lines()).hasSize(4).allMatch(line -> line.startsWith("dateline: "));
    assertThat(run.json())
        .extracting(node -> node.path("id").asText())
        .containsExactly("good-1", "good-2");
  }

  @Test
  void linesMayBeginWithAByteOrderMark() throws IOException {
    assertThat(jsonl("\ufeff" + line("1", STORY)).json()).hasSize(1);
  }

  @Test
  void linesThatAreNotThere() {
    String missing = folder.resolve("missing.jsonl").toString();
    assertFailed(
        run("analyze", "--jsonl", missing), 1, "dateline: " + missing + ": not read: no such file");
  }

  @Test
  void linesThatAreAFolder() {
    assertFailed(
        run("analyze", "--jsonl", folder.toString()),
        1,
        "dateline: " + folder + ": not read: it is a folder");
  }

  @Test
  void linesThatAreNotUtf8() throws IOException {
    String bad = line("bad", "Café in São Paulo");
    String good = line("good", "It rained in Oslo.");
    String file = file("latin.jsonl", (bad + "\r\n" + good).getBytes(StandardCharsets.ISO_8859_1));
    Run run = run("analyze", "--json", "--jsonl", file);
    assertFailed(run, 1, file + " line 1: not read: it is not UTF-8 text");
    assertThat(run.json()).extracting(node -> node.path("id").asText()).containsExactly("good");
  }

  // ---- what goes wrong

  @Test
  void aFileThatIsNotThereDoesNotKeepTheOthers() throws IOException {
    String missing = folder.resolve("missing.txt").toString();
    Run run = run("analyze", missing, file("story.txt", STORY));
    assertFailed(run, 1, "dateline: " + missing + ": not read: no such file");
    assertThat(run.out()).contains("LISBON, March 4, 2026 (Reuters)");
  }

  @Test
  void aFolder() {
    assertFailed(
        run("analyze", folder.toString()),
        1,
        "dateline: " + folder + ": not read: it is a folder; name the files in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
  void aFileThatIsNotUtf8(String charset) throws IOException {
    String file = file("story.txt", "Café in São Paulo".getBytes(Charset.forName(charset)));
    assertFailed(
        run("analyze", file),
        1,
        "dateline: " + file + ": not read: it is not UTF-8 text; convert it, or send it through");
  }

  @ParameterizedTest
  @CsvSource({
    "maxChars=lots,          '\"maxChars\" = \"lots\": must be a whole number from 1 to 100000000'",
    "maxValues=0,            '\"maxValues\" = \"0\": must be a whole number'",
    "nonsense=1,             'unknown parameter \"nonsense\" = \"1\"; known are'",
    "field.person=a b,       '\"field.person\" = \"a b\": must be one field name'",
    "text.fields=,           '\"text.fields\" = \"\": must be at least one field name'",
    "nothing,                nothing",
  })
  void aWrongParameter(String param, String message) throws IOException {
    Run run = run("analyze", "--param", param, file("story.txt", STORY));
    assertFailed(run, 2, message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void parametersAreThoseOfTheProcessor() throws IOException {
    String story = file("story.txt", STORY);
    JsonNode fields =
        run("analyze", "--json", "-p", "field.person=people_ss", "-p", "field.status=", story)
            .json()
            .get(0)
            .path("fields");
    assertThat(fields.path("people_ss")).hasToString("[\"Amina Okello\"]");
    assertThat(fields.has("entity_person_ss")).isFalse();
    assertThat(fields.has("dateline_status_s")).isFalse();
  }

  @Test
  void aWrongCall() throws IOException {
    String story = file("story.txt", STORY);
    assertFailed(run("analyze"), 2, "Usage: dateline analyze");
    assertFailed(run("analyze", "--jsonl", story, story), 2, "Unmatched argument");
    assertFailed(run("analyze", "--nonsense", story), 2, "--nonsense");
    assertFailed(run("nonsense"), 2, "nonsense");
    assertFailed(run(), 2, "Missing required subcommand");
  }

  @Test
  void helpAndVersion() {
    Run help = run("analyze", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--jsonl", "--json", "--param", "standard input");
    Run version = run("--version");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out()).startsWith("dateline ");
    assertThat(run("help").exitCode()).isZero();
  }
}
