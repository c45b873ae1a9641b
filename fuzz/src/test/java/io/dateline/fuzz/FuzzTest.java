package io.dateline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dateline.fixtures.ReliabilityPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every reader and the whole processor on what a fuzzer makes that is guided by coverage. By
 * default what was found before and a fixed number of inputs for each target, always the same;
 * {@code -Ddateline.fuzz.seconds=300} for so long with each, {@code -Ddateline.fuzz.target=xml} for
 * one alone.
 */
class FuzzTest {

  /** What Jazzer finds at length goes there: it is read in every build from then on. */
  private static final Path FOUND = Jazzer.FIXTURES.resolve("fuzz/found");

  private static final int RUNS = Integer.getInteger("dateline.fuzz.runs", 300);

  private static List<Target> targets() {
    String one = System.getProperty("dateline.fuzz.target", "");
    return one.isEmpty()
        ? List.of(Target.values())
        : List.of(Target.valueOf(one.toUpperCase(Locale.ROOT)));
  }

  @TestFactory
  Stream<DynamicTest> whatWasFoundOnceIsReadWell() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : targets()) {
      Path found = FOUND.resolve(target.toString());
      try (Stream<Path> files = Files.isDirectory(found) ? Files.list(found) : Stream.empty()) {
        for (Path file : Stream.concat(files.sorted(), Jazzer.seeds(target).stream()).toList()) {
          String name = target + " " + Jazzer.FIXTURES.relativize(file);
          tests.add(dynamicTest(name, () -> target.read(Files.readAllBytes(file))));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  @Test
  void nothingThatCoverageLeadsToIsFatal() throws Exception {
    int seconds = Integer.getInteger("dateline.fuzz.seconds", 0);
    List<Target> targets = targets();
    List<Callable<Jazzer.Run>> tasks = new ArrayList<>();
    for (Target target : targets) {
      Path artifacts =
          Files.createDirectories(
              seconds > 0
                  ? FOUND.resolve(target.toString())
                  : Path.of("target/fuzz/found").resolve(target.toString()));
      tasks.add(() -> new Jazzer(target, artifacts).run(RUNS, seconds));
    }
    // Most of a short run is the start of a process.
    ExecutorService threads = Executors.newFixedThreadPool(seconds > 0 ? 1 : 2);
    List<String> figures = new ArrayList<>();
    try {
      List<Future<Jazzer.Run>> runs = threads.invokeAll(tasks);
      for (int i = 0; i < runs.size(); i++) {
        Jazzer.Run run = runs.get(i).get();
        assertThat(run.exit()).as("%s, see %s", targets.get(i), run.log()).isZero();
        assertThat(run.inputs()).as("inputs for %s", targets.get(i)).isPositive();
        figures.add(
            String.format(
                Locale.ROOT,
                "%s %,d (coverage %,d)",
                targets.get(i),
                run.inputs(),
                run.coverage()));
      }
    } finally {
      threads.shutdownNow();
    }
    ReliabilityPage.record(
        FuzzTest.class,
        "./mvnw -pl fuzz -am test -Dtest=FuzzTest -Ddateline.fuzz.seconds="
            + (seconds > 0 ? seconds : 300)
            + " -Dsurefire.failIfNoSpecifiedTests=false",
        "inputs made by coverage, "
            + (seconds > 0 ? seconds + " s each" : "in short")
            + ", none fatal: "
            + String.join(", ", figures));
  }
}
