package io.dateline.bench;

import io.dateline.bench.jmh.CpuTime;
import io.dateline.bench.jmh.Parts;
import io.dateline.demo.Checkout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Measures the parts and the processor with JMH, in turns. */
public final class PartRuns {
  /** All parts for one thread, the processor for two as well, side by side. */
  private static final List<Case> CASES =
      List.of(
          new Case("processor", 1),
          new Case("processor", 2),
          new Case("whole", 1),
          new Case("article", 1),
          new Case("sentences", 1),
          new Case("tokens", 1),
          new Case("names", 1),
          new Case("namesOfSentences", 1),
          new Case("namesInOpenNlp", 1),
          new Case("canonical", 1));

  private final Settings settings;
  private final Consumer<String> progress;

  /**
   * @param settings how long to measure
   * @param progress is told what is being measured
   */
  public PartRuns(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * A method of {@link Parts}.
   *
   * @param part its name
   * @param threads how many threads call it
   */
  public record Case(String part, int threads) {}

  /**
   * What a part can do.
   *
   * @param what the part
   * @param articlesPerSecond of all threads together
   * @param cpuPerArticle CPU time of the whole process an article, in nanoseconds
   * @param bytesPerArticle what an article makes the part allocate
   */
  public record Throughput(
      Case what, Spread articlesPerSecond, Spread cpuPerArticle, Spread bytesPerArticle) {}

  /**
   * How long the processor takes for one article, on one thread.
   *
   * @param p50 median, in milliseconds
   * @param p99 the 99th percentile, in milliseconds
   */
  public record Latency(double p50, double p99) {}

  /**
   * All that was measured.
   *
   * @param parts in the order of the report
   */
  public record Results(List<Throughput> parts, Latency processor) {
    /** Copies the list. */
    public Results {
      parts = List.copyOf(parts);
    }

    /**
     * One of the parts.
     *
     * @throws IllegalArgumentException when it was not measured
     */
    public Throughput part(String name, int threads) {
      return parts.stream()
          .filter(part -> part.what().equals(new Case(name, threads)))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(name));
    }
  }

  /**
   * Measures.
   *
   * @throws RunnerException when a part fails
   */
  public Results run() throws RunnerException {
    Map<Case, List<Double>> speeds = new LinkedHashMap<>();
    Map<Case, List<Double>> cpus = new LinkedHashMap<>();
    Map<Case, List<Double>> bytes = new LinkedHashMap<>();
    for (int cycle = 1; cycle <= settings.cycles(); cycle++) {
      for (Case what : CASES) {
        RunResult result = measure(what, Mode.Throughput);
        List<Double> speed = speeds.computeIfAbsent(what, key -> new ArrayList<>());
        List<Double> cpu = cpus.computeIfAbsent(what, key -> new ArrayList<>());
        List<Double> allocated = bytes.computeIfAbsent(what, key -> new ArrayList<>());
        for (IterationResult iteration : iterations(result)) {
          speed.add(iteration.getPrimaryResult().getScore());
          cpu.add(beside(iteration, CpuTime.NAME));
          allocated.add(beside(iteration, "gc.alloc.rate.norm"));
        }
        progress.accept(
            what.part()
                + ", threads "
                + what.threads()
                + ": "
                + Numbers.whole(Spread.of(speed).median())
                + " articles/s, "
                + Numbers.three(Spread.of(cpu).median() / 1e3)
                + " µs of CPU each ("
                + cycle
                + " of "
                + settings.cycles()
                + ")");
      }
    }
    Statistics times =
        measure(new Case("processor", 1), Mode.SampleTime).getPrimaryResult().getStatistics();
    return new Results(
        CASES.stream()
            .map(
                what ->
                    new Throughput(
                        what,
                        Spread.of(speeds.get(what)),
                        Spread.of(cpus.get(what)),
                        Spread.of(bytes.get(what))))
            .toList(),
        new Latency(times.getPercentile(50), times.getPercentile(99)));
  }

  private RunResult measure(Case what, Mode mode) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Parts.class.getName().replace(".", "\\.") + "\\." + what.part() + "$")
            .mode(mode)
            .timeUnit(mode == Mode.Throughput ? TimeUnit.SECONDS : TimeUnit.MILLISECONDS)
            .param("count", Integer.toString(settings.inputs()))
            .threads(what.threads())
            .forks(settings.forks() ? 1 : 0)
            .warmupIterations(settings.warmups())
            .warmupTime(time())
            .measurementIterations(settings.iterations())
            .measurementTime(time())
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .jvmArgs("-Xmx1g", "-D" + Checkout.ROOT_PROPERTY + "=" + Checkout.locate().root())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(options.build()).runSingle();
  }

  private TimeValue time() {
    return TimeValue.milliseconds(settings.iteration().toMillis());
  }

  private static List<IterationResult> iterations(RunResult result) {
    return result.getBenchmarkResults().stream()
        .flatMap(benchmark -> benchmark.getIterationResults().stream())
        .toList();
  }

  /** What a profiler told of an iteration. */
  private static double beside(IterationResult iteration, String name) {
    Result<?> result = iteration.getSecondaryResults().get(name);
    if (result == null) {
      throw new IllegalStateException(
          "JMH gave no " + name + ", only " + iteration.getSecondaryResults().keySet());
    }
    return result.getScore();
  }
}
