package io.dateline.entities.features;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a model's features in flat arrays, found by {@link FeatureHash}. A row is what one
 * feature says for and against each outcome. Immutable, thread-safe.
 */
final class Weights {
  /** The row of a feature that the model does not know. */
  static final int NONE = 0;

  private final int outcomes;
  private final long[] keys;
  private final int[] slotRows;
  // Row r holds the entries from starts[r] to before starts[r + 1]; row 0 is empty.
  private final int[] starts;
  private final byte[] entryOutcomes;
  private final double[] entryWeights;

  private Weights(int outcomes, int rows, int entries) {
    this.outcomes = outcomes;
    int capacity = Integer.highestOneBit(Math.max(16, rows * 2)) << 1;
    keys = new long[capacity];
    slotRows = new int[capacity];
    starts = new int[rows + 2];
    entryOutcomes = new byte[entries];
    entryWeights = new double[entries];
  }

  /** Takes the weights over; empty if two features have one hash. */
  static Optional<Weights> of(Map<String, Context> features, int outcomes) {
    int entries = features.values().stream().mapToInt(row -> row.getOutcomes().length).sum();
    Weights weights = new Weights(outcomes, features.size(), entries);
    int row = NONE;
    int entry = 0;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      long key = FeatureHash.of(feature.getKey());
      int slot = weights.slot(key);
      if (weights.slotRows[slot] != NONE) {
        return Optional.empty();
      }
      row++;
      weights.keys[slot] = key;
      weights.slotRows[slot] = row;
      weights.starts[row] = entry;
      int[] rowOutcomes = feature.getValue().getOutcomes();
      double[] rowWeights = feature.getValue().getParameters();
      for (int i = 0; i < rowOutcomes.length; i++) {
        weights.entryOutcomes[entry] = (byte) rowOutcomes[i];
        weights.entryWeights[entry] = rowWeights[i];
        entry++;
      }
    }
    weights.starts[row + 1] = entry;
    return Optional.of(weights);
  }

  int outcomes() {
    return outcomes;
  }

  /** The row of the feature with that hash; {@link #NONE} if there is none. */
  int row(long key) {
    return slotRows[slot(key)];
  }

  int row(String feature) {
    return row(FeatureHash.of(feature));
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (((key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slotRows[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Adds a row to the {@link #outcomes()} sums from {@code at} on. */
  void add(int row, double[] sums, int at) {
    int end = starts[row + 1];
    for (int entry = starts[row]; entry < end; entry++) {
      sums[at + entryOutcomes[entry]] += entryWeights[entry];
    }
  }

  /** Adds the row of the feature with that hash. */
  void addKey(long key, double[] sums, int at) {
    add(row(key), sums, at);
  }

  @Override
  public String toString() {
    return "Weights" + Arrays.asList(starts.length - 2, entryWeights.length);
  }
}
