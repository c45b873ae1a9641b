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
  private static final int SINGLE = 0;
  private static final int BEGIN = 1;
  private static final int INSIDE = 2;
  private static final int END = 3;
  private static final int FIRST_CAPACITY = 64;

  private final CompiledFeatures model;
  private final Weights weights;
  private final CompiledLists lists;
  private final int outcomes;
  private final long[] afterOutcomeListed;
  private final int[] longest = new int[Lexicon.MAX_CLASSES];
  private final double[] run;

  private int length;
  private Word[] words = new Word[0];
  // For each token the classes of phrases that are alone, begin, continue or end there.
  private long[][] phrases = new long[4][0];
  private long[] listed = new long[0];
  private long[] listedShift = new long[0];
  private int[] threes = new int[0];
  private double[] sums = new double[0];

  SentenceScorer(CompiledFeatures model) {
    this.model = model;
    weights = model.weights();
    lists = model.lists();
    outcomes = model.outcomes();
    run = new double[outcomes];
    afterOutcomeListed = new long[outcomes];
    for (int last = 0; last < outcomes; last++) {
      afterOutcomeListed[last] = FeatureHash.of("og=" + model.outcomeNames()[last] + ",");
    }
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
    char caseClass = caseClass();
    for (int i = 0; i < length; i++) {
      sum(i, caseClass);
    }
    runs();
  }

  /**
   * The sums of weights of one token.
   *
   * @param i the token's place in the sentence
   * @param last number of the outcome of the token before, of {@code other} for the first
   * @param earlier number of the outcome of the one before that
   * @param out takes the sum for each outcome
   */
  public void score(int i, int last, int earlier, double[] out) {
    int n = outcomes;
    int at = i * n;
    double[] afterOutcome = words[i].afterOutcome;
    int from = last * n;
    for (int o = 0; o < n; o++) {
      out[o] = sums[at + o] + afterOutcome[from + o];
    }
    model.addHistory(last, earlier, out);
    model.addAfterOutcome(last, threes[i], out);
    if (isListed(i)) {
      weights.addKey(FeatureHash.join(afterOutcomeListed[last], listed[i], listedShift[i]), out, 0);
    } else {
      model.addAfterOutcomeUnlisted(last, words[i], out);
    }
  }

  private void grow() {
    if (words.length < length) {
      int capacity = Math.max(FIRST_CAPACITY, Integer.highestOneBit(length) << 1);
      words = new Word[capacity];
      phrases = new long[4][capacity];
      listed = new long[capacity];
      listedShift = new long[capacity];
      threes = new int[capacity];
      sums = new double[capacity * outcomes];
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
  private void sum(int i, char caseClass) {
    int n = outcomes;
    int at = i * n;
    Word word = words[i];
    Word left = word(i - 1);
    Word right = word(i + 1);
    Word farLeft = word(i - 2);
    Word farRight = word(i + 2);
    model.always(sums, at);
    for (int o = 0; o < n; o++) {
      // The places are those of the word from the token: the word on the left stands at -1.
      sums[at + o] +=
          farLeft.places[o]
              + left.places[n + o]
              + word.places[2 * n + o]
              + right.places[3 * n + o]
              + farRight.places[4 * n + o];
    }
    pairs(left, word, right, at);
    boolean first = i == 0 || (i == 1 && Briefs.LETTERS.charAt(words[0].brief) == '.');
    model.addCase(left, word, right, caseClass, first, sums, at);
    threes[i] = CompiledFeatures.briefs(left, word, right);
    model.addBriefs(farLeft, threes[i], farRight, sums, at);
    phrases(i, at);
    listed(i, left, word, right, at);
  }

  private void pairs(Word left, Word word, Word right, int at) {
    weights.addKey(FeatureHash.join(left.withPrevious, word.lower, word.lowerShift), sums, at);
    weights.addKey(FeatureHash.join(word.withNext, right.lower, right.lowerShift), sums, at);
    weights.addKey(
        FeatureHash.join(BRIEF_WITH_PREVIOUS[word.brief], left.lower, left.lowerShift), sums, at);
    weights.addKey(
        FeatureHash.join(BRIEF_WITH_NEXT[word.brief], right.lower, right.lowerShift), sums, at);
    weights.addKey(clusters(CLUSTER_BEFORE, left, word), sums, at);
    weights.addKey(clusters(CLUSTER_AFTER, word, right), sums, at);
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
      } else if (words[j].capital) {
        model.addUnlisted(j - i, words[j].level, sums, at);
      }
    }
  }

  /** What the lists say in one word of the token and its neighbours. */
  private void listed(int i, Word left, Word word, Word right, int at) {
    boolean own = isListed(i);
    if (i == 0) {
      describe(0);
    }
    describe(i + 1);
    if (own) {
      weights.addKey(FeatureHash.join(LISTED, listed[i], listedShift[i]), sums, at);
    } else {
      model.addUnlistedAlone(word, sums, at);
    }
    if (own || isListed(i - 1)) {
      weights.addKey(listedPair(LISTED_BEFORE, i - 1, i), sums, at);
    } else {
      model.addUnlistedBefore(left, word, sums, at);
    }
    if (own || isListed(i + 1)) {
      weights.addKey(listedPair(LISTED_AFTER, i, i + 1), sums, at);
    } else {
      model.addUnlistedAfter(word, right, sums, at);
    }
  }

  /** Makes the hash of what the lists say of a token. */
  private void describe(int i) {
    if (i >= length) {
      return;
    }
    Word word = words[i];
    if (!isListed(i)) {
      listed[i] = UNLISTED[word.brief];
      listedShift[i] = UNLISTED_SHIFT[word.brief];
      return;
    }
    long hash = FeatureHash.extend(0, Briefs.LETTERS.charAt(word.brief));
    int digits = 0;
    long[] masks = {phrases[SINGLE][i], phrases[BEGIN][i], phrases[INSIDE][i] | phrases[END][i]};
    for (int m = 0; m < masks.length; m++) {
      String text = Long.toString(masks[m], 36);
      hash = FeatureHash.extend(m == 0 ? hash : FeatureHash.extend(hash, '.'), text);
      digits += text.length();
    }
    listed[i] = hash;
    listedShift[i] = FeatureHash.shift(1 + digits + masks.length - 1);
  }

  private static final long[] UNLISTED = new long[Briefs.COUNT];
  private static final long[] UNLISTED_SHIFT = new long[Briefs.COUNT];

  static {
    for (int b = 0; b < Briefs.COUNT; b++) {
      String text = CompiledFeatures.unlisted(b);
      UNLISTED[b] = FeatureHash.of(text);
      UNLISTED_SHIFT[b] = FeatureHash.shift(text.length());
    }
  }

  private long listedPair(long prefix, int first, int second) {
    long hash = FeatureHash.join(prefix, listedHash(first), listedShift(first));
    return FeatureHash.join(FeatureHash.extend(hash, '|'), listedHash(second), listedShift(second));
  }

  private long listedHash(int i) {
    return i < 0 || i >= length ? UNLISTED[Briefs.BEFORE] : listed[i];
  }

  private long listedShift(int i) {
    return i < 0 || i >= length ? UNLISTED_SHIFT[Briefs.BEFORE] : listedShift[i];
  }

  /** Adds to the tokens of runs of capitals what the run as a whole says. */
  private void runs() {
    int i = 0;
    while (i < length) {
      if (!words[i].capital) {
        i++;
        continue;
      }
      int end = runEnd(i);
      run(i, end);
      for (int j = i; j < end; j++) {
        for (int o = 0; o < outcomes; o++) {
          sums[j * outcomes + o] += run[o];
        }
        model.addRunPlace(end - i, j - i, sums, j * outcomes);
      }
      i = end;
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
    Arrays.fill(run, 0);
    Word left = word(start - 1);
    Word right = word(end);
    weights.addKey(FeatureHash.join(RUN_BEFORE, left.lower, left.lowerShift), run, 0);
    weights.addKey(FeatureHash.join(RUN_AFTER, right.lower, right.lowerShift), run, 0);
    weights.addKey(FeatureHash.join(left.runPair, right.lower, right.lowerShift), run, 0);
    if (end - start > 1) {
      Word first = words[start];
      Word last = words[end - 1];
      weights.addKey(FeatureHash.join(RUN_FIRST, first.lower, first.lowerShift), run, 0);
      weights.addKey(FeatureHash.join(RUN_LAST, last.lower, last.lowerShift), run, 0);
      weights.addKey(listedPair(RUN_LISTED, start, end - 1), run, 0);
      model.addRunEnds(phrases[SINGLE][start], phrases[SINGLE][end - 1], run, 0);
    }
    for (int j = start; j < end; j++) {
      model.addRunAny(phrases[SINGLE][j] & lists.anyCase(), run, 0);
    }
  }
}
