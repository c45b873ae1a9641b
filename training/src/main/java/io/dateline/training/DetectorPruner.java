package io.dateline.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Makes OpenNLP's language detector small: weights rounded, those near zero left out, of the
 * three-letter runs only those that tell most, and no languages that the detector has twice or that
 * no news is written in.
 */
final class DetectorPruner {
  private static final double GRAIN = 0.004;
  private static final double LEAST = 0.006;
  private static final int THREE_LETTER_RUNS = 8_000;

  /** Twice there (ekk, lvs, pes, pnb, nan) or mistaken for their larger neighbours. */
  private static final Set<String> DROPPED =
      Set.of(
          "ekk", "lvs", "pes", "nan", "pnb", "vol", "war", "ceb", "min", "lim", "gsw", "sun", "nds",
          "ast", "bak", "che", "san", "jav");

  /** Codes that ISO 639-1 has a short form for. */
  private static final Map<String, String> RENAMED = Map.of("cmn", "zho", "plt", "mlg");

  /** Writings that more than a few languages share, so that runs of three letters are needed. */
  private static final Set<Character.UnicodeScript> SHARED =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED);

  private record Run(String letters, Context context, double sum) {}

  private DetectorPruner() {}

  /** The smaller detector; the same for the same one. */
  static LanguageDetectorModel pruned(LanguageDetectorModel detector) {
    AbstractModel model = detector.getArtifact("langdetect.model");
    Object[] data = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    String[] languages = (String[]) data[2];
    int[] index = new int[languages.length];
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < languages.length; i++) {
      index[i] = DROPPED.contains(languages[i]) ? -1 : kept.size();
      if (index[i] >= 0) {
        kept.add(RENAMED.getOrDefault(languages[i], languages[i]));
      }
    }
    List<Run> runs = new ArrayList<>();
    List<Run> long3 = new ArrayList<>();
    contexts.forEach(
        (letters, context) -> {
          Run run = run(letters, context, index);
          int length = letters.codePointCount(0, letters.length());
          if (run.context.getOutcomes().length > 0 && (length < 3 || isShared(letters))) {
            (length < 3 ? runs : long3).add(run);
          }
        });
    long3.sort(Comparator.comparingDouble(Run::sum).reversed().thenComparing(Run::letters));
    runs.addAll(long3.subList(0, Math.min(THREE_LETTER_RUNS, long3.size())));
    runs.sort(Comparator.comparing(Run::letters));
    GISModel small =
        new GISModel(
            runs.stream().map(Run::context).toArray(Context[]::new),
            runs.stream().map(Run::letters).toArray(String[]::new),
            kept.toArray(new String[0]));
    return new LanguageDetectorModel(small, Map.of(), new LanguageDetectorFactory());
  }

  private static Run run(String letters, Context context, int[] index) {
    int[] outcomes = context.getOutcomes();
    int[] languages = new int[outcomes.length];
    double[] weights = new double[outcomes.length];
    double sum = 0;
    int n = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double weight = Math.rint(context.getParameters()[i] / GRAIN) * GRAIN;
      if (index[outcomes[i]] >= 0 && Math.abs(weight) >= LEAST) {
        languages[n] = index[outcomes[i]];
        weights[n++] = weight;
        sum += Math.abs(weight);
      }
    }
    return new Run(
        letters, new Context(Arrays.copyOf(languages, n), Arrays.copyOf(weights, n)), sum);
  }

  private static boolean isShared(String letters) {
    return letters.codePoints().allMatch(c -> SHARED.contains(Character.UnicodeScript.of(c)));
  }
}
