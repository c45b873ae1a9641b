package io.dateline.demo;

import io.dateline.demo.ArticleFiles.ArticleFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows Dateline in a real Solr. */
@Command(
    name = "demo/run",
    mixinStandardHelpOptions = true,
    version = "Dateline demo 0.1.0",
    sortOptions = false,
    description = {
      "Starts a real Solr, drops the plugin's jar into its lib folder, installs it with one HTTP"
          + " call, indexes articles and prints the facets.",
      "",
      "Without a PATH, the articles that come with Dateline are indexed."
    })
public final class Demo implements Callable<Integer> {
  private static final String COLLECTION = "news";
  private static final String DATE = "article_published_dt";
  private static final List<String> FACETS =
      List.of(
          "dateline_place_ss",
          "article_source_ss",
          "entity_person_ss",
          "entity_organization_ss",
          "entity_location_ss",
          "entity_country_ss");
  private static final int VALUES = 10;
  private static final int FAILURES_SHOWN = 5;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to index instead. Anything but .txt goes through Tika.")
  private List<Path> paths = List.of();

  @Option(names = "--once", description = "End when the facets are printed.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port on 127.0.0.1 for Solr; 0, the default, takes any free one.")
  private int port;

  private final PrintStream out;

  private Demo(PrintStream out) {
    this.out = out;
  }

  /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 misused. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(new Demo(out))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("demo: " + explain(failure));
                  return command.getCommandSpec().exitCodeOnExecutionException();
                });
    System.exit(line.execute(args));
  }

  private static String explain(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "There is no " + failure.getMessage();
    }
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }

  @Override
  public Integer call() throws Exception {
    Checkout checkout = Checkout.locate();
    List<ArticleFile> articles =
        paths.isEmpty() ? ArticleFiles.samples(checkout.samples()) : ArticleFiles.find(paths);
    if (articles.isEmpty()) {
      out.println("No articles in " + (paths.isEmpty() ? checkout.samples() : paths));
      return 1;
    }
    Path folder = Files.createTempDirectory("dateline-demo");
    try (SolrNode solr = start(checkout, folder)) {
      // Ctrl-C comes by here, past the end of this block.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> clean(solr, folder)));
      return run(checkout, solr, articles);
    } finally {
      delete(folder);
    }
  }

  private SolrNode start(Checkout checkout, Path folder) throws IOException {
    out.println("Starting Solr " + checkout.solrVersion() + " ...");
    long start = System.nanoTime();
    SolrNode solr =
        SolrNode.builder()
            .checkout(checkout)
            .home(folder.resolve("home"))
            .configset(checkout.configset())
            .plugin(checkout.pluginJar())
            .plugin(checkout.parserJar())
            .module("extraction")
            .port(port)
            .start();
    say("Solr", "%s (up in %s)", solr.url(), seconds(start));
    say("Log", "%s", solr.logFile());
    return solr;
  }

  private int run(Checkout checkout, SolrNode solr, List<ArticleFile> articles)
      throws IOException, InterruptedException {
    solr.createCollection(COLLECTION);
    NewsCollection news = new NewsCollection(solr.http(), COLLECTION);
    say("Dropped in", "%s", checkout.pluginJar().getFileName());
    say("", "%s", checkout.parserJar().getFileName());
    news.install();
    say("Installed by", "POST %s/%s/config", solr.url(), COLLECTION);
    say("", "%s", NewsCollection.installBody());
    news.addExtractHandler();
    out.println();

    boolean whole = index(news, articles);
    out.println();
    printFacets(news);
    printAddresses(solr);
    if (!once) {
      out.println();
      out.println("Solr stays up until Ctrl-C.");
      int code = solr.waitFor();
      out.println("Solr has ended with code " + code + ".");
    }
    return whole ? 0 : 1;
  }

  /** Every other article as JSON; the rest, and all that is no UTF-8 text, as files. */
  private boolean index(NewsCollection news, List<ArticleFile> articles) throws IOException {
    int asJson = 0;
    List<String> failures = new ArrayList<>();
    long start = System.nanoTime();
    try (ProgressBar bar = progress(articles.size())) {
      for (int i = 0; i < articles.size(); i++) {
        ArticleFile article = articles.get(i);
        try {
          Optional<String> text = i % 2 == 0 ? article.text() : Optional.empty();
          if (text.isPresent()) {
            news.addText(article.id(), text.get());
            asJson++;
          } else {
            news.addFile(article.id(), article.file());
          }
        } catch (SolrFailure e) {
          failures.add(article.id() + ": " + e.getMessage());
        }
        bar.step();
      }
      news.commit();
    }
    int done = articles.size() - failures.size();
    say(
        "Indexed",
        "%d articles in %s: %d as JSON through /update, %d as files through /update/extract",
        done,
        seconds(start),
        asJson,
        done - asJson);
    failures.stream().limit(FAILURES_SHOWN).forEach(failure -> say("Failed", "%s", failure));
    if (failures.size() > FAILURES_SHOWN) {
      say("", "and %d more", failures.size() - FAILURES_SHOWN);
    }
    return failures.isEmpty();
  }

  private static ProgressBar progress(int articles) {
    return new ProgressBarBuilder()
        .setTaskName("Indexing")
        .setUnit(" articles", 1)
        .setInitialMax(articles)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  private void printFacets(NewsCollection news) throws IOException {
    List<Facet> facets = new ArrayList<>(news.facets(FACETS, VALUES));
    facets.add(news.histogram(DATE, VALUES));
    out.print(FacetTable.of(facets));
    out.println();
  }

  private void printAddresses(SolrNode solr) {
    String news = solr.url() + "/" + COLLECTION;
    out.println("To try:");
    out.println("  " + news + "/query?q=*:*&rows=2&fl=id,article_*,dateline_*,entity_*");
    out.println("  " + news + "/query?q=*:*&rows=0&facet=true&facet.field=entity_person_ss");
    out.println("  " + news + "/query?q=entity_country_ss:US&sort=" + DATE + "+desc");
    out.println("  " + news + "/query?q=dateline_place_ss:[*+TO+*]&fl=id,dateline_s,dateline_p");
  }

  private void say(String what, String format, Object... values) {
    out.println(
        String.format(Locale.ROOT, "%-13s", what) + String.format(Locale.ROOT, format, values));
  }

  private static String seconds(long start) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static void clean(SolrNode solr, Path folder) {
    solr.stop();
    delete(folder);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | RuntimeException e) {
      // A file that is still open is left to the system's own cleaning of its temporary folder.
    }
  }
}
