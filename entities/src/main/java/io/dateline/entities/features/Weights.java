package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
  // A feature's mixed hash with the number of its row in place of the lowest bits, which its place
  // tells; 0 where there is none.
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
    slots = new long[capacity];
    rows = new double[(1 + features) * WIDTH];
    this.pairs = new long[Integer.highestOneBit(Math.max(64, pairs / KEYS_A_WORD)) << 1];
  }

  private Weights(int outcomes, int other, long[] slots, double[] rows, long[] pairs) {
    this.outcomes = outcomes;
    this.other = other;
    this.mask = slots.length - 1;
    this.slots = slots;
    this.rows = rows;
    this.pairs = pairs;
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(slots, out);
    FlatArrays.write(rows, out);
    FlatArrays.write(pairs, out);
  }

  /** Reads what {@link #write} wrote. */
  static Weights read(DataInputStream in, int outcomes, int other) throws IOException {
    long[] slots = FlatArrays.readTable(in);
    double[] rows = FlatArrays.readDoubles(in);
    Weights weights = new Weights(outcomes, other, slots, rows, FlatArrays.readTable(in));
    for (long slot : slots) {
      if (((int) slot & weights.mask) * WIDTH + WIDTH > rows.length) {
        throw new IOException("a feature without weights");
      }
    }
    return weights;
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
    long mixed = mix(key);
    int slot = (int) mixed & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (isOf(slots[slot], mixed)) {
        return false;
      }
    }
    slots[slot] = (mixed & ~(long) mask) | row;
    return true;
  }

  private boolean isOf(long slot, long mixed) {
    return ((slot ^ mixed) & ~(long) mask) == 0;
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

  /** The row of the feature with that hash; {@link #NONE} if there is none. */
  int row(long key) {
    return rowOf(mix(key));
  }

  private int rowOf(long mixed) {
    int at = (int) mixed & mask;
    long slot = slots[at];
    while (slot != 0 && !isOf(slot, mixed)) {
      at = (at + 1) & mask;
      slot = slots[at];
    }
    return (int) slot & mask;
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

  private boolean mayBePair(long mixed) {
    long probes = probes(mixed);
    return (pairs[pairWord(mixed)] & probes) == probes;
  }

  /**
   * Adds the rows of many of the {@link PairFeatures}. Each step is done for all before the next,
   * so that the processor waits for the memory of many at once.
   *
   * @param keys their hashes; changed
   * @param ats for each where in {@code sums} its row is added; changed
   */
  void addPairs(long[] keys, int[] ats, int count, double[] sums) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long mixed = mix(keys[i]);
      keys[kept] = mixed;
      ats[kept] = ats[i];
      kept += mayBePair(mixed) ? 1 : 0;
    }
    for (int i = 0; i < kept; i++) {
      keys[i] = rowOf(keys[i]);
    }
    for (int i = 0; i < kept; i++) {
      if (keys[i] != NONE) {
        add((int) keys[i], sums, ats[i]);
      }
    }
  }
}
