package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solr Cell's metadata in front of a text. */
class CellPreambleTest {

  private static final String STORY = "LISBON (Reuters) - Rain fell on Monday.\n\nIt will go on.\n";

  @Test
  void metadataLinesAreBlankedOutAndOffsetsStay() {
    String preamble =
        """
        \s
         stream_size 1234  \s
         X-Parsed-By org.apache.tika.parser.DefaultParser  \s
         Content-Type text/plain; charset=UTF-8  \s
         \s
        """;
    String blanked = CellPreamble.blanked(preamble + STORY);
    assertThat(blanked).hasSize(preamble.length() + STORY.length()).endsWith("\n" + STORY);
    assertThat(blanked.substring(0, preamble.length())).isBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream_size 1\n",
        "stream_content_type text/plain\n",
        "X-Parsed-By org.apache.tika.parser.txt.TXTParser\n",
        "X-TIKA:Parsed-By org.apache.tika.parser.txt.TXTParser\n",
        "date 2024-05-20T00:00:00Z\nstream_size 1\ndateline_place Lisbon\n",
        "stream_size 1\r\ndateline_place Lisbon\r\n",
      })
  void anyOfSolrCellsLinesGivesItAway(String lines) {
    assertThat(CellPreamble.blanked(lines + "\n" + STORY).strip()).isEqualTo(STORY.strip());
    assertThat(CellPreamble.blanked(lines + "\r\n" + STORY).strip()).isEqualTo(STORY.strip());
  }

  @Test
  void theIndentedXmlOfATikaServerHasBlankLinesBetween() {
    String preamble =
        """
        \s
            \s
                 X-Parsed-By org.apache.tika.parser.DefaultParser \s
                \s
                 Content-Type text/plain; charset=UTF-8 \s
                \s
                 Rain in Lisbon\s
                \s
             \s
            \s
        """;
    String text = preamble + "        " + STORY;
    String blanked = CellPreamble.blanked(text);
    assertThat(blanked).hasSameSizeAs(text);
    assertThat(blanked.strip()).isEqualTo(STORY.strip());
    String other = text.replace("X-Parsed-By", "By");
    assertThat(CellPreamble.blanked(other)).isSameAs(other);
    String withLanguage = " en \n    \n     \n        \n" + text;
    assertThat(CellPreamble.blanked(withLanguage).strip()).isEqualTo(STORY.strip());
    String notIndented = " en-GB \n \n canonical x \n X-Parsed-By y \n Rain \n \n " + STORY;
    assertThat(CellPreamble.blanked(notIndented).strip()).isEqualTo(STORY.strip());
  }

  @Test
  void anIndentedStoryBehindSolrCellsOwnLinesIsKept() {
    String lines = " stream_size 1 \n X-Parsed-By org.apache.tika.parser.DefaultParser \n \n";
    String story = "      LISBON (Reuters) - Rain fell.\n\n      It will go on.\n";
    assertThat(CellPreamble.blanked(lines + story).strip()).isEqualTo(story.strip());
  }

  @Test
  void onlyTheFirstBlockCounts() {
    String text = STORY + "\nstream_size 1\n\nMore.\n";
    assertThat(CellPreamble.blanked(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STORY,
        "",
        " \n \n",
        " date 2024-05-20 \n\n" + STORY,
        "The stream_size of a brook\n\n" + STORY,
        "stream_sizes vary\n\n" + STORY,
        "x-parsed-by lower case\n\n" + STORY,
      })
  void otherTextsStayAsTheyAre(String text) {
    assertThat(CellPreamble.blanked(text)).isSameAs(text);
  }

  @Test
  void aFileThatHasNoTextIsBlank() {
    assertThat(CellPreamble.blanked(" \nstream_size 0\nContent-Type text/plain")).isBlank();
  }
}
