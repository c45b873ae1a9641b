package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole command, with so little to do that its numbers mean nothing. */
class BenchIT {
  @TempDir private Path folder;

  @Test
  void measuresAllAndWritesTheReport() throws Exception {
    Path file = folder.resolve("performance.md");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    StringWriter errors = new StringWriter();
    int exit =
        new CommandLine(
                new Bench(new PrintStream(printed, true, StandardCharsets.UTF_8), Settings.tiny()))
            .setErr(new PrintWriter(errors))
            .execute("--machine", "a test", "--date", "a day", "--out", file.toString());
    assertThat(exit).as(errors.toString()).isZero();
    String report = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(report);
    assertThat(report)
        .contains("| machine | a test |", "| date | a day |")
        .containsPattern("\\| 1 \\| plain Solr \\| [0-9,.]+ \\(")
        .containsPattern("\\| 1 \\| Dateline \\| [0-9,.]+ \\(")
        .containsPattern("\\| 1 \\| Solr's OpenNLP \\| [0-9,.]+ \\(")
        .containsPattern("\\| names \\| [0-9,.]+ \\(")
        .containsPattern("\\| added by Dateline \\| [0-9,.]+ \\| [0-9,.-]+ \\|")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void aReportNeedsMachineAndDate() {
    StringWriter errors = new StringWriter();
    int exit =
        new CommandLine(new Bench(System.out, Settings.tiny()))
            .setErr(new PrintWriter(errors))
            .execute("--machine", "a test");
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(errors.toString()).contains("--date");
  }
}
