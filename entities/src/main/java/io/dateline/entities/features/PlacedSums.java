package io.dateline.entities.features;

/**
 * What something that a token says, says of the tokens around it: sums of weights for the tokens
 * two places before to two places after, and the most of each sum. The most is what a token can be
 * told by that is no name beyond doubt. Immutable.
 */
abstract class PlacedSums {
  /** How many places there are. */
  static final int PLACES = 5;

  /** The place of the token itself. */
  static final int SELF = 2;

  /**
   * A row of {@link Weights#WIDTH} sums for each place: first for the token that has this two
   * before it, last for the one that has it two behind it. Null if all are 0.
   */
  final double[] places;

  /** The most that a token gets which has this two before it. */
  final float asSecondBefore;

  final float asBefore;

  /** The most that the token itself gets when the one before it is outside names. */
  final float asSelf;

  final float asAfter;
  final float asSecondAfter;

  /**
   * Sums.
   *
   * @param places the rows; null if all are 0
   * @param afterOther what is added for the token itself after one outside names
   */
  PlacedSums(double[] places, double[] afterOther, Weights weights) {
    this.places = places;
    double[] self = afterOther.clone();
    if (places != null) {
      Weights.add(places, SELF * Weights.WIDTH, self, 0);
    }
    asSecondBefore = most(0, weights);
    asBefore = most(1, weights);
    asSelf = weights.most(self, 0);
    asAfter = most(3, weights);
    asSecondAfter = most(4, weights);
  }

  private float most(int place, Weights weights) {
    return places == null ? 0 : weights.most(places, place * Weights.WIDTH);
  }
}
