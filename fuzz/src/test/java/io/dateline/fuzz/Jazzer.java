package io.dateline.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jazzer in a process of its own, on one target. */
final class Jazzer {
  static final Path FIXTURES = Path.of(System.getProperty("dateline.fixtures"));

  private static final int SEED = 20_261_123;
  private static final int MOST_SEEDS = 60;
  private static final Pattern INPUTS = Pattern.compile("stat::number_of_executed_units: +(\\d+)");
  private static final Pattern COVERAGE = Pattern.compile(" cov: (\\d+) ");

  private final Target target;
  private final Path artifacts;

  /** For a target; inputs that it does not take are written to {@code artifacts}. */
  Jazzer(Target target, Path artifacts) {
    this.target = target;
    this.artifacts = artifacts;
  }

  /**
   * What came of it.
   *
   * @param exit zero when nothing was found
   * @param inputs how many inputs were tried
   * @param coverage how many edges of our code they reached
   * @param log what Jazzer wrote
   */
  record Run(int exit, long inputs, long coverage, Path log) {}

  /** Runs for a number of seconds, or when that is zero for a number of inputs. */
  Run run(int inputs, int seconds) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/fuzz").resolve(target.toString()));
    Path log = folder.resolve("log");
    Path corpus = Files.createDirectories(folder.resolve(seconds > 0 ? "corpus" : "short"));
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    for (Path seed : seeds(target)) {
      Files.copy(seed, seeds.resolve(seed.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    if (seconds == 0) {
      clear(corpus);
    }
    Process process =
        new ProcessBuilder(command(inputs, seconds, corpus, seeds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      int exit = process.waitFor();
      String said = Files.readString(log, StandardCharsets.ISO_8859_1);
      return new Run(exit, last(INPUTS, said), last(COVERAGE, said), log);
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(int inputs, int seconds, Path corpus, Path seeds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Ddateline.fuzz.target=" + target.name());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Entry.class.getName());
    command.add("--instrumentation_includes=io.dateline.**:opennlp.tools.**:org.jsoup.**");
    command.add("--reproducer_path=" + corpus.getParent());
    command.add(seconds > 0 ? "-max_total_time=" + seconds : "-runs=" + inputs);
    command.add("-seed=" + SEED);
    command.add("-max_len=" + target.longest());
    // A machine that stands still for a minute is no fault of the target.
    command.add("-timeout=180");
    command.add("-rss_limit_mb=0");
    command.add("-print_final_stats=1");
    command.add("-artifact_prefix=" + artifacts + "/");
    command.add(corpus.toString());
    command.add(seeds.toString());
    return command;
  }

  /** The files that a target starts from, as many as are read in a second or two. */
  static List<Path> seeds(Target target) throws IOException {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : target.seeds()) {
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + glob));
    }
    List<Path> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Path relative = FIXTURES.relativize(file);
        if (!name.endsWith(".expected")
            && !name.endsWith(".md")
            && matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
          seeds.add(file);
        }
      }
    }
    // Some of each kind.
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i += 1 + (seeds.size() - 1) / MOST_SEEDS) {
      some.add(seeds.get(i));
    }
    return some;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static long last(Pattern pattern, String text) {
    long last = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }
}
