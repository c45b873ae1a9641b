package io.dateline.training;

import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The accuracy report, as Markdown. */
final class Report {
  private final Map<String, List<Document>> sets;
  private final StringBuilder text = new StringBuilder();

  Report(Map<String, List<Document>> sets) {
    this.sets = sets;
  }

  void head(String date, String machine, int types) {
    text.append("# Accuracy of the English news model\n\n")
        .append("Written by `training/run score --steps --out docs/accuracy.md` on ")
        .append(date)
        .append(" (")
        .append(machine)
        .append("). ")
        .append(
            "Names count only with exact span and type, as conlleval counts. F1 is over people,\n"
                + "organisations and locations together, in percent; the model also finds "
                + (types > 3 ? "other names (MISC)" : "nothing else")
                + ".\nThe floor is OpenNLP 2.5.11's default features (maxent, 100 iterations,"
                + " cutoff 3) on the\nsame train data. Scored is what the product does: the model"
                + " and the second look at the\nwhole document, without the names that it doubts"
                + " (belief under 0.62). The sets are dev sets:\nfeatures and settings were chosen"
                + " by them, nothing was trained on them.\n\n");
  }

  /** The table of all sets; {@code floor} may be null. */
  void scores(NameModel model, NameModel floor) {
    text.append("## Dev sets\n\n")
        .append("| set | names | floor F1 | F1 | gain | P | R | PER | ORG | LOC | MISC |\n")
        .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
    double sum = 0;
    double floorSum = 0;
    int elsewhere = 0;
    for (Map.Entry<String, List<Document>> set : sets.entrySet()) {
      Score ours = Scorer.score(model, set.getValue());
      Score base = floor == null ? null : Scorer.score(floor, set.getValue(), false);
      double f1 = ours.f1(Score.MAIN);
      double baseF1 = base == null ? Double.NaN : base.f1(Score.MAIN);
      if (Corpora.ELSEWHERE.contains(set.getKey())) {
        sum += f1;
        floorSum += baseF1;
        elsewhere++;
      }
      List<String> cells = new ArrayList<>();
      cells.add(set.getKey());
      cells.add(Long.toString(ours.gold(Score.MAIN)));
      cells.add(number(baseF1));
      cells.add(number(f1));
      cells.add(number(f1 - baseF1));
      cells.add(number(ours.precision(Score.MAIN)));
      cells.add(number(ours.recall(Score.MAIN)));
      for (NameType type : NameType.values()) {
        cells.add(number(ours.f1(List.of(type))));
      }
      row(cells);
    }
    if (elsewhere > 0) {
      double average = sum / elsewhere;
      double floorAverage = floorSum / elsewhere;
      row(
          List.of(
              "average of " + String.join(", ", Corpora.ELSEWHERE),
              "",
              number(floorAverage),
              number(average),
              number(average - floorAverage),
              "",
              "",
              "",
              "",
              "",
              ""));
    }
  }

  void stepsHead() {
    text.append("\n## What each step brought\n\nF1, each step on top of those before it.\n\n");
    text.append("| step | voa_wire | own_news | average of the other five |\n|---|---|---|---|\n");
  }

  void step(String name, NameModel model, boolean documentPass) {
    double sum = 0;
    int elsewhere = 0;
    for (String set : Corpora.ELSEWHERE) {
      if (sets.containsKey(set)) {
        sum += f1(model, set, documentPass);
        elsewhere++;
      }
    }
    row(
        List.of(
            name,
            number(f1(model, "voa_wire", documentPass)),
            number(f1(model, "own_news", documentPass)),
            number(elsewhere == 0 ? Double.NaN : sum / elsewhere)));
  }

  private double f1(NameModel model, String set, boolean documentPass) {
    List<Document> documents = sets.get(set);
    return documents == null
        ? Double.NaN
        : Scorer.score(model, documents, documentPass).f1(Score.MAIN);
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
