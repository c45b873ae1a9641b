package io.dateline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes docs/compatibility.md: a text of ours with the table of what the matrix has run. */
final class CompatibilityPage {

  private static final String TABLE = "{runs}";

  private CompatibilityPage() {}

  static Path in(Path root) {
    return root.resolve("docs/compatibility.md");
  }

  /** The text around the table. */
  static String template() throws IOException {
    try (InputStream in = CompatibilityPage.class.getResourceAsStream("compatibility.md")) {
      return new String(
          Objects.requireNonNull(in, "template").readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String of(List<MatrixRun> runs) throws IOException {
    StringBuilder table = new StringBuilder();
    row(table, "Solr", "mode", "Java", "security manager", "state", "what went well");
    row(table, "---", "---", "---", "---", "---", "---");
    for (MatrixRun run : runs) {
      row(
          table,
          run.release().version(),
          run.isCloud() ? "SolrCloud" : "standalone",
          Integer.toString(run.jdk().feature()),
          run.isSecured() ? "on" : "none in this Java",
          run.done().contains("restart") ? "works" : "fails",
          String.join(", ", run.done()));
    }
    Optional<Jdk> newer = Jdk.newer();
    if (newer.isEmpty()) {
      row(table, "all", "", "newer than " + Jdk.running().feature(), "", "not run", "none found");
    }
    return template().replace(TABLE, table.toString().stripTrailing());
  }

  private static void row(StringBuilder table, String... cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
