package io.dateline.training;

import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

  @Option(names = "--out", description = "also write the tables there, as Markdown")
  private Path out;

  @Option(
      names = "--heading",
      description = "date and machine, for the head of the file",
      defaultValue = "not given")
  private String heading;

  @Parameters(arity = "0..*", description = "other files in the corpora's format")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Map<String, List<Document>> sets = sets();
    NameModel shipped = load();
    NameModel floor =
        withoutFloor
            ? null
            : NameModel.read(
                new ByteArrayInputStream(
                    ModelFile.bytes(
                        ModelTrainer.floor(corpora.corpora().train(Corpora.TRAINED_ON)))),
                "floor");
    List<String> lines = new ArrayList<>();
    lines.add(
        "| set | names | floor F1 | F1 | gain | PER P/R/F1 | ORG P/R/F1 | LOC P/R/F1 | MISC F1 |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, List<Document>> set : sets.entrySet()) {
      Score ours = Scorer.score(shipped, set.getValue());
      Score base = floor == null ? null : Scorer.score(floor, set.getValue());
      lines.add(row(set.getKey(), ours, base));
    }
    lines.forEach(System.out::println);
    if (out != null) {
      Files.writeString(out, "# Accuracy\n\n" + heading + "\n\n" + String.join("\n", lines) + "\n");
    }
    return 0;
  }

  private static String row(String name, Score ours, Score floor) {
    double f1 = ours.f1(Score.MAIN);
    StringBuilder row = new StringBuilder("| " + name + " | " + ours.gold(Score.MAIN));
    if (floor == null) {
      row.append(" | - | ").append(number(f1)).append(" | -");
    } else {
      double base = floor.f1(Score.MAIN);
      row.append(" | ").append(number(base)).append(" | ").append(number(f1));
      row.append(" | ").append(number(f1 - base));
    }
    for (NameType type : Score.MAIN) {
      List<NameType> one = List.of(type);
      row.append(" | ").append(number(ours.precision(one)));
      row.append("/").append(number(ours.recall(one))).append("/").append(number(ours.f1(one)));
    }
    return row.append(" | ")
        .append(number(ours.f1(List.of(NameType.MISC))))
        .append(" |")
        .toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
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
      sets.put(file.getFileName().toString(), CorpusReader.read(file));
    }
    return sets;
  }
}
