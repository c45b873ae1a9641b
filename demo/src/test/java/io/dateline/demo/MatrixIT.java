package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The drop-in jar in real Solrs, standalone and SolrCloud. One Solr on the running Java, unless the
 * profile {@code matrix} is on: then every Solr that it gathers, on the running Java and on a newer
 * one, and docs/compatibility.md is written.
 */
class MatrixIT {

  private static final boolean ALL = Boolean.getBoolean("dateline.matrix");

  /** The oldest 9.x that Maven Central has whole, one between, and two that are widely run. */
  private static final List<String> RELEASES = List.of("9.0.0", "9.4.1", "9.7.0", "9.10.1");

  private static final List<MatrixRun> RUNS = new ArrayList<>();

  static List<MatrixRun> runs() throws IOException {
    List<Jdk> jdks = new ArrayList<>(List.of(Jdk.running()));
    if (ALL) {
      Jdk.newer().ifPresent(jdks::add);
    }
    Checkout checkout = Checkout.locate();
    List<SolrRelease> releases =
        ALL ? SolrRelease.gathered(checkout) : List.of(SolrRelease.shipped(checkout));
    for (SolrRelease release : releases) {
      for (Jdk jdk : jdks) {
        RUNS.add(new MatrixRun(release, jdk, false));
        RUNS.add(new MatrixRun(release, jdk, true));
      }
    }
    return RUNS;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void dropsIn(MatrixRun run) throws IOException {
    run.go();
    assertThat(run.done()).contains("install by HTTP", "index", "facets", "reload", "restart");
  }

  @Test
  void theMatrixHasAllItsSolrs() {
    assumeThat(ALL).as("the profile matrix").isTrue();
    assertThat(SolrRelease.gathered(Checkout.locate()))
        .extracting(SolrRelease::version)
        .containsExactlyElementsOf(RELEASES);
  }

  @Test
  void theMatrixHasANewerJava() throws IOException {
    assumeThat(ALL).as("the profile matrix").isTrue();
    assertThat(Jdk.newer())
        .as("a Java newer than the running one, beside it or named by -D" + Jdk.JDKS_PROPERTY)
        .isPresent();
  }

  @AfterAll
  static void report() throws IOException {
    String page = CompatibilityPage.of(RUNS);
    Path root = Checkout.locate().root();
    Path file = ALL ? CompatibilityPage.in(root) : root.resolve("demo/target/compatibility.md");
    Files.writeString(file, page, StandardCharsets.UTF_8);
  }
}
