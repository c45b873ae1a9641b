package io.dateline.training;

/**
 * How to train.
 *
 * @param blocks groups of features, parted by commas
 * @param cutoff how often a predicate must be seen
 * @param l1 cost that makes weights zero
 * @param l2 cost that keeps weights small
 * @param iterations most iterations of the minimiser
 * @param smallest weights below it are left out of the model
 * @param beam width of the search
 */
record Settings(
    String blocks, int cutoff, double l1, double l2, int iterations, double smallest, int beam) {
  /** All groups of features. */
  static final String ALL = "word,shape,affix,case,lexicon,cluster,run,memory,outcome";

  /** What the shipped model is trained with. */
  static final Settings SHIPPED = new Settings(ALL, 2, 0, 1, 100, 0.004, 3);
}
