package io.dateline.entities.features;

/**
 * The features that depend on two neighbours, and so are looked up for each token anew. Where the
 * first of the neighbours has one such feature and the second another, both are found at once.
 */
enum PairFeatures {
  /** The words. */
  WORDS("wn=", "wp="),
  /** The clusters of the words. */
  CLUSTERS("k+=", "k-="),
  /** What the lists say of them. */
  LISTINGS("G+=", "G-="),
  /** The words before and after a run of capitals. */
  RUN("rba=", null),
  /** What the lists say of a run's first and last word. */
  RUN_LISTINGS("rfl=", null);

  private static final PairFeatures[] ALL = values();

  private final String first;
  private final String second;
  private final long head;

  PairFeatures(String first, String second) {
    this.first = first;
    this.second = second;
    head = FeatureHash.of(first);
  }

  /** The beginning of the hash by which both features of a pair are found. */
  long head() {
    return head;
  }

  /** What a feature is of; null if it is of no pair. */
  static PairFeatures of(String feature) {
    for (PairFeatures kind : ALL) {
      if (feature.startsWith(kind.first) || kind.isOfSecond(feature)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether the feature is one of the second of the two. */
  boolean isOfSecond(String feature) {
    return second != null && feature.startsWith(second);
  }

  /** The two, as the feature names them; same for both features. */
  String pair(String feature) {
    return first + feature.substring(feature.indexOf('=') + 1);
  }
}
