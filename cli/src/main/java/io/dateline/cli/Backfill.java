package io.dateline.cli;

import io.dateline.cli.backfill.Part;
import io.dateline.cli.backfill.Result;
import io.dateline.cli.backfill.Run;
import io.dateline.cli.backfill.Target;
import io.dateline.solr.update.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enriches what is already indexed. */
@Command(
    name = "backfill",
    description = {
      "Gives the documents that a collection already has their fields: reads the stored text,"
          + " enriches it in this process, with the collection's own configuration, and writes our"
          + " fields alone, by atomic updates that hold only while nobody else has written. Refuses"
          + " where atomic updates would lose what other fields have.",
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all documents are done (or the dry run is)",
      "1:stopped before the end, or some documents were left as they are",
      "2:wrong call",
      "3:refused: atomic updates would lose data"
    },
    mixinStandardHelpOptions = true)
final class Backfill implements Callable<Integer> {

  private static final int REFUSED = 3;
  private static final int MOST_COMPLAINTS = 20;
  private static final long STOP_SECONDS = 60;

  @Spec private CommandSpec spec;
  @Mixin private SolrOptions solr;

  @Option(
      names = "--name",
      defaultValue = Installation.DEFAULT_NAME,
      description = "The update processor whose configuration is used (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Only documents that match; repeat to narrow down.")
  private List<String> queries = new ArrayList<>();

  @Option(names = "--missing", description = "Only documents that have no status field yet.")
  private boolean missing;

  @Option(
      names = "--part",
      paramLabel = "N/OF",
      converter = PartConverter.class,
      defaultValue = "1/1",
      description = {
        "Only this share, by the hash of the key: as many processes can share the work, on as many"
            + " machines (default: ${DEFAULT-VALUE}).",
      })
  private Part part;

  @Option(
      names = "--shard",
      defaultValue = "",
      paramLabel = "NAME",
      description = {
        "Only this shard of the collection; needed where documents are routed by hand (implicit).",
      })
  private String shard;

  @Option(
      names = "--threads",
      defaultValue = "4",
      description = "How many enrich and write (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--rows",
      defaultValue = "100",
      description = "Documents read and written at once (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--rate",
      defaultValue = "0",
      paramLabel = "N",
      description = "Documents a second at most; 0 for no limit (default).")
  private double rate;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "Where to note how far it is; the same call with the same file goes on from there.",
      })
  private Path checkpoint;

  @Option(names = "--restart", description = "Forget the checkpoint and begin anew.")
  private boolean restart;

  @Option(
      names = "--dry-run",
      paramLabel = "N",
      description = "Show what would change in the first N documents, and change nothing.")
  private Integer dryRun;

  @Option(
      names = "--ignore-field",
      paramLabel = "FIELD",
      description = "A field whose values may be lost; repeat for more.")
  private Set<String> ignored = new LinkedHashSet<>();

  @Option(names = "--no-commit", description = "Leave the commit at the end to Solr.")
  private boolean noCommit;

  @Option(names = "--json", description = "Print what became of the documents as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  /** Reads {@code 3/16}. */
  static final class PartConverter implements CommandLine.ITypeConverter<Part> {
    @Override
    public Part convert(String value) {
      try {
        return Part.of(value);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    check(threads, 1, 256, "--threads");
    check(rows, 1, 10_000, "--rows");
    if (!(rate >= 0)) {
      throw wrong("--rate=" + rate + ": must be 0 or more");
    }
    check(dryRun == null ? 1 : dryRun, 1, 1_000_000, "--dry-run");
    SolrApi api = solr.api();
    Target target = Target.of(api, name, ignored);
    if (!target.losses().isEmpty()) {
      return refuse(target);
    }
    if (target.implicit() && shard.isEmpty()) {
      throw wrong(
          "the collection's documents are routed by hand: say --shard=NAME, for each shard");
    }
    if (!shard.isEmpty() && !target.shards().contains(shard)) {
      throw wrong("--shard=" + shard + ": the collection has " + target.shards());
    }
    List<String> filters = new ArrayList<>(queries);
    if (missing) {
      filters.add("-" + status(target) + ":[* TO *]");
    }
    Run.Settings settings =
        new Run.Settings(
            part, filters, shard, threads, rowsAtThisRate(), rate, checkpoint, !noCommit);
    return dryRun == null ? run(api, target, settings) : dry(api, target, settings);
  }

  private static String status(Target target) {
    return target.config().fields().get(Output.STATUS);
  }

  /** No page takes longer than about a second, so that it stops soon after it is asked to. */
  private int rowsAtThisRate() {
    return rate > 0 ? (int) Math.max(1, Math.min(rows, rate)) : rows;
  }

  private void check(int value, int least, int most, String option) {
    if (value < least || value > most) {
      throw wrong(option + "=" + value + ": must be from " + least + " to " + most);
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int refuse(Target target) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("dateline: refused: atomic updates would lose data here:");
    target.losses().forEach(loss -> err.println("  " + loss));
    err.println(
        "Index the documents again from their source, or store these fields first;"
            + " --ignore-field=FIELD where its values may be lost.");
    return REFUSED;
  }

  private int run(SolrApi api, Target target, Run.Settings settings) throws IOException {
    if (restart && checkpoint != null) {
      Files.deleteIfExists(checkpoint);
    }
    long start = System.nanoTime();
    AtomicInteger complaints = new AtomicInteger();
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = new Progress(quiet)) {
      Run run =
          new Run(
              api,
              target,
              settings,
              new Run.Listener() {
                @Override
                public void at(long done, long total) {
                  progress.at(done, total);
                }

                @Override
                public void complain(String message) {
                  if (complaints.incrementAndGet() <= MOST_COMPLAINTS) {
                    err.println("dateline: " + message);
                  }
                }
              });
      Thread stop = new Thread(() -> stop(run), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      Result result = run.go();
      try {
        Runtime.getRuntime().removeShutdownHook(stop);
      } catch (IllegalStateException e) {
        // It is being stopped: the hook waits for what this thread says next.
      }
      if (complaints.get() > MOST_COMPLAINTS) {
        err.println("dateline: and " + (complaints.get() - MOST_COMPLAINTS) + " documents more");
      }
      PrintWriter out = spec.commandLine().getOut();
      BackfillReport.print(result, System.nanoTime() - start, json, out);
      return result.whole() && result.failed() == 0 ? 0 : 1;
    }
  }

  private static void stop(Run run) {
    try {
      run.stop(STOP_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int dry(SolrApi api, Target target, Run.Settings settings) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Run run = new Run(api, target, settings, null);
    run.dry(dryRun, change -> BackfillReport.print(change, out));
    out.flush();
    return 0;
  }
}
