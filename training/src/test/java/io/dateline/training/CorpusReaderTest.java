package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.entities.tagging.NameType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusReaderTest {
  private static List<Document> read(String text) throws IOException {
    return CorpusReader.read(new BufferedReader(new StringReader(text)), "test.tsv");
  }

  @Test
  void readsDocumentsSentencesAndNames() throws IOException {
    List<Document> documents =
        read(
            """
            -DOCSTART-\tO

            Ada\tB-PER
            Nwosu\tI-PER
            spoke\tO

            Bonn\tB-LOC

            -DOCSTART-\tO

            UN\tB-ORG
            """);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).sentences()).hasSize(2);
    assertThat(documents.get(0).sentences().get(0).tokens())
        .containsExactly("Ada", "Nwosu", "spoke");
    assertThat(documents.get(0).sentences().get(0).names())
        .containsExactly(new Sentence.Name(0, 2, NameType.PERSON));
    assertThat(documents.get(1).sentences().get(0).names())
        .containsExactly(new Sentence.Name(0, 1, NameType.ORGANIZATION));
  }

  @Test
  void partsNamesAsConllevalDoes() {
    assertThat(CorpusReader.names(List.of("B-PER", "B-PER", "I-LOC", "I-LOC", "O", "I-ORG")))
        .containsExactly(
            new Sentence.Name(0, 1, NameType.PERSON),
            new Sentence.Name(1, 2, NameType.PERSON),
            new Sentence.Name(2, 4, NameType.LOCATION),
            new Sentence.Name(5, 6, NameType.ORGANIZATION));
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> read("Ada\tB-PER\nNwosu PER\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("test.tsv:2");
    assertThatThrownBy(() -> read("Ada\tB-DATE\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("test.tsv:1");
  }
}
