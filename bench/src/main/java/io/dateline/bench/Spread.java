package io.dateline.bench;

import java.util.Collection;

/**
 * What measuring the same several times gave.
 *
 * @param median the middle value; the mean of the two in the middle of an even number
 * @param min the least
 * @param max the greatest
 */
public record Spread(double median, double min, double max) {

  /**
   * The spread of some values.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Spread of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The same in another unit. */
  public Spread times(double factor) {
    double a = min * factor;
    double b = max * factor;
    return new Spread(median * factor, Math.min(a, b), Math.max(a, b));
  }
}
