package io.dateline.entities.features;

import java.util.Set;

/** Which features are looked up for each token anew, because they depend on more than one word. */
final class PairFeatures {
  private static final Set<String> NAMES =
      Set.of(
          "wp", "wn", "bw-", "bw+", "k-", "k+", "G0", "G-", "G+", "rb", "ra", "rba", "rf", "rl",
          "rfl");

  private PairFeatures() {}

  static boolean isPair(String feature) {
    int end = feature.indexOf('=');
    return end > 0 && NAMES.contains(feature.substring(0, end));
  }
}
