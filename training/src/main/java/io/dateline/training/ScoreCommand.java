package io.dateline.training;

import io.dateline.entities.tagging.NameModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import opennlp.tools.namefind.TokenNameFinderModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a model on the dev sets or on given files, beside the floor. */
@Command(
    name = "score",
    description = "Scores a model: exact span and type, per type and set, beside the floor.")
final class ScoreCommand implements Callable<Integer> {
  @Mixin private CorpusOptions corpora;

  @Option(names = "--model", description = "the model file; the shipped one if not given")
  private Path model;

  @Option(names = "--no-floor", description = "do not train and score the floor (faster)")
  private boolean withoutFloor;

  @Option(names = "--steps", description = "also train and score the model step by step (slow)")
  private boolean steps;

  @Option(names = "--out", description = "also write the report there, as Markdown")
  private Path out;

  @Option(names = "--date", description = "date for the report", defaultValue = "date not given")
  private String date;

  @Option(
      names = "--machine",
      description = "machine for the report",
      defaultValue = "machine not given")
  private String machine;

  @Parameters(arity = "0..*", description = "other files in the corpora's format")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Recipe recipe = corpora.recipe();
    Map<String, List<Document>> sets = sets();
    NameModel shipped = load();
    NameModel floor =
        withoutFloor ? null : loaded(ModelTrainer.floor(recipe.documents(true, true)), "floor");
    Report report = new Report(sets);
    report.head(date, machine, shipped.types().size());
    report.scores(shipped, floor);
    if (steps) {
      steps(recipe, report, floor, shipped);
    }
    System.out.print(report);
    if (out != null) {
      Files.writeString(out, report.toString(), StandardCharsets.UTF_8);
    }
    return 0;
  }

  /** Each step keeps what those before it brought. */
  private static void steps(Recipe recipe, Report report, NameModel floor, NameModel shipped)
      throws IOException {
    report.stepsHead();
    List<Document> others = recipe.documents(false, true);
    report.step(
        "floor: OpenNLP's features, without the own corpus",
        loaded(ModelTrainer.floor(others), "floor"),
        false);
    Settings settings = Settings.SHIPPED;
    report.step(
        "own features (words, shapes, affixes, case, runs, outcomes)",
        trained(others, recipe, false, false, settings.without("lexicon", "cluster")),
        false);
    report.step(
        "lists: gazetteers and classes of words",
        trained(others, recipe, true, false, settings.without("cluster")),
        false);
    report.step("clusters of words", trained(others, recipe, true, true, settings), false);
    report.step("own corpus (the shipped model)", shipped, false);
    report.step("document pass (what the product does)", shipped, true);
    if (floor != null) {
      report.step("for comparison: floor with the own corpus", floor, false);
    }
  }

  private static NameModel trained(
      List<Document> documents, Recipe recipe, boolean lists, boolean clusters, Settings settings)
      throws IOException {
    return loaded(ModelTrainer.train(documents, recipe.lexicon(lists, clusters), settings), "step");
  }

  private static NameModel loaded(TokenNameFinderModel model, String name) throws IOException {
    return NameModel.read(new ByteArrayInputStream(ModelFile.bytes(model)), name);
  }

  private NameModel load() throws IOException {
    if (model == null) {
      return NameModel.shipped();
    }
    try (InputStream in = Files.newInputStream(model)) {
      return NameModel.read(in, model.toString());
    }
  }

  private Map<String, List<Document>> sets() throws IOException {
    if (files.isEmpty()) {
      return corpora.corpora().dev();
    }
    Map<String, List<Document>> sets = new LinkedHashMap<>();
    for (Path file : files) {
      sets.put(file.toString(), CorpusReader.read(file));
    }
    return sets;
  }
}
