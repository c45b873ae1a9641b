package io.dateline.entities.features;

import java.util.Arrays;

/**
 * Gives the sums of weights for the tokens of one sentence after the other. What does not depend on
 * the outcomes before is summed once for each token. Not safe for use by several threads at once.
 */
public final class SentenceScorer {
  private static final long CLUSTER_BEFORE = FeatureHash.of("k-=");
  private static final long CLUSTER_AFTER = FeatureHash.of("k+=");
  private static final long LISTED = FeatureHash.of("G0=");
  private static final long LISTED_BEFORE = FeatureHash.of("G-=");
  private static final long LISTED_AFTER = FeatureHash.of("G+=");
  private static final long RUN_BEFORE = FeatureHash.of("rb=");
  private static final long RUN_AFTER = FeatureHash.of("ra=");
  private static final long RUN_FIRST = FeatureHash.of("rf=");
  private static final long RUN_LAST = FeatureHash.of("rl=");
  private static final long RUN_LISTED = FeatureHash.of("rfl=");
  private static final long[] BRIEF_WITH_PREVIOUS = briefHeads("bw-=");
  private static final long[] BRIEF_WITH_NEXT = briefHeads("bw+=");
  // What the lists say of a token is its brief shape and three masks in base 36, with two points.
  private static final int LONGEST_LISTING = 3 + 3 * 13;
  private static final long[] BRIEF = briefHeads("");
  private static final long[] SHIFT = new long[LONGEST_LISTING + 1];
  private static final long[] BIT = new long[Long.SIZE - 1];
  private static final long[] BIT_SHIFT = new long[Long.SIZE - 1];
  private static final int[] BIT_LENGTH = new int[Long.SIZE - 1];
  private static final long[] UNLISTED = new long[Briefs.COUNT];
  private static final long[] UNLISTED_SHIFT = new long[Briefs.COUNT];

  static {
    for (int b = 0; b < Briefs.COUNT; b++) {
      String text = CompiledFeatures.unlisted(b);
      UNLISTED[b] = FeatureHash.of(text);
      UNLISTED_SHIFT[b] = FeatureHash.shift(text.length());
    }
    for (int length = 0; length < SHIFT.length; length++) {
      SHIFT[length] = FeatureHash.shift(length);
    }
    for (int bit = 0; bit < BIT.length; bit++) {
      String text = Long.toString(1L << bit, 36);
      BIT[bit] = FeatureHash.of(text);
      BIT_SHIFT[bit] = FeatureHash.shift(text.length());
      BIT_LENGTH[bit] = text.length();
    }
  }

  private static final int SINGLE = 0;
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;
  private static final int END = 3;
  private static final int FIRST_CAPACITY = 64;
  // Pairs looked up in one go.
  private static final int PAIRS = 512;

  private final CompiledFeatures model;
  private final Weights weights;
  private final CompiledLists lists;
  private final int outcomes;
  private final int[] longest = new int[Lexicon.MAX_CLASSES];
  private final double[] after = new double[Weights.WIDTH];
  private final char[] base36 = new char[13];

  private int length;
  private Word[] words = new Word[0];
  // For each token the classes of phrases that are alone, begin, continue or end there.
  private long[][] phrases = new long[4][0];
  private long[] listings = new long[0];
  private long[] listingShifts = new long[0];
  private double[][] afterListings = new double[0][];
  private int[] threes = new int[0];
  // A row for each token, then one for each run of capitals.
  private double[] sums = new double[0];
  private int runs;
  // Pairs that are still to be looked up: hash, and where in the sums the row goes.
  private final long[] pairKeys = new long[PAIRS];
  private final int[] pairAts = new int[PAIRS];
  private int pairs;

  SentenceScorer(CompiledFeatures model) {
    this.model = model;
    weights = model.weights();
    lists = model.lists();
    outcomes = model.outcomes();
  }

  private static long[] briefHeads(String name) {
    long[] heads = new long[Briefs.COUNT];
    for (int b = 0; b < Briefs.COUNT; b++) {
      heads[b] = FeatureHash.of(name + Briefs.LETTERS.charAt(b));
    }
    return heads;
  }

  /** Takes a sentence on; {@link #score} is about it from now on. */
  public void read(String[] tokens) {
    length = tokens.length;
    grow();
    for (int i = 0; i < length; i++) {
      words[i] = model.word(tokens[i]);
    }
    lookUpPhrases();
    int caseClass = CompiledFeatures.CASES.indexOf(caseClass());
    for (int i = 0; i < length; i++) {
      sum(i, caseClass);
    }
    forEachRun(this::run);
    lookUpPairs();
    forEachRun(this::spread);
  }

  /**
   * The sums of weights of one token.
   *
   * @param i the token's place in the sentence
   * @param last number of the outcome of the token before, of {@code other} for the first
   * @param earlier number of the outcome of the one before that
   * @param out takes the sum for each outcome, less that of {@code other}
   */
  public void score(int i, int last, int earlier, double[] out) {
    System.arraycopy(sums, i * Weights.WIDTH, after, 0, Weights.WIDTH);
    boolean listed = isListed(i);
    model.addOutcomes(last, earlier, words[i], threes[i], listed, after);
    if (listed) {
      Weights.add(afterListings[i], last * Weights.WIDTH, after, 0);
    }
    int other = model.other();
    System.arraycopy(after, 0, out, 0, other);
    out[other] = 0;
    System.arraycopy(after, other, out, other + 1, outcomes - 1 - other);
  }

  private void grow() {
    if (words.length < length) {
      int capacity = Math.max(FIRST_CAPACITY, Integer.highestOneBit(length) << 1);
      words = new Word[capacity];
      phrases = new long[4][capacity];
      listings = new long[capacity];
      listingShifts = new long[capacity];
      afterListings = new double[capacity][];
      threes = new int[capacity];
      sums = new double[2 * capacity * Weights.WIDTH];
    }
    for (long[] masks : phrases) {
      Arrays.fill(masks, 0, length, 0);
    }
  }

  private Word word(int i) {
    return i < 0 ? model.before : i >= length ? model.after : words[i];
  }

  private char caseClass() {
    int count = 0;
    int capitals = 0;
    int upper = 0;
    for (int i = 0; i < length; i++) {
      Word word = words[i];
      count += word.weighty ? 1 : 0;
      if (word.capital) {
        char letter = Briefs.LETTERS.charAt(word.brief);
        capitals++;
        upper += letter == 'u' || letter == 'i' ? 1 : 0;
      }
    }
    return SentenceView.caseClass(count, capitals, upper);
  }

  private void lookUpPhrases() {
    for (int i = 0; i < length; i++) {
      Word word = words[i];
      if (word.beginsPhrase) {
        lookUp(i, ~0L, lists.prefixes());
      } else if (word.beginsAnyCase) {
        lookUp(i, lists.anyCase(), lists.anyCasePrefixes());
      }
    }
  }

  /** As {@link SentenceView} does, but no further than a phrase may go on. */
  private void lookUp(int start, long allowed, PhrasePrefixes prefixes) {
    long hash = words[start].key;
    long seen = words[start].phrase & allowed;
    for (long rest = seen; rest != 0; rest &= rest - 1) {
      longest[Long.numberOfTrailingZeros(rest)] = start;
    }
    int last = Math.min(length, start + SentenceView.MAX_PHRASE);
    for (int i = start + 1; i < last; i++) {
      Word word = words[i];
      if (word.folded.isEmpty()) {
        if (!word.passable) {
          break;
        }
        continue;
      }
      hash = LexiconKey.extend(hash, word.folded);
      if (!prefixes.mayBegin(hash)) {
        break;
      }
      long mask = lists.phrase(hash) & allowed;
      seen |= mask;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        longest[Long.numberOfTrailingZeros(rest)] = i;
      }
    }
    for (long rest = seen; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      mark(start, longest[bit], 1L << bit);
    }
  }

  private void mark(int start, int last, long bit) {
    if (((phrases[INSIDE][start] | phrases[END][start]) & bit) != 0) {
      return;
    }
    if (start == last) {
      phrases[SINGLE][start] |= bit;
      return;
    }
    phrases[BEGIN][start] |= bit;
    for (int i = start + 1; i < last; i++) {
      phrases[INSIDE][i] |= bit;
    }
    phrases[END][last] |= bit;
  }

  /** Whether the lists know something of a token; not of a sentence's ends. */
  private boolean isListed(int i) {
    return i >= 0
        && i < length
        && (phrases[SINGLE][i] | phrases[BEGIN][i] | phrases[INSIDE][i] | phrases[END][i]) != 0;
  }

  /** Sums what all tokens have but those of runs of capitals. */
  private void sum(int i, int caseClass) {
    int at = i * Weights.WIDTH;
    Word word = words[i];
    Word left = word(i - 1);
    Word right = word(i + 1);
    Word farLeft = word(i - 2);
    Word farRight = word(i + 2);
    boolean first = i == 0 || (i == 1 && Briefs.LETTERS.charAt(words[0].brief) == '.');
    double[] around =
        model.surroundings(
            SurroundingsCode.sentence(caseClass, first)
                | SurroundingsCode.far(0, farLeft.brief)
                | part(i, -1, left)
                | part(i, 0, word)
                | part(i, 1, right)
                | SurroundingsCode.far(4, farRight.brief));
    // The places are those of the word from the token: the word on the left stands at -1.
    for (int o = 0; o < Weights.WIDTH; o++) {
      sums[at + o] =
          around[o]
              + farLeft.places[o]
              + left.places[Weights.WIDTH + o]
              + word.places[2 * Weights.WIDTH + o]
              + right.places[3 * Weights.WIDTH + o]
              + farRight.places[4 * Weights.WIDTH + o];
    }
    threes[i] = CompiledFeatures.briefs(left, word, right);
    pairs(left, word, right, at);
    phrases(i, at);
    listed(i, at);
  }

  private long part(int i, int distance, Word word) {
    return SurroundingsCode.token(distance + 2, word.brief, word.level, isListed(i + distance));
  }

  private void pairs(Word left, Word word, Word right, int at) {
    addPair(FeatureHash.join(left.withPrevious, word.lower, word.lowerShift), at);
    addPair(FeatureHash.join(word.withNext, right.lower, right.lowerShift), at);
    addPair(FeatureHash.join(BRIEF_WITH_PREVIOUS[word.brief], left.lower, left.lowerShift), at);
    addPair(FeatureHash.join(BRIEF_WITH_NEXT[word.brief], right.lower, right.lowerShift), at);
    addPair(clusters(CLUSTER_BEFORE, left, word), at);
    addPair(clusters(CLUSTER_AFTER, word, right), at);
  }

  private void addPair(long key, int at) {
    if (pairs == PAIRS) {
      lookUpPairs();
    }
    pairKeys[pairs] = key;
    pairAts[pairs] = at;
    pairs++;
  }

  private void lookUpPairs() {
    weights.addPairs(pairKeys, pairAts, pairs, sums);
    pairs = 0;
  }

  private static long clusters(long prefix, Word first, Word second) {
    long hash = FeatureHash.join(prefix, first.fine, first.fineShift);
    return FeatureHash.join(FeatureHash.extend(hash, '|'), second.fine, second.fineShift);
  }

  private void phrases(int i, int at) {
    int last = Math.min(length - 1, i + 2);
    for (int j = Math.max(0, i - 2); j <= last; j++) {
      if (isListed(j)) {
        for (int kind = SINGLE; kind <= END; kind++) {
          model.addPhrases(j - i, kind, phrases[kind][j], sums, at);
        }
      } else if (words[j].capital && Math.abs(j - i) == 2) {
        model.addUnlisted(j - i, words[j].level, sums, at);
      }
    }
  }

  /** What the lists say in one word of the token and its neighbours, if they know one. */
  private void listed(int i, int at) {
    if (i == 0) {
      describe(0);
    }
    describe(i + 1);
    boolean own = isListed(i);
    if (own) {
      addPair(FeatureHash.join(LISTED, listings[i], listingShifts[i]), at);
    }
    if (own || isListed(i - 1)) {
      addPair(listedPair(LISTED_BEFORE, i - 1, i), at);
    }
    if (own || isListed(i + 1)) {
      addPair(listedPair(LISTED_AFTER, i, i + 1), at);
    }
  }

  /** Makes the hash of what the lists say of a token. */
  private void describe(int i) {
    if (i >= length) {
      return;
    }
    Word word = words[i];
    if (!isListed(i)) {
      listings[i] = UNLISTED[word.brief];
      listingShifts[i] = UNLISTED_SHIFT[word.brief];
      return;
    }
    long hash = BRIEF[word.brief];
    int length = 1;
    for (int kind = SINGLE; kind <= INSIDE; kind++) {
      long mask = phrases[kind][i] | (kind == INSIDE ? phrases[END][i] : 0);
      hash = kind == SINGLE ? hash : FeatureHash.extend(hash, '.');
      // Nearly all masks are small or have one bit.
      if (mask == 0) {
        hash = FeatureHash.extend(hash, '0');
        length++;
      } else if ((mask & (mask - 1)) == 0) {
        int bit = Long.numberOfTrailingZeros(mask);
        hash = FeatureHash.join(hash, BIT[bit], BIT_SHIFT[bit]);
        length += BIT_LENGTH[bit];
      } else {
        int digits = digits(mask);
        for (int d = digits - 1; d >= 0; d--) {
          hash = FeatureHash.extend(hash, base36[d]);
        }
        length += digits;
      }
    }
    listings[i] = hash;
    listingShifts[i] = SHIFT[length + 2];
    afterListings[i] = model.afterListing(listings[i], listingShifts[i]);
  }

  /** Writes a mask in base 36 as Long.toString does, the last digit first; gives how many. */
  private int digits(long mask) {
    int count = 0;
    for (long rest = mask; rest != 0; rest /= 36) {
      base36[count] = Character.forDigit((int) (rest % 36), 36);
      count++;
    }
    return count;
  }

  private long listedPair(long prefix, int first, int second) {
    long hash = FeatureHash.join(prefix, listedHash(first), listedShift(first));
    return FeatureHash.join(FeatureHash.extend(hash, '|'), listedHash(second), listedShift(second));
  }

  private long listedHash(int i) {
    return i < 0 || i >= length ? UNLISTED[Briefs.BEFORE] : listings[i];
  }

  private long listedShift(int i) {
    return i < 0 || i >= length ? UNLISTED_SHIFT[Briefs.BEFORE] : listingShifts[i];
  }

  /** Takes a run of capitals, from a token to before another. */
  private interface RunTaker {
    void take(int start, int end);
  }

  private void forEachRun(RunTaker taker) {
    runs = 0;
    int i = 0;
    while (i < length) {
      if (!words[i].capital) {
        i++;
        continue;
      }
      int end = runEnd(i);
      taker.take(i, end);
      runs++;
      i = end;
    }
  }

  /** Adds to the tokens of a run what the run as a whole says. */
  private void spread(int start, int end) {
    int from = (length + runs) * Weights.WIDTH;
    for (int j = start; j < end; j++) {
      Weights.add(sums, from, sums, j * Weights.WIDTH);
      model.addRunPlace(end - start, j - start, sums, j * Weights.WIDTH);
    }
  }

  private int runEnd(int start) {
    int end = start + 1;
    int links = 0;
    for (int j = end; j < length && links <= Runs.MAX_LINKS; j++) {
      if (words[j].capital) {
        end = j + 1;
        links = 0;
      } else if (words[j].link) {
        links++;
      } else {
        break;
      }
    }
    return end;
  }

  private void run(int start, int end) {
    int at = (length + runs) * Weights.WIDTH;
    Arrays.fill(sums, at, at + Weights.WIDTH, 0);
    Word left = word(start - 1);
    Word right = word(end);
    addPair(FeatureHash.join(RUN_BEFORE, left.lower, left.lowerShift), at);
    addPair(FeatureHash.join(RUN_AFTER, right.lower, right.lowerShift), at);
    addPair(FeatureHash.join(left.runPair, right.lower, right.lowerShift), at);
    if (end - start > 1) {
      Word first = words[start];
      Word last = words[end - 1];
      addPair(FeatureHash.join(RUN_FIRST, first.lower, first.lowerShift), at);
      addPair(FeatureHash.join(RUN_LAST, last.lower, last.lowerShift), at);
      addPair(listedPair(RUN_LISTED, start, end - 1), at);
      model.addRunEnds(phrases[SINGLE][start], phrases[SINGLE][end - 1], sums, at);
    }
    for (int j = start; j < end; j++) {
      model.addRunAny(phrases[SINGLE][j] & lists.anyCase(), sums, at);
    }
  }
}
