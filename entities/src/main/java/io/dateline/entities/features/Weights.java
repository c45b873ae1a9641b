package io.dateline.entities.features;

import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a model's features in flat arrays, found by {@link FeatureHash}. A row is what one
 * feature says for each outcome, less what it says for {@code other}: only differences count, and
 * so four types of name fill just one line of a processor's cache. Immutable, thread-safe.
 */
final class Weights {
  /** Sums in a row: one for each outcome but {@code other}, the rest 0. */
  static final int WIDTH = 8;

  /** The row of a feature that the model does not know. */
  static final int NONE = 0;

  private static final long MIXER = 0x9E3779B97F4A7C15L;
  private static final int KEYS_A_WORD = 6;

  private final int outcomes;
  private final int other;
  private final int mask;
  // Key and row in turns.
  private final long[] slots;
  private final double[] rows;
  // Most features of a text are pairs that the model does not know. This Bloom filter says so for
  // nearly all of them, and is small enough to stay near the processor.
  private final long[] pairs;

  private Weights(int outcomes, int other, int features, int pairs) {
    this.outcomes = outcomes;
    this.other = other;
    int capacity = Integer.highestOneBit(Math.max(16, features * 2)) << 1;
    mask = capacity - 1;
    slots = new long[2 * capacity];
    rows = new double[(1 + features) * WIDTH];
    this.pairs = new long[Integer.highestOneBit(Math.max(64, pairs / KEYS_A_WORD)) << 1];
  }

  /**
   * Takes the weights over.
   *
   * @param outcomes how many outcomes there are
   * @param other the number of the outcome outside names
   * @return empty if two features have one hash or there are too many outcomes
   */
  static Optional<Weights> of(Map<String, Context> features, int outcomes, int other) {
    if (outcomes > WIDTH + 1) {
      return Optional.empty();
    }
    int pairs = (int) features.keySet().stream().filter(PairFeatures::isPair).count();
    Weights weights = new Weights(outcomes, other, features.size(), pairs);
    int row = NONE;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      row++;
      long key = FeatureHash.of(feature.getKey());
      if (!weights.put(key, row)) {
        return Optional.empty();
      }
      if (PairFeatures.isPair(feature.getKey())) {
        long mixed = mix(key);
        weights.pairs[weights.pairWord(mixed)] |= probes(mixed);
      }
      weights.fill(row, feature.getValue());
    }
    return Optional.of(weights);
  }

  private boolean put(long key, int row) {
    int slot = slot(key, mix(key));
    if (slots[slot + 1] != NONE) {
      return false;
    }
    slots[slot] = key;
    slots[slot + 1] = row;
    return true;
  }

  private void fill(int row, Context context) {
    double[] byOutcome = new double[outcomes];
    for (int i = 0; i < context.getOutcomes().length; i++) {
      byOutcome[context.getOutcomes()[i]] += context.getParameters()[i];
    }
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (outcome != other) {
        rows[row * WIDTH + column(outcome)] = byOutcome[outcome] - byOutcome[other];
      }
    }
  }

  /** Where an outcome's sum is; not for {@code other}, whose sum is 0. */
  int column(int outcome) {
    return outcome < other ? outcome : outcome - 1;
  }

  private static long mix(long key) {
    long mixed = (key ^ (key >>> 32)) * MIXER;
    return mixed ^ (mixed >>> 29);
  }

  private int pairWord(long mixed) {
    return (int) (mixed >>> 20) & (pairs.length - 1);
  }

  private static long probes(long mixed) {
    return 1L << (mixed >>> 58) | 1L << (mixed >>> 52);
  }

  private int slot(long key, long mixed) {
    int slot = (int) mixed & mask;
    while (slots[2 * slot + 1] != NONE && slots[2 * slot] != key) {
      slot = (slot + 1) & mask;
    }
    return 2 * slot;
  }

  /** The row of the feature with that hash; {@link #NONE} if there is none. */
  int row(long key) {
    return (int) slots[slot(key, mix(key)) + 1];
  }

  int row(String feature) {
    return row(FeatureHash.of(feature));
  }

  /** Adds a row to the {@link #WIDTH} sums from {@code at} on. */
  void add(int row, double[] sums, int at) {
    add(rows, row * WIDTH, sums, at);
  }

  /** Adds {@link #WIDTH} numbers to others. */
  static void add(double[] from, int start, double[] sums, int at) {
    for (int i = 0; i < WIDTH; i++) {
      sums[at + i] += from[start + i];
    }
  }

  /** Adds the row of the feature with that hash. */
  void addKey(long key, double[] sums, int at) {
    int row = row(key);
    if (row != NONE) {
      add(row, sums, at);
    }
  }

  /** Adds the row of one of the {@link PairFeatures}. */
  void addPair(long key, double[] sums, int at) {
    long mixed = mix(key);
    long probes = probes(mixed);
    if ((pairs[pairWord(mixed)] & probes) == probes) {
      int row = (int) slots[slot(key, mixed) + 1];
      if (row != NONE) {
        add(row, sums, at);
      }
    }
  }
}
