package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
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
  static final int NONE = FeatureTable.NONE;

  private final int columns;
  // The rows of all features but those of pairs.
  private final FeatureTable table;
  private final double[] rows;
  // The most of each row.
  private final float[] most;
  private final PairTable pairs;

  private Weights(int outcomes, FeatureTable table, double[] rows, PairTable pairs) {
    this.columns = outcomes - 1;
    this.table = table;
    this.rows = rows;
    this.pairs = pairs;
    most = new float[rows.length / WIDTH];
    for (int row = 0; row < most.length; row++) {
      most[row] = most(rows, row * WIDTH);
    }
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(rows, out);
    table.write(out);
    pairs.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static Weights read(DataInputStream in, int outcomes) throws IOException {
    double[] rows = FlatArrays.readDoubles(in);
    if (rows.length < WIDTH || rows.length % WIDTH != 0) {
      throw new IOException(rows.length + " weights: no rows of " + WIDTH);
    }
    int count = rows.length / WIDTH;
    return new Weights(outcomes, FeatureTable.read(in, count), rows, PairTable.read(in, count));
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
    Map<Long, Integer> numbers = new HashMap<>();
    double[] rows = new double[(1 + features.size()) * WIDTH];
    PairTable.Builder pairs = new PairTable.Builder();
    int row = NONE;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      row++;
      PairFeatures kind = PairFeatures.of(feature.getKey());
      if (kind != null) {
        pairs.add(kind, feature.getKey(), row);
      } else if (numbers.put(FeatureHash.of(feature.getKey()), row) != null) {
        return Optional.empty();
      }
      fill(feature.getValue(), outcomes, other, rows, row * WIDTH);
    }
    return pairs.isAmbiguous()
        ? Optional.empty()
        : Optional.of(
            new Weights(outcomes, FeatureTable.of(numbers, features.size()), rows, pairs.build()));
  }

  private static void fill(Context context, int outcomes, int other, double[] rows, int at) {
    double[] byOutcome = new double[outcomes];
    for (int i = 0; i < context.getOutcomes().length; i++) {
      byOutcome[context.getOutcomes()[i]] += context.getParameters()[i];
    }
    int column = at;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      if (outcome != other) {
        rows[column] = byOutcome[outcome] - byOutcome[other];
        column++;
      }
    }
  }

  /** The row of the feature with that hash; {@link #NONE} if there is none. None of a pair's. */
  int row(long key) {
    long mixed = FeatureHash.mix(key);
    return table.mayHave(mixed) ? table.find(mixed) : NONE;
  }

  /** The row of any feature. */
  int row(String feature) {
    PairFeatures kind = PairFeatures.of(feature);
    return kind == null ? row(FeatureHash.of(feature)) : pairs.row(kind, feature);
  }

  PairTable pairs() {
    return pairs;
  }

  /** The most that a row says for any outcome, against {@code other}; rounded up. */
  float most(int row) {
    return most[row];
  }

  /** The most of the sums from {@code at} on, rounded up. */
  float most(double[] sums, int at) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < columns; i++) {
      largest = Math.max(largest, sums[at + i]);
    }
    return Math.nextUp((float) largest);
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

  /** Adds the rows of the classes whose bits are set. */
  void addClasses(int[] rowsOfClasses, long classes, double[] sums, int at) {
    for (long rest = classes; rest != 0; rest &= rest - 1) {
      add(rowsOfClasses[Long.numberOfTrailingZeros(rest)], sums, at);
    }
  }

  /** A copy of one of the rows; zeros if there are none. */
  static double[] rowOf(double[] rows, int row) {
    double[] copy = new double[WIDTH];
    if (rows != null) {
      add(rows, row * WIDTH, copy, 0);
    }
    return copy;
  }

  /** Adds the row of the feature with that hash; of none of a pair's. */
  void addKey(long key, double[] sums, int at) {
    int row = row(key);
    if (row != NONE) {
      add(row, sums, at);
    }
  }
}
