package io.dateline.bench;

import io.dateline.demo.Checkout;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that measures. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    version = "Dateline bench 0.1.0",
    sortOptions = false,
    description = {
      "Measures articles per second: through the parts and the processor alone, and through the"
          + " /update of real Solrs, plain, with Dateline and with Solr's own OpenNLP processor,"
          + " in turns. Prints the report; with --machine and --date, writes it to"
          + " docs/performance.md as well.",
      "",
      "Run it on a machine that does nothing else."
    })
public final class Bench implements Callable<Integer> {
  private static final int LONGEST = 200;

  @Spec private CommandSpec spec;

  @Option(
      names = "--quick",
      description = "A rough run of under three minutes instead of about twenty.")
  private boolean quick;

  @Option(names = "--no-peer", description = "Leave out Solr's own OpenNLP processor.")
  private boolean noPeer;

  @Option(
      names = "--machine",
      paramLabel = "TEXT",
      description = "What it runs on, for the report; say so when the machine is not idle.")
  private String machine = "";

  @Option(names = "--date", paramLabel = "DATE", description = "Today, for the report.")
  private String date = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the report; docs/performance.md by default.")
  private Path file;

  private final PrintStream out;
  private final Settings forced;

  /**
   * @param out where to print
   * @param forced the settings, whatever the options; null to obey them
   */
  Bench(PrintStream out, Settings forced) {
    this.out = out;
    this.forced = forced;
  }

  /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 misused. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(new Bench(out, null))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("bench: " + failure);
                  return command.getCommandSpec().exitCodeOnExecutionException();
                });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    check("--machine", machine);
    check("--date", date);
    if (machine.isEmpty() != date.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--machine and --date belong together: a report needs both");
    }
    if (file != null && machine.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--out needs --machine and --date: a report has both");
    }
    Checkout checkout = Checkout.locate();
    Settings settings = forced != null ? forced : quick ? Settings.quick() : Settings.full();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    // Held from here on: what runs in this process need not load it again.
    NewsResources resources = NewsResources.shared();
    List<BenchArticle> articles = Articles.make(checkout.samples(), settings.articles());
    PeerModels peer = noPeer ? null : PeerModels.of(checkout, settings.peerSentences());

    PartRuns.Results parts = new PartRuns(settings, this::progress).run();
    List<SolrRuns.Round> rounds = throughSolr(checkout, settings, articles, peer);

    NodeRuns.Results node = node(checkout, settings, articles);

    Stages stages = new Stages(resources);
    Report.Facts facts =
        new Report.Facts(
            commandLine(),
            machine,
            date,
            quick,
            System.getProperty("java.vm.name") + " " + Runtime.version(),
            checkout.solrVersion(),
            peer == null ? "" : peer.origin(),
            articles.stream().mapToInt(BenchArticle::words).average().orElseThrow(),
            articles.stream().mapToInt(a -> stages.tokens(a.text())).average().orElseThrow(),
            articles.stream()
                .mapToInt(a -> a.text().getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElseThrow(),
            load,
            settings);
    String report = new Report(facts, parts, rounds, node).markdown();
    out.println();
    out.print(report);
    if (!machine.isEmpty()) {
      Path target = file != null ? file : checkout.root().resolve("docs/performance.md");
      Files.writeString(target, report, StandardCharsets.UTF_8);
      out.println("\nWritten to " + target);
    }
    return 0;
  }

  private List<SolrRuns.Round> throughSolr(
      Checkout checkout, Settings settings, List<BenchArticle> articles, PeerModels peer)
      throws IOException {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new PlainSolr());
    contenders.add(new DatelineSolr(checkout.pluginJar()));
    contenders.add(new DatelineSolr(checkout.pluginJar(), false));
    if (peer != null) {
      progress("training the peer's models on " + peer.origin());
      contenders.add(new OpenNlpSolr(peer));
    }
    Path folder = Files.createTempDirectory("dateline-bench");
    try (SolrRuns runs = new SolrRuns(settings, articles, this::progress)) {
      // Ctrl-C comes by here, past the end of this block.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> clean(runs, folder)));
      for (int i = 0; i < contenders.size(); i++) {
        runs.start(contenders.get(i), checkout, Files.createDirectory(folder.resolve("solr" + i)));
      }
      return runs.run();
    } finally {
      delete(folder);
    }
  }

  private NodeRuns.Results node(Checkout checkout, Settings settings, List<BenchArticle> articles)
      throws IOException {
    Path folder = Files.createTempDirectory("dateline-bench");
    try {
      return new NodeRuns(settings, checkout, articles, this::progress).run(folder);
    } finally {
      delete(folder);
    }
  }

  private void progress(String line) {
    out.println(line);
  }

  /** A report is one line a fact, and its code spans are closed. */
  private void check(String option, String value) {
    if (value.length() > LONGEST
        || value.chars().anyMatch(c -> Character.isISOControl(c) || c == '`' || c == '"')) {
      throw new ParameterException(
          spec.commandLine(),
          option + " takes up to " + LONGEST + " characters of one line without quotes");
    }
  }

  private String commandLine() {
    StringBuilder line = new StringBuilder("bench/run");
    if (quick) {
      line.append(" --quick");
    }
    if (noPeer) {
      line.append(" --no-peer");
    }
    if (!machine.isEmpty()) {
      line.append(" --machine \"").append(machine).append("\" --date \"").append(date).append('"');
    }
    return line.toString();
  }

  private static void clean(SolrRuns runs, Path folder) {
    runs.close();
    try {
      delete(folder);
    } catch (IOException e) {
      // The process ends; what is left is in the folder for temporary files.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
