package io.dateline.entities.features;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the shapes around a token say of it: few combinations make up nearly all text, so their sums
 * are remembered, a bounded number of them. Thread-safe.
 */
final class SurroundingSums {
  /** Surroundings remembered; a power of two. About 150 bytes each. */
  private static final int SIZE = 1 << 15;

  /** How a sentence as a whole is capitalised, see {@link SentenceView#caseClass}. */
  static final String CASES = "utls";

  private final Weights weights;
  private final OutcomeSums outcomes;
  // Rows of weights by the few values that each depends on.
  private final int[] levelRows = new int[Levels.CODES * Levels.CODES * Levels.CODES];
  private final int[] briefRows;
  private final int[] caseRows;
  private final int[] unlistedPairRows;
  private final AtomicReferenceArray<Surroundings> known = new AtomicReferenceArray<>(SIZE);

  /**
   * Surroundings.
   *
   * @param code the {@link SurroundingsCode}
   * @param sums a row of sums
   * @param most the most that a token gets from its surroundings and from outcomes before it of
   *     which the last is outside names
   */
  @SuppressWarnings("ArrayRecordComponent") // Shared, never changed.
  record Surroundings(long code, double[] sums, float most) {}

  SurroundingSums(Weights weights, OutcomeSums outcomes) {
    this.weights = weights;
    this.outcomes = outcomes;
    levels();
    briefRows = briefs();
    caseRows = cases();
    unlistedPairRows = unlistedPairs();
  }

  /** From memory or summed up now. */
  Surroundings of(long code) {
    int slot = (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & (SIZE - 1);
    Surroundings surroundings = known.getPlain(slot);
    if (surroundings == null || surroundings.code() != code) {
      double[] sums = sum(code);
      double[] all = sums.clone();
      outcomes.addMostAfterOther(triple(code), SurroundingsCode.isListed(code, 2), all);
      surroundings = new Surroundings(code, sums, weights.most(all, 0));
      known.setRelease(slot, surroundings);
    }
    return surroundings;
  }

  private static int triple(long code) {
    return Briefs.triple(
        SurroundingsCode.brief(code, 1),
        SurroundingsCode.brief(code, 2),
        SurroundingsCode.brief(code, 3));
  }

  private double[] sum(long code) {
    double[] sums = new double[Weights.WIDTH];
    weights.add(weights.row("def"), sums, 0);
    int left = SurroundingsCode.brief(code, 1);
    int own = SurroundingsCode.brief(code, 2);
    int right = SurroundingsCode.brief(code, 3);
    int level = SurroundingsCode.level(code, 2);
    int caseRow = caseAt(SurroundingsCode.caseClass(code), own);
    add(caseRows[caseRow], sums);
    add(caseRows[caseRow + 1 + level], sums);
    if (SurroundingsCode.isFirst(code)) {
      add(caseRows[caseRow + 1 + Levels.COUNT + level], sums);
    }
    int three = Levels.code(left, SurroundingsCode.level(code, 1));
    three = three * Levels.CODES + Levels.code(own, level);
    three = three * Levels.CODES + Levels.code(right, SurroundingsCode.level(code, 3));
    add(levelRows[three], sums);
    int n = Briefs.COUNT;
    int triple = triple(code);
    int five = SurroundingsCode.brief(code, 0) * Briefs.TRIPLES + triple;
    add(briefRows[five * n + SurroundingsCode.brief(code, 4)], sums);
    add(briefRows[n * n * Briefs.TRIPLES + triple], sums);
    if (!SurroundingsCode.isListed(code, 2)) {
      add(unlistedPairRows[2 * n * n + own], sums);
      if (!SurroundingsCode.isListed(code, 1)) {
        add(unlistedPairRows[left * n + own], sums);
      }
      if (!SurroundingsCode.isListed(code, 3)) {
        add(unlistedPairRows[n * n + own * n + right], sums);
      }
    }
    return sums;
  }

  private void add(int row, double[] sums) {
    weights.add(row, sums, 0);
  }

  private void levels() {
    long head = FeatureHash.of("c3=");
    String[] texts = new String[Levels.CODES];
    Arrays.setAll(texts, Levels::text);
    int at = 0;
    for (String a : texts) {
      for (String b : texts) {
        long two = FeatureHash.extend(FeatureHash.extend(head, a), b);
        for (String c : texts) {
          levelRows[at++] = weights.row(FeatureHash.extend(two, c));
        }
      }
    }
  }

  /** Rows of five brief shapes in a row; those of the middle three follow. */
  private int[] briefs() {
    int n = Briefs.COUNT;
    int fives = n * n * Briefs.TRIPLES;
    int[] rows = new int[fives + Briefs.TRIPLES];
    long head = FeatureHash.of("b5=");
    for (int five = 0; five < fives; five++) {
      long hash = head;
      for (int power = fives / n, rest = five; power > 0; rest %= power, power /= n) {
        hash = FeatureHash.extend(hash, Briefs.LETTERS.charAt(rest / power));
      }
      rows[five] = weights.row(hash);
    }
    for (int triple = 0; triple < Briefs.TRIPLES; triple++) {
      rows[fives + triple] = weights.row("b3=" + Briefs.letters(triple));
    }
    return rows;
  }

  private int[] cases() {
    int[] rows = new int[CASES.length() * Briefs.OF_TOKENS * (1 + 2 * Levels.COUNT)];
    for (int c = 0; c < CASES.length(); c++) {
      for (int b = 0; b < Briefs.OF_TOKENS; b++) {
        int at = caseAt(c, b);
        String own = "" + CASES.charAt(c) + Briefs.LETTERS.charAt(b);
        rows[at] = weights.row("c=" + own);
        for (int level = 0; level < Levels.COUNT; level++) {
          rows[at + 1 + level] = weights.row("cl=" + own + level);
          rows[at + 1 + Levels.COUNT + level] = weights.row("cf=" + own + level);
        }
      }
    }
    return rows;
  }

  private static int caseAt(int caseClass, int brief) {
    return (caseClass * Briefs.OF_TOKENS + brief) * (1 + 2 * Levels.COUNT);
  }

  /** Rows of unlisted tokens with their neighbours: before, after, then of the token alone. */
  private int[] unlistedPairs() {
    int n = Briefs.COUNT;
    int[] rows = new int[2 * n * n + n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        String pair = Listings.unlistedText(a) + "|" + Listings.unlistedText(b);
        rows[a * n + b] = weights.row("G-=" + pair);
        rows[n * n + a * n + b] = weights.row("G+=" + pair);
      }
      rows[2 * n * n + a] = weights.row("G0=" + Listings.unlistedText(a));
    }
    return rows;
  }
}
