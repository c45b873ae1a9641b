package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.ByteArrayUtf8CharSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which field holds the text. */
class DocumentTextTest {

  private static final String LONG = "Rain fell in Lisbon on Monday, and it went on all night.";
  private static final String SHORT = "Rain fell.";

  private static DocumentText text(SolrInputDocument document) {
    return DocumentText.of(document, NewsConfig.defaults());
  }

  private static void assertNone(String gap, SolrInputDocument document) {
    assertThat(text(document)).isEqualTo(new DocumentText("", "", gap));
  }

  @Test
  void theGlobThatStandsFirstWinsWhateverTheLength() {
    SolrInputDocument document =
        Documents.of("summary_txt", LONG, "body", SHORT, "notes_t", LONG, "id", "1");
    assertThat(text(document)).isEqualTo(new DocumentText("body", SHORT, ""));
  }

  @Test
  void ofFieldsOfOneGlobTheLongestIsTheText() {
    assertThat(text(Documents.of("teaser_t", SHORT, "story_t", LONG)).field()).isEqualTo("story_t");
    assertThat(text(Documents.of("story_t", LONG, "teaser_t", SHORT)).field()).isEqualTo("story_t");
  }

  @Test
  void anEmptyFieldDoesNotHideTheText() {
    assertThat(text(Documents.of("content", " \n", "body", LONG)).field()).isEqualTo("body");
    assertThat(text(Documents.of("content", 5, "body", LONG)).field()).isEqualTo("body");
    assertThat(text(Documents.of("content", "\0".repeat(50), "body", LONG)).field())
        .isEqualTo("body");
  }

  @Test
  void severalValuesAreParagraphs() {
    SolrInputDocument document =
        Documents.of("content", Arrays.asList("One.", null, CharBuffer.wrap("Two.")));
    assertThat(text(document).text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void valuesThatCameInSolrsBinaryFormatAreText() {
    SolrInputDocument document = Documents.of("content", new ByteArrayUtf8CharSequence(LONG));
    assertThat(text(document).text()).isEqualTo(LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title_t", "headline_txt", "author_t", "byline_txt", "TITLE_T"})
  void titlesAndAuthorsAreNotTheText(String field) {
    assertNone("no-text", Documents.of(field, LONG));
    assertThat(text(Documents.of(field, LONG, "story_t", SHORT)).field()).isEqualTo("story_t");
  }

  @Test
  void whatWeWriteIsNotTheText() {
    NewsConfig config = NewsConfig.of(List.of(Map.entry("field.headline", "found_t")));
    SolrInputDocument document = Documents.of("found_t", LONG, "story_t", SHORT);
    assertThat(DocumentText.of(document, config).field()).isEqualTo("story_t");
  }

  @Test
  void otherFieldsCanBeNamed() {
    NewsConfig config = NewsConfig.of(List.of(Map.entry("text.fields", "story_s, *_t")));
    SolrInputDocument document = Documents.of("content", LONG, "x_t", LONG, "story_s", SHORT);
    assertThat(DocumentText.of(document, config).field()).isEqualTo("story_s");
  }

  @Test
  void noFieldNoText() {
    assertNone("no-text", Documents.of());
    assertNone("no-text", Documents.of("id", "1", "price_i", 5, "place_s", LONG));
  }

  @Test
  void blankIsEmpty() {
    assertNone("empty-text", Documents.of("content", ""));
    assertNone("empty-text", Documents.of("content", " \n\t\u2003"));
    assertNone("empty-text", Documents.of("content", "\u00a0\u200b\ufeff\u0000"));
    assertNone("empty-text", Documents.of("content", null));
    assertNone("empty-text", Documents.of("content", List.of()));
    assertNone("empty-text", Documents.of("content", List.of("", " ")));
  }

  @Test
  void solrCellsMetadataAloneIsEmpty() {
    assertNone(
        "empty-text", Documents.of("content", " \nstream_size 4\nContent-Type text/plain\n"));
    assertNone("empty-text", Documents.of("content", " \nX-Parsed-By a.b.C\n \n \n"));
  }

  @Test
  void numbersDatesAndDocumentsAreNotText() {
    assertNone("not-text", Documents.of("content", 20240520));
    assertNone("not-text", Documents.of("content", Date.from(Instant.EPOCH)));
    assertNone("not-text", Documents.of("content", new byte[] {1, 2}));
    assertNone("not-text", Documents.of("content", Documents.of("text", LONG)));
    assertNone("not-text", Documents.of("content", List.of(Documents.of("text", LONG))));
    assertNone("not-text", Documents.of("content", Arrays.asList(LONG, 5)));
    assertNone("not-text", Documents.of("content", Map.of("en", LONG)));
  }

  @Test
  void binaryIsSeenByItsControlCharacters() {
    assertNone("binary", Documents.of("content", "%PDF-1.7\u0000\u0001\u0002\u0003 obj"));
    assertNone("binary", Documents.of("content", "\ufffd\ufffdJFIF\ufffd"));
    // One odd character in twenty is a slip of an encoding, not a picture.
    assertThat(text(Documents.of("content", LONG + "\u0001\ufffd")).gap()).isEmpty();
    assertThat(text(Documents.of("content", "\n\t\r\f" + LONG)).gap()).isEmpty();
  }

  @Test
  void theWorseNewsIsTold() {
    assertNone("not-text", Documents.of("content", "", "body", 5));
    assertNone("not-text", Documents.of("content", 5, "body", ""));
  }

  @Test
  void aFieldForSourcesIsNoTextThoughItsNameEndsLikeOne() {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("source_txt", "Reuters and all who write for it around the world");
    document.setField("story_txt", "Rain fell.");
    assertThat(DocumentText.of(document, NewsConfig.defaults()).field()).isEqualTo("story_txt");
    document.removeField("story_txt");
    assertThat(DocumentText.of(document, NewsConfig.defaults()).gap()).isEqualTo("no-text");
  }

  @Test
  void anArticleInAFieldThatIsNamedLikeASourceIsReadAllTheSame() {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("source_txt", "Rain fell in Lisbon. ".repeat(60));
    assertThat(DocumentText.of(document, NewsConfig.defaults()).field()).isEqualTo("source_txt");
    document.setField("source_txt", "Rain fell.");
    NewsConfig named = NewsConfig.of(List.of(Map.entry("text.fields", "source_txt")));
    assertThat(DocumentText.of(document, named).field()).isEqualTo("source_txt");
  }
}
