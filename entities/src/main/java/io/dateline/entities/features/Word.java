package io.dateline.entities.features;

/**
 * All that the model says of a word wherever it stands: worked out once, so that the same word
 * later costs a look-up and a few additions. Safe to hand to other threads without a lock.
 */
final class Word extends PlacedSums {
  static final String BEFORE = "<s>";
  static final String AFTER = "</s>";

  final String token;
  final int brief;
  final int level;
  final boolean capital;
  final boolean link;
  // Whether the word counts when the sentence is asked how it is capitalised.
  final boolean weighty;
  // The folded form: its hash and shift, and the classes of phrases that it is by itself.
  final boolean foldedEmpty;
  final long key;
  final long keyShift;
  final long phrase;
  final boolean beginsPhrase;
  final boolean beginsAnyCase;
  // A phrase may run over this sign.
  final boolean passable;
  // The lower-case form: its hash and shift, and the heads of pairs in which it comes first.
  final long lower;
  final long lowerShift;
  final long pair;
  final long runPair;
  // The middle grain of its cluster, as text: hash, shift, and the head of pairs.
  final long fine;
  final long fineShift;
  final long finePair;
  // How it is written, for what that says after each outcome.
  final int shape;
  // Sums of weights for each outcome of the token before, null if all are 0.
  final double[] afterOutcome;
  // Rows of weights that the word's neighbour gets by its brief shape, null if there are none: when
  // the word stands before it, and when it stands behind.
  final int[] beforeBrief;
  final int[] behindBrief;
  // Rows of a run of capitals before which, behind which the word stands, or which it begins, ends.
  final int beforeRun;
  final int behindRun;
  final int runFirst;
  final int runLast;

  /** What the lists said of the word when it was met last: mostly what they say now. */
  Listing listing;

  Word(WordBuilder builder) {
    super(builder.places, builder.afterOther, builder.weights);
    token = builder.token;
    brief = builder.brief;
    level = builder.level;
    capital = builder.capital;
    link = builder.link;
    weighty = builder.weighty;
    foldedEmpty = builder.folded.isEmpty();
    key = builder.key;
    keyShift = FeatureHash.shift(builder.folded.length());
    phrase = builder.phrase;
    beginsPhrase = builder.beginsPhrase;
    beginsAnyCase = builder.beginsAnyCase;
    passable = builder.passable;
    lower = FeatureHash.of(builder.lower);
    lowerShift = FeatureHash.shift(builder.lower.length());
    pair = head(PairFeatures.WORDS, builder.lower);
    runPair = head(PairFeatures.RUN, builder.lower);
    String grain = Long.toString(builder.fine);
    fine = FeatureHash.of(grain);
    fineShift = FeatureHash.shift(grain.length());
    finePair = head(PairFeatures.CLUSTERS, grain);
    shape = builder.shape;
    afterOutcome = builder.afterOutcome;
    beforeBrief = builder.rowsByBrief(WordBuilder.BEFORE_BRIEF);
    behindBrief = builder.rowsByBrief(WordBuilder.BEHIND_BRIEF);
    beforeRun = builder.row(WordBuilder.BEFORE_RUN);
    behindRun = builder.row(WordBuilder.BEHIND_RUN);
    runFirst = builder.row(WordBuilder.RUN_FIRST);
    runLast = builder.row(WordBuilder.RUN_LAST);
  }

  private static long head(PairFeatures kind, String text) {
    return FeatureHash.extend(FeatureHash.extend(kind.head(), text), '|');
  }
}
