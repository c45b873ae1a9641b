package io.dateline.entities.features;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Makes {@link Listing}s and remembers a bounded number of them. Thread-safe. */
final class Listings {
  /** Listings remembered; a power of two. About 1.1 kB each. */
  private static final int SIZE = 1 << 12;

  /** How a phrase lies to a token, as feature strings name it: alone, begins, goes on, ends. */
  private static final String KINDS = "SBIE";

  private static final int RADIX = 36;

  private final Weights weights;
  private final String[] outcomeNames;
  private final int other;
  // Rows of weights by place, kind and class.
  private final int[][] phraseRows =
      new int[PlacedSums.PLACES * KINDS.length()][Lexicon.MAX_CLASSES];
  private final Listing[] unlisted = new Listing[Briefs.OF_TOKENS * Levels.COUNT];
  private final Listing outside;
  private final AtomicReferenceArray<Listing> known = new AtomicReferenceArray<>(SIZE);

  Listings(Weights weights, List<String> classes, String[] outcomeNames, int other) {
    this.weights = weights;
    this.outcomeNames = outcomeNames;
    this.other = other;
    for (int place = 0; place < PlacedSums.PLACES; place++) {
      for (int kind = 0; kind < KINDS.length(); kind++) {
        for (int c = 0; c < classes.size(); c++) {
          phraseRows[place * KINDS.length() + kind][c] =
              weights.row(feature(place) + KINDS.charAt(kind) + "=" + classes.get(c));
        }
      }
    }
    for (int brief = 0; brief < Briefs.OF_TOKENS; brief++) {
      for (int level = 0; level < Levels.COUNT; level++) {
        unlisted[brief * Levels.COUNT + level] = unlisted(brief, level);
      }
    }
    outside = listing(Briefs.BEFORE, new long[KINDS.length()], null, null);
  }

  private static String feature(int place) {
    return "g" + (place - PlacedSums.SELF);
  }

  /** What a token is called that the lists do not know, or what stands outside the sentence. */
  static String unlistedText(int brief) {
    return text(brief, new long[KINDS.length()]);
  }

  private static String text(int brief, long[] masks) {
    return brief >= Briefs.BEFORE
        ? "-"
        : Briefs.LETTERS.charAt(brief)
            + Long.toString(masks[0], RADIX)
            + "."
            + Long.toString(masks[1], RADIX)
            + "."
            + Long.toString(masks[2] | masks[3], RADIX);
  }

  /** That of what stands before and after a sentence. */
  Listing outside() {
    return outside;
  }

  /** That of a token that the lists do not know. */
  Listing unlisted(Word word) {
    return unlisted[word.brief * Levels.COUNT + word.level];
  }

  private Listing unlisted(int brief, int level) {
    double[] places = null;
    if (Briefs.isCapital(brief)) {
      places = new double[PlacedSums.PLACES * Weights.WIDTH];
      for (int place = 0; place < PlacedSums.PLACES; place++) {
        weights.add(weights.row(feature(place) + "=no" + level), places, place * Weights.WIDTH);
      }
    }
    return listing(brief, new long[KINDS.length()], places, null);
  }

  private Listing listing(int brief, long[] masks, double[] places, double[] afterOutcome) {
    return new Listing(brief, masks, text(brief, masks), places, afterOutcome, other, weights);
  }

  /** That of a token with the classes of phrases that are alone, begin, go on or end there. */
  Listing of(Word word, long single, long begin, long inside, long end) {
    Listing last = word.listing;
    if (last != null && last.is(word.brief, single, begin, inside, end)) {
      return last;
    }
    long code = FeatureHash.mix(single) + word.brief;
    code = FeatureHash.mix(code) + begin;
    code = FeatureHash.mix(code) + inside;
    code = FeatureHash.mix(code) + end;
    int slot = (int) (FeatureHash.mix(code) >>> Integer.SIZE) & (SIZE - 1);
    Listing listing = known.getPlain(slot);
    if (listing == null || !listing.is(word.brief, single, begin, inside, end)) {
      listing = known(word.brief, new long[] {single, begin, inside, end});
      known.setRelease(slot, listing);
    }
    word.listing = listing;
    return listing;
  }

  private Listing known(int brief, long[] masks) {
    double[] places = new double[PlacedSums.PLACES * Weights.WIDTH];
    for (int place = 0; place < PlacedSums.PLACES; place++) {
      for (int kind = 0; kind < KINDS.length(); kind++) {
        int[] rows = phraseRows[place * KINDS.length() + kind];
        weights.addClasses(rows, masks[kind], places, place * Weights.WIDTH);
      }
    }
    String text = text(brief, masks);
    weights.add(weights.row("G0=" + text), places, PlacedSums.SELF * Weights.WIDTH);
    double[] afterOutcome = new double[outcomeNames.length * Weights.WIDTH];
    for (int outcome = 0; outcome < outcomeNames.length; outcome++) {
      int row = weights.row("og=" + outcomeNames[outcome] + "," + text);
      weights.add(row, afterOutcome, outcome * Weights.WIDTH);
    }
    return listing(brief, masks, places, afterOutcome);
  }
}
