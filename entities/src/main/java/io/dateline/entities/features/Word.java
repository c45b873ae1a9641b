package io.dateline.entities.features;

/**
 * All that the model says of a word wherever it stands: worked out once, so that the same word
 * later costs a look-up and a few additions. Immutable, safe to hand to other threads without a
 * lock.
 */
final class Word {
  /** What one of these says at places two before the token looked at to two after it. */
  static final int PLACES = 5;

  static final String BEFORE = "<s>";
  static final String AFTER = "</s>";

  final String token;
  final String folded;
  final int brief;
  final int level;
  final boolean capital;
  final boolean link;
  // Whether the word counts when the sentence is asked how it is capitalised.
  final boolean weighty;
  final long key;
  final long phrase;
  final boolean beginsPhrase;
  final boolean beginsAnyCase;
  // A phrase may run over this sign.
  final boolean passable;
  // The lower-case form: its hash and shift, and the heads of pairs in which it comes first.
  final long lower;
  final long lowerShift;
  final long withNext;
  final long withPrevious;
  final long runPair;
  // The middle grain of its cluster, as text.
  final long fine;
  final long fineShift;
  // Number of what its shape says after each outcome.
  final int outcomeShape;
  // Sums of weights at each place; then for each outcome of the token before, null if all are 0.
  final double[] places;
  final double[] afterOutcome;

  Word(WordBuilder builder) {
    token = builder.token;
    folded = builder.folded;
    brief = builder.brief;
    level = builder.level;
    capital = builder.capital;
    link = builder.link;
    weighty = builder.weighty;
    key = builder.key;
    phrase = builder.phrase;
    beginsPhrase = builder.beginsPhrase;
    beginsAnyCase = builder.beginsAnyCase;
    passable = builder.passable;
    lower = FeatureHash.of(builder.lower);
    lowerShift = FeatureHash.shift(builder.lower.length());
    withNext = head(WordBuilder.NEXT, builder.lower);
    withPrevious = head(WordBuilder.PREVIOUS, builder.lower);
    runPair = head(WordBuilder.RUN_PAIR, builder.lower);
    String grain = Long.toString(builder.fine);
    fine = FeatureHash.of(grain);
    fineShift = FeatureHash.shift(grain.length());
    outcomeShape = builder.outcomeShape;
    places = builder.places;
    afterOutcome = builder.afterOutcome;
  }

  private static long head(long prefix, String lower) {
    return FeatureHash.extend(FeatureHash.extend(prefix, lower), '|');
  }
}
