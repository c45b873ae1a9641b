package io.dateline.entities.features;

/**
 * What the lists say of a token, and all that the model makes of it. Immutable, safe to hand to
 * other threads without a lock.
 */
final class Listing extends PlacedSums {
  /** The brief shape of the token. */
  final int brief;

  /** The classes of phrases that are the token alone, as bits. */
  final long single;

  /** Those of phrases that begin with it. */
  final long begin;

  /** Those of phrases that go on before and behind it. */
  final long inside;

  /** Those of phrases that end with it. */
  final long end;

  /** What it is called in feature strings: hash and shift. */
  final long hash;

  final long shift;

  // Sums of weights after each outcome; null if they are all 0.
  private final double[] afterOutcome;

  /**
   * A listing.
   *
   * @param masks the classes of phrases that are alone, begin, go on and end
   * @param text what it is called in feature strings
   * @param afterOutcome a row for each outcome; null if all are 0
   * @param other the number of the outcome outside names
   */
  Listing(
      int brief,
      long[] masks,
      String text,
      double[] places,
      double[] afterOutcome,
      int other,
      Weights weights) {
    super(places, Weights.rowOf(afterOutcome, other), weights);
    this.brief = brief;
    single = masks[0];
    begin = masks[1];
    inside = masks[2];
    end = masks[3];
    hash = FeatureHash.of(text);
    shift = FeatureHash.shift(text.length());
    this.afterOutcome = afterOutcome;
  }

  /** Whether the lists know the token. */
  boolean isKnown() {
    return (single | begin | inside | end) != 0;
  }

  boolean is(int brief, long single, long begin, long inside, long end) {
    return this.single == single
        && this.begin == begin
        && this.inside == inside
        && this.end == end
        && this.brief == brief;
  }

  /** Adds what it says after an outcome. */
  void addAfter(int last, double[] sums) {
    if (afterOutcome != null) {
      Weights.add(afterOutcome, last * Weights.WIDTH, sums, 0);
    }
  }
}
