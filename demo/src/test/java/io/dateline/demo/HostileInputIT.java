package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that are not what they should be: indexed as they came, with a status telling why. */
class HostileInputIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20261123;

  private static NewsCollection news;

  @BeforeAll
  static void install() {
    news = TestSolr.installed("hostile");
  }

  /** Sends one bad document between two good ones, which must not suffer. */
  private static NewsFields index(String id, String body) throws IOException {
    String good = JSON.createObjectNode().put("text_txt", Texts.LISBON).toString();
    String before = good.replaceFirst("\\{", "{\"id\":\"before-" + id + "\",");
    String after = good.replaceFirst("\\{", "{\"id\":\"after-" + id + "\",");
    TestSolr.shared()
        .http()
        .postJson("/hostile/update", "[" + before + "," + body + "," + after + "]");
    for (String neighbour : new String[] {"before-", "after-"}) {
      NewsFields fields = new NewsFields(news.document(neighbour + id));
      assertThat(fields.status()).as(neighbour + id).isEqualTo("ok");
      assertThat(fields.values(NewsFields.PLACE)).as(neighbour + id).containsExactly("Lisbon");
    }
    NewsFields fields = new NewsFields(news.document(id));
    assertThat(fields.value("id")).as("indexed").contains(id);
    return fields;
  }

  private static NewsFields indexText(String id, String text) throws IOException {
    return index(id, JSON.createObjectNode().put("id", id).put("text_txt", text).toString());
  }

  private static void assertSkipped(NewsFields fields) {
    assertThat(fields.status()).startsWith("skipped:");
    assertThat(fields.ours()).isEmpty();
  }

  @Test
  void emptyText() throws IOException {
    assertSkipped(indexText("empty", ""));
  }

  @Test
  void blankText() throws IOException {
    assertSkipped(indexText("blank", " \n\t \u00a0\u2003\n"));
  }

  @Test
  void noField() throws IOException {
    assertSkipped(index("missing", "{\"id\":\"missing\",\"pages_i\":3}"));
  }

  @Test
  void nullText() throws IOException {
    assertSkipped(index("null", "{\"id\":\"null\",\"text_txt\":null}"));
  }

  @Test
  void aNumber() throws IOException {
    NewsFields fields = index("number", "{\"id\":\"number\",\"text_txt\":20240520}");
    assertThat(fields.values("text_txt")).containsExactly("20240520");
    assertSkipped(fields);
  }

  @Test
  void numbersAndTextsInOneField() throws IOException {
    NewsFields fields =
        index("mixed", "{\"id\":\"mixed\",\"text_txt\":[1,true,\"Rain fell in Lisbon.\"]}");
    assertThat(fields.values("text_txt")).containsExactly("1", "true", "Rain fell in Lisbon.");
    assertThat(fields.status()).isNotEmpty();
  }

  @Test
  void binaryInATextField() throws IOException {
    StringBuilder binary = new StringBuilder();
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      binary.append((char) random.nextInt(256));
    }
    NewsFields fields = indexText("binary", binary.toString());
    assertThat(fields.values("text_txt")).containsExactly(binary.toString());
    assertSkipped(fields);
  }

  @Test
  void binaryAsATextFile() throws IOException {
    byte[] binary = new byte[100_000];
    new Random(SEED).nextBytes(binary);
    news.addFile("binary-file", "article.txt", "text/plain", binary);
    NewsFields fields = new NewsFields(news.document("binary-file"));
    assertThat(fields.value("id")).contains("binary-file");
    assertThat(fields.status()).isNotEmpty().isNotEqualTo("ok");
  }

  @Test
  void invalidSurrogates() throws IOException {
    String text = JSON.writeValueAsString(Texts.LISBON);
    String broken =
        text.substring(0, 1)
            + text.substring(1, 80)
            + " \\ud83d lone \\udc00\\ud800 "
            + text.substring(80, text.length() - 1)
            + "\\ud83d\"";
    NewsFields fields = index("surrogates", "{\"id\":\"surrogates\",\"text_txt\":" + broken + "}");
    assertThat(fields.status()).isNotEmpty().doesNotStartWith("failed");
    assertThat(fields.values(NewsFields.PLACE)).containsExactly("Lisbon");
  }

  @Test
  void nothingButSurrogates() throws IOException {
    NewsFields fields =
        index(
            "only-surrogates",
            "{\"id\":\"only-surrogates\",\"text_txt\":\"" + "\\ud800".repeat(5_000) + "\"}");
    assertThat(fields.status()).isNotEmpty();
  }

  /** Whatever comes, a document may not hold up the others for long. */
  private static NewsFields indexWithinAMinute(String id, String text) throws IOException {
    long start = System.nanoTime();
    NewsFields fields = indexText(id, text);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("time for " + id)
        .isLessThan(Duration.ofMinutes(1));
    return fields;
  }

  @Test
  void twentyMegabytes() throws IOException {
    String text = Texts.LISBON.repeat(20_000_000 / Texts.LISBON.length() + 1);
    NewsFields fields = indexWithinAMinute("large", text);
    assertThat(fields.status()).matches("ok|partial:.*");
    assertThat(fields.values(NewsFields.PLACE)).containsExactly("Lisbon");
    assertThat(fields.values("text_txt").get(0)).hasSize(text.length());
  }

  @Test
  void twentyMegabytesWithoutASpace() throws IOException {
    NewsFields fields = indexWithinAMinute("unbroken", "Ab".repeat(10_000_000));
    assertThat(fields.status()).isNotEmpty().doesNotStartWith("failed");
  }

  @Test
  void twentyMegabytesOfOpenBrackets() throws IOException {
    NewsFields fields =
        indexWithinAMinute("brackets", "LISBON, March 4 (" + "(".repeat(20_000_000));
    assertThat(fields.status()).isNotEmpty().doesNotStartWith("failed");
  }

  @Test
  void aBlankFile() throws IOException {
    // Solr itself refuses a file of no bytes.
    byte[] blank = "\n  \n".getBytes(StandardCharsets.UTF_8);
    news.addFile("blank-file", "blank.txt", "text/plain", blank);
    NewsFields fields = new NewsFields(news.document("blank-file"));
    assertThat(fields.value("id")).contains("blank-file");
    assertThat(fields.ours()).isEmpty();
    assertThat(fields.status()).startsWith("skipped:");
  }

  @Test
  void aLatin1FileIsReadByItsEncoding() throws IOException {
    String text = Texts.LISBON.replace("Quintela", "Gonçalves Simões de Conceição");
    news.addFile("latin1", "l.txt", "text/plain", text.getBytes(StandardCharsets.ISO_8859_1));
    NewsFields fields = new NewsFields(news.document("latin1"));
    assertThat(fields.status()).isEqualTo("ok");
    assertThat(fields.values(NewsFields.PLACE)).containsExactly("Lisbon");
  }
}
