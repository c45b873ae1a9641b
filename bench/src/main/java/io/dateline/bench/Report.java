package io.dateline.bench;

import io.dateline.bench.PartRuns.Throughput;
import io.dateline.bench.SolrRuns.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Writes what was measured, as Markdown. Immutable. */
final class Report {
  private static final Map<String, String> PARTS =
      Map.of(
          "article", "article reading (date line, sources, bylines, headline, body)",
          "sentences", "sentences and their tokens",
          "tokens", "tokens alone",
          "names", "names",
          "namesOfSentences", "names, without the second look at the article",
          "namesInOpenNlp", "names, likewise, by OpenNLP's NameFinderME with the same model",
          "canonical", "canonical forms",
          "whole", "the whole pass, from the text to the entities",
          "processor", "the processor, from the Solr document to its fields");

  private final Facts facts;
  private final PartRuns.Results parts;
  private final List<Round> rounds;
  private final NodeRuns.Results node;

  /**
   * What the numbers are about.
   *
   * @param command the command that measured
   * @param machine what it ran on, in words; empty when not told
   * @param date when, in words; empty when not told
   * @param quick whether it was the short form
   * @param java the Java
   * @param solr the version of Solr
   * @param peer what the peer's models were learned from; empty without the peer
   * @param words mean number of words of an article
   * @param tokens mean number of tokens of an article's headline and body
   * @param bytes mean size of an article in UTF-8
   * @param loadAtStart load average before it began; negative where the system tells none
   * @param settings how long it was measured
   */
  record Facts(
      String command,
      String machine,
      String date,
      boolean quick,
      String java,
      String solr,
      String peer,
      double words,
      double tokens,
      double bytes,
      double loadAtStart,
      Settings settings) {}

  Report(Facts facts, PartRuns.Results parts, List<Round> rounds, NodeRuns.Results node) {
    this.facts = facts;
    this.node = node;
    this.parts = parts;
    this.rounds = List.copyOf(rounds);
  }

  /** The report. */
  String markdown() {
    StringBuilder out = new StringBuilder(4_000);
    out.append("# Performance\n\nWritten by `bench/run`; do not edit.\n");
    if (facts.quick) {
      out.append("\nThis is a quick run: it shows the order of magnitude, not more.\n");
    }
    line(out, "");
    line(out, "| | |");
    line(out, "|---|---|");
    fact(out, "command", "`" + facts.command + "`");
    fact(out, "machine", facts.machine.isEmpty() ? "not told" : facts.machine);
    fact(out, "date", facts.date.isEmpty() ? "not told" : facts.date);
    fact(out, "Java", facts.java);
    fact(
        out,
        "Solr",
        facts.solr
            + ", heap "
            + SolrRuns.heap()
            + ", Java options of its own start script, schemaless configset like `_default`,"
            + " security manager on");
    fact(
        out,
        "articles",
        "made from the samples with a fixed seed: "
            + Articles.MIN_WORDS
            + "–"
            + Articles.MAX_WORDS
            + " words; on average "
            + Numbers.whole(facts.words)
            + " words, "
            + Numbers.whole(facts.tokens)
            + " tokens, "
            + Numbers.whole(facts.bytes)
            + " bytes");
    fact(out, "load", load());
    solr(out);
    processor(out);
    parts(out);
    node(out);
    method(out);
    return out.toString();
  }

  private String load() {
    String average =
        facts.loadAtStart < 0
            ? "not told by the system"
            : Numbers.three(facts.loadAtStart) + " (load average of a minute)";
    Spread others = Spread.of(rounds.stream().map(Round::others).toList());
    return "before it began: "
        + average
        + "; during the rounds against Solr, other processes kept "
        + Numbers.spread(others)
        + " of "
        + Runtime.getRuntime().availableProcessors()
        + " processors busy";
  }

  private void solr(StringBuilder out) {
    line(out, "\n## Through Solr's `/update`\n");
    line(
        out,
        "Requests of "
            + facts.settings.batch()
            + " articles as JSON, "
            + facts.settings.rounds()
            + " rounds of "
            + Numbers.three(facts.settings.round().toMillis() / 1e3)
            + " s for each line, in turns, after "
            + facts.settings.warmup().toSeconds()
            + " s of CPU to warm up. Median (least–most). CPU is that of the Solr process.\n");
    line(
        out, "| clients | | articles/s | tokens/s | CPU ms an article | ms a request, p50 | p99 |");
    line(out, "|--:|---|--:|--:|--:|--:|--:|");
    for (int clients : facts.settings.clients()) {
      for (String contender : contenders()) {
        List<Round> mine = rounds(contender, clients);
        List<Double> batches =
            mine.stream().flatMap(r -> r.batches().stream()).map(Report::millis).sorted().toList();
        line(
            out,
            row(
                Integer.toString(clients),
                contender,
                Numbers.spread(spread(mine, Round::speed)),
                Numbers.whole(spread(mine, Round::speed).median() * facts.tokens),
                Numbers.spread(spread(mine, Round::cpuMillis)),
                Numbers.three(percentile(batches, 50)),
                Numbers.three(percentile(batches, 99))));
      }
    }
    line(
        out,
        "\nAgainst "
            + contenders().get(0)
            + ", round by round: what is left of its articles/s, and what is added to its CPU.\n");
    line(out, "| clients | | articles/s, % of plain | CPU ms added an article |");
    line(out, "|--:|---|--:|--:|");
    for (int clients : facts.settings.clients()) {
      List<Round> plain = rounds(contenders().get(0), clients);
      for (String contender : contenders().subList(1, contenders().size())) {
        List<Round> mine = rounds(contender, clients);
        line(
            out,
            row(
                Integer.toString(clients),
                contender,
                Numbers.spread(pairs(mine, plain, (a, b) -> 100 * a.speed() / b.speed())),
                Numbers.spread(pairs(mine, plain, (a, b) -> a.cpuMillis() - b.cpuMillis()))));
      }
    }
    if (!facts.peer.isEmpty()) {
      line(
          out,
          "\n\"Solr's OpenNLP\" is its own `OpenNLPExtractNamedEntitiesUpdateProcessorFactory`,"
              + " three of it, for people, organisations and places; its models were trained with"
              + " OpenNLP 1.9.4 and its default features on "
              + facts.peer
              + ". It reads no date line and finds no canonical forms.");
    }
  }

  private void processor(StringBuilder out) {
    line(out, "\n## The processor alone\n");
    line(
        out,
        "Solr documents in memory, with JMH, "
            + facts.settings.cycles() * facts.settings.iterations()
            + " iterations of "
            + Numbers.three(facts.settings.iteration().toMillis() / 1e3)
            + " s for each line, in "
            + facts.settings.cycles()
            + (facts.settings.cycles() == 1 ? " process" : " processes")
            + ", in turns. Median (least–most).\n");
    line(out, "| threads | articles/s | tokens/s | CPU µs an article | kB allocated an article |");
    line(out, "|--:|--:|--:|--:|--:|");
    for (int threads : List.of(1, 2)) {
      Throughput measured = parts.part("processor", threads);
      line(
          out,
          row(
              Integer.toString(threads),
              Numbers.spread(measured.articlesPerSecond()),
              Numbers.whole(measured.articlesPerSecond().median() * facts.tokens),
              Numbers.spread(measured.cpuPerArticle().times(1e-3)),
              Numbers.spread(measured.bytesPerArticle().times(1e-3))));
    }
    double one = parts.part("processor", 1).articlesPerSecond().median();
    double two = parts.part("processor", 2).articlesPerSecond().median();
    line(
        out,
        "\nTwo threads do "
            + Numbers.three(two / one)
            + " times what one does. One article takes "
            + Numbers.three(parts.processor().p50())
            + " ms (p50) and "
            + Numbers.three(parts.processor().p99())
            + " ms (p99). It allocates "
            + Numbers.three(parts.part("processor", 1).bytesPerArticle().median() / facts.bytes)
            + " times the article's size.");
  }

  private void parts(StringBuilder out) {
    line(out, "\n## The parts\n");
    line(out, "One thread, as above; each part is given what the parts before it gave.\n");
    line(
        out,
        "| part | articles/s | tokens/s | CPU µs an article | tokens per CPU second | kB allocated |");
    line(out, "|---|--:|--:|--:|--:|--:|");
    for (String part :
        List.of(
            "article",
            "sentences",
            "tokens",
            "names",
            "namesOfSentences",
            "namesInOpenNlp",
            "canonical",
            "whole",
            "processor")) {
      Throughput measured = parts.part(part, 1);
      line(
          out,
          row(
              PARTS.get(part),
              Numbers.spread(measured.articlesPerSecond()),
              Numbers.whole(measured.articlesPerSecond().median() * facts.tokens),
              Numbers.spread(measured.cpuPerArticle().times(1e-3)),
              Numbers.whole(facts.tokens * 1e9 / measured.cpuPerArticle().median()),
              Numbers.three(measured.bytesPerArticle().median() / 1e3)));
    }
    againstOpenNlp(out);
  }

  /** How many times the name finder of OpenNLP itself ours does, by CPU time and by the clock. */
  private void againstOpenNlp(StringBuilder out) {
    Throughput ours = parts.part("namesOfSentences", 1);
    Throughput theirs = parts.part("namesInOpenNlp", 1);
    line(
        out,
        "\nOf the same sentences, with the same model and the same result, our name finder does "
            + Numbers.three(ours.articlesPerSecond().median() / theirs.articlesPerSecond().median())
            + " times what OpenNLP's does, and takes "
            + Numbers.three(theirs.cpuPerArticle().median() / ours.cpuPerArticle().median())
            + " times less CPU.");
  }

  private void node(StringBuilder out) {
    line(out, "\n## A node\n");
    line(
        out,
        "The first article in a Solr that was just started: its answer comes "
            + Numbers.spread(node.firstMillis())
            + " ms after the call that installs Dateline; Solr loads the core again in that time,"
            + " and the model with it ("
            + facts.settings.starts()
            + " starts).\n");
    line(
        out,
        "Heap after a garbage collection, in MB, every core with "
            + facts.settings.articlesPerCore()
            + " articles:\n");
    line(out, "| | one core | " + facts.settings.cores() + " cores |");
    line(out, "|---|--:|--:|");
    line(out, row("plain Solr", heap(node.plain().one()), heap(node.plain().many())));
    line(
        out,
        row(
            "plain Solr, cores loaded again, documents with the same fields",
            heap(node.control().one()),
            heap(node.control().many())));
    line(out, row("Dateline", heap(node.dateline().one()), heap(node.dateline().many())));
    line(out, row("added by Dateline", heap(node.added().one()), heap(node.added().many())));
    line(
        out,
        "\nWith "
            + facts.settings.cores()
            + " cores Dateline adds "
            + Numbers.three(node.growth())
            + " times what it adds with one; the node as a whole takes "
            + Numbers.three(node.dateline().many() / node.plain().many())
            + " times what a plain one takes. What it adds is counted from the second line on."
            + " What that has more than the first is Solr's: the call that installs Dateline makes"
            + " it load the core again, and Solr keeps the first self of a core that was loaded"
            + " again, for whatever reason, until the node is started again (the snapshot manager"
            + " of the core's deletion policy holds it).");
  }

  private static String heap(double megabytes) {
    return Numbers.three(megabytes);
  }

  private static void method(StringBuilder out) {
    line(out, "\n## How it is measured\n");
    line(
        out,
        "- Each contender has a Solr process of its own; while one is measured the others are"
            + " idle. Their order is the same in every round.");
    line(
        out,
        "- A round starts with an empty index. Its time ends when all that was sent is"
            + " committed; a commit is in it, whatever the number of articles.");
    line(out, "- The client runs on the same machine and takes its share of it.");
    line(
        out,
        "- Of one client's requests, Dateline reads the articles with several threads (decision"
            + " 0006); plain Solr and its OpenNLP have one. With `readAhead` off so has Dateline.");
    line(
        out,
        "- After each round Solr is asked whether every article is there and has what the"
            + " contender must give it; if not, the command fails.");
    line(
        out,
        "- CPU is of the whole process (Solr's, or JMH's): garbage collection, what is left of"
            + " compiling, merges are in it. On a machine that does other things as well it says"
            + " more than articles/s do.");
    line(
        out,
        "- Tokens are those of the article's headline and body, as Dateline cuts them, for all"
            + " contenders.");
    line(
        out,
        "- The articles are made from samples, so their words and names come back more often than"
            + " those of a real stream: what is remembered of words and names is nearly always"
            + " there, see decision 0005.");
    line(
        out,
        "- \"Canonical forms\" is given the mentions that became an entity, so a little less"
            + " than in the whole pass.");
  }

  /** Titles in the order in which they run; the first is what the others are held against. */
  private List<String> contenders() {
    return rounds.stream().map(Round::contender).distinct().toList();
  }

  private List<Round> rounds(String contender, int clients) {
    return rounds.stream()
        .filter(round -> round.contender().equals(contender) && round.clients() == clients)
        .toList();
  }

  private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Spread.of(rounds.stream().mapToDouble(value).boxed().toList());
  }

  private static Spread pairs(
      List<Round> mine, List<Round> others, ToDoubleBiFunction<Round, Round> value) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      values.add(value.applyAsDouble(mine.get(i), others.get(i)));
    }
    return Spread.of(values);
  }

  /** The value that so many percent of the sorted ones do not exceed. */
  static double percentile(List<Double> sorted, int percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(rank, 1) - 1);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static void fact(StringBuilder out, String what, String value) {
    line(out, row(what, value.replace("|", "\\|")));
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
