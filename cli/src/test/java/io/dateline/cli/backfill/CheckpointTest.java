package io.dateline.cli.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that says where a run is. */
class CheckpointTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("checkpoint");
  }

  private static Page page(long number) {
    return new Page(number, List.of(), "mark-" + number);
  }

  private static Tally of(int documents) {
    Tally tally = new Tally();
    tally.read = documents;
    tally.written = documents;
    return tally;
  }

  @Test
  void theMarkWaitsForPagesBeforeIt() throws IOException {
    Checkpoint checkpoint = Checkpoint.open(file, "news");
    assertThat(checkpoint.mark()).isEqualTo(Checkpoint.START);
    checkpoint.finish(page(1), of(10));
    checkpoint.finish(page(2), of(10));
    assertThat(checkpoint.mark()).isEqualTo(Checkpoint.START);
    assertThat(checkpoint.result().read()).isZero();
    checkpoint.finish(page(0), of(10));
    assertThat(checkpoint.mark()).isEqualTo("mark-2");
    checkpoint.finish(page(4), of(10));
    assertThat(checkpoint.mark()).isEqualTo("mark-2");
    assertThat(checkpoint.result().written()).isEqualTo(30);
  }

  @Test
  void aLaterRunGoesOn() throws IOException {
    Checkpoint first = Checkpoint.open(file, "news");
    first.finish(page(0), of(10));
    first.finish(page(2), of(10));
    first.save();
    Checkpoint second = Checkpoint.open(file, "news");
    assertThat(second.mark()).isEqualTo("mark-0");
    assertThat(second.isDone()).isFalse();
    assertThat(second.result()).isEqualTo(new Result(false, 10, 10, 0, 0, 0, 0));
    second.finish(new Page(0, List.of(), "end"), of(5));
    second.finishAll();
    second.save();
    Checkpoint third = Checkpoint.open(file, "news");
    assertThat(third.isDone()).isTrue();
    assertThat(third.mark()).isEqualTo("end");
    assertThat(third.result().read()).isEqualTo(15);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theFileOfAnotherRunIsRefused() throws IOException {
    Checkpoint.open(file, "news part 1/2").save();
    assertThatThrownBy(() -> Checkpoint.open(file, "news part 2/2"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another run")
        .hasMessageContaining("part 1/2");
  }

  @Test
  void whatIsNoCheckpointIsRefused() throws IOException {
    Files.writeString(file, "{\"a\": 1}");
    assertThatThrownBy(() -> Checkpoint.open(file, "news")).hasMessageContaining("no checkpoint");
    Files.writeString(file, "not JSON");
    assertThatThrownBy(() -> Checkpoint.open(file, "news")).isInstanceOf(IOException.class);
  }

  @Test
  void withoutAFileNothingIsKept() throws IOException {
    Checkpoint checkpoint = Checkpoint.open(null, "news");
    checkpoint.finish(page(0), of(1));
    checkpoint.save();
    assertThat(Files.exists(file)).isFalse();
  }
}
