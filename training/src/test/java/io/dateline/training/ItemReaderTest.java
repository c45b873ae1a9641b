package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.entities.tagging.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemReaderTest {
  @TempDir Path folder;

  private List<Document> read(String text) throws IOException {
    return ItemReader.asProduct().read(Files.writeString(folder.resolve("items.txt"), text));
  }

  @Test
  void cutsTokensAtNameBoundsAndKeepsTheMarks() throws IOException {
    List<Document> items =
        read("[L Oslo] Waits\n\n[P Ada Nwosu] left. She flew to [L Oslo].\n%%\nNo names here.\n");
    assertThat(items).hasSize(2);
    List<Sentence> first = items.get(0).sentences();
    assertThat(first).hasSize(3);
    assertThat(first.get(1).tokens()).containsExactly("Ada", "Nwosu", "left", ".");
    assertThat(first.get(1).names()).containsExactly(new Sentence.Name(0, 2, NameType.PERSON));
    assertThat(first.get(2).tokens()).containsExactly("She", "flew", "to", "Oslo", ".");
    assertThat(items.get(1).sentences().get(0).names()).isEmpty();
  }

  @Test
  void refusesBrokenMarks() {
    assertThatThrownBy(() -> read("[X Oslo] waits."))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown mark");
    assertThatThrownBy(() -> read("He [laughs] at it."))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no mark");
  }
}
