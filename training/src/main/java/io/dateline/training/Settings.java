package io.dateline.training;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How to train.
 *
 * @param blocks groups of features
 * @param cutoff how often a predicate must be seen
 * @param l2 cost that keeps weights small
 * @param iterations most iterations of the minimiser
 * @param smallest weights below it are left out of the model
 * @param beam width of the search
 */
record Settings(
    List<String> blocks, int cutoff, double l2, int iterations, double smallest, int beam) {
  /** What the shipped model is trained with. */
  static final Settings SHIPPED =
      new Settings(
          List.of("word", "shape", "affix", "case", "lexicon", "cluster", "run", "outcome"),
          3,
          1,
          70,
          0.004,
          3);

  Settings {
    blocks = List.copyOf(blocks);
  }

  /** The same without some groups of features. */
  Settings without(String... names) {
    List<String> left =
        blocks.stream()
            .filter(block -> !List.of(names).contains(block))
            .collect(Collectors.toUnmodifiableList());
    return new Settings(left, cutoff, l2, iterations, smallest, beam);
  }
}
