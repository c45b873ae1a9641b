package io.dateline.entities.features;

import java.util.Arrays;
import java.util.List;

/** What the outcomes of the tokens before say of a token, and of how it is written. Immutable. */
final class OutcomeSums {
  // All that OpenNLP's FeatureGeneratorUtil.tokenFeature gives.
  private static final List<String> TOKEN_CLASSES =
      List.of(
          "jah", "jak", "lc", "2d", "4d", "an", "dd", "ds", "dc", "dp", "num", "sc", "ac", "cp",
          "ic", "other");

  private final Weights weights;
  private final String[] names;
  private final int other;
  // By the two outcomes before.
  private final double[] history;
  // By how the token is written and the outcome before.
  private final double[] shapes;
  // By three brief shapes, whether the lists know the token, and the outcome before.
  private final double[] briefs;
  // The beginning of what a word and the outcome before it say together.
  private final long[] heads;
  // The most that history says after an outcome outside names.
  private final double[] mostAfterOther = new double[Weights.WIDTH];

  /**
   * Sums.
   *
   * @param names the outcomes
   * @param other the number of the one outside names
   */
  OutcomeSums(Weights weights, String[] names, int other) {
    this.weights = weights;
    this.names = names;
    this.other = other;
    history = history();
    shapes = shapes();
    briefs = briefs();
    heads = new long[names.length];
    for (int last = 0; last < names.length; last++) {
      heads[last] = FeatureHash.of("pow=" + names[last] + ",");
    }
    Arrays.fill(mostAfterOther, Double.NEGATIVE_INFINITY);
    for (int earlier = 0; earlier < names.length; earlier++) {
      int at = (other * names.length + earlier) * Weights.WIDTH;
      for (int column = 0; column < Weights.WIDTH; column++) {
        mostAfterOther[column] = Math.max(mostAfterOther[column], history[at + column]);
      }
    }
  }

  private double[] history() {
    int n = names.length;
    double[] sums = new double[n * n * Weights.WIDTH];
    for (int last = 0; last < n; last++) {
      for (int earlier = 0; earlier < n; earlier++) {
        int at = (last * n + earlier) * Weights.WIDTH;
        weights.add(weights.row("o2=" + names[last] + "," + names[earlier]), sums, at);
        weights.add(weights.row("po=" + names[last]), sums, at);
        weights.add(weights.row("ppo=" + names[earlier]), sums, at);
      }
    }
    return sums;
  }

  private double[] shapes() {
    int codes = Briefs.OF_TOKENS * Levels.COUNT;
    double[] sums = new double[codes * TOKEN_CLASSES.size() * names.length * Weights.WIDTH];
    int[][] classRows = new int[TOKEN_CLASSES.size()][];
    Arrays.setAll(classRows, c -> rows("powf=", TOKEN_CLASSES.get(c)));
    int at = 0;
    for (int code = 0; code < codes; code++) {
      int[] codeRows = rows("os=", Briefs.LETTERS.charAt(code / Levels.COUNT) + Levels.text(code));
      for (int[] ofClass : classRows) {
        for (int last = 0; last < names.length; last++) {
          weights.add(codeRows[last], sums, at);
          weights.add(ofClass[last], sums, at);
          at += Weights.WIDTH;
        }
      }
    }
    return sums;
  }

  /** The rows of a feature that is made of the outcome before and a text, by outcome. */
  private int[] rows(String feature, String text) {
    int[] rows = new int[names.length];
    Arrays.setAll(rows, last -> weights.row(feature + names[last] + "," + text));
    return rows;
  }

  private double[] briefs() {
    int n = names.length;
    int[][] unlistedRows = new int[Briefs.COUNT][];
    Arrays.setAll(unlistedRows, brief -> rows("og=", Listings.unlistedText(brief)));
    double[] sums = new double[2 * Briefs.TRIPLES * n * Weights.WIDTH];
    for (int triple = 0; triple < Briefs.TRIPLES; triple++) {
      int[] unlisted = unlistedRows[triple / Briefs.COUNT % Briefs.COUNT];
      int[] letters = rows("ob=", Briefs.letters(triple));
      for (int last = 0; last < n; last++) {
        int at = (triple * 2 * n + last) * Weights.WIDTH;
        weights.add(letters[last], sums, at);
        weights.add(letters[last], sums, at + n * Weights.WIDTH);
        weights.add(unlisted[last], sums, at);
      }
    }
    return sums;
  }

  /** A number for how a word is written. */
  static int shape(String tokenClass, int brief, int level) {
    return (brief * Levels.COUNT + level) * TOKEN_CLASSES.size()
        + TOKEN_CLASSES.indexOf(tokenClass);
  }

  /** A row for each outcome before a word; null if all are 0. */
  double[] afterOutcome(String token) {
    double[] sums = null;
    for (int last = 0; last < names.length; last++) {
      int row = weights.row(FeatureHash.extend(heads[last], token));
      if (row != Weights.NONE) {
        sums = sums == null ? new double[names.length * Weights.WIDTH] : sums;
        weights.add(row, sums, last * Weights.WIDTH);
      }
    }
    return sums;
  }

  /** What a word gets after an outcome outside names, whatever stands around it. */
  double[] afterOther(int shape, double[] afterOutcome) {
    double[] sums = Weights.rowOf(afterOutcome, other);
    Weights.add(shapes, (shape * names.length + other) * Weights.WIDTH, sums, 0);
    return sums;
  }

  /** Adds the most that a token gets after an outcome outside names, but for its word. */
  void addMostAfterOther(int triple, boolean listed, double[] sums) {
    Weights.add(mostAfterOther, 0, sums, 0);
    Weights.add(briefs, brief(triple, listed, other), sums, 0);
  }

  private int brief(int triple, boolean listed, int last) {
    return ((triple * 2 + (listed ? 1 : 0)) * names.length + last) * Weights.WIDTH;
  }

  /**
   * Adds what the outcomes of the two tokens before say.
   *
   * @param triple the brief shapes of the token and its neighbours
   * @param listed whether the lists know the token
   */
  void add(int last, int earlier, Word word, int triple, boolean listed, double[] sums) {
    int n = names.length;
    Weights.add(history, (last * n + earlier) * Weights.WIDTH, sums, 0);
    Weights.add(shapes, (word.shape * n + last) * Weights.WIDTH, sums, 0);
    Weights.add(briefs, brief(triple, listed, last), sums, 0);
    if (word.afterOutcome != null) {
      Weights.add(word.afterOutcome, last * Weights.WIDTH, sums, 0);
    }
  }
}
