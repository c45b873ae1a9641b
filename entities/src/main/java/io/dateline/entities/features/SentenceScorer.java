package io.dateline.entities.features;

import io.dateline.entities.features.SurroundingSums.Surroundings;
import java.util.Arrays;

/**
 * Gives the sums of weights for the tokens of one sentence after the other. What does not depend on
 * the outcomes before is summed once for a token, and only if it is asked for: of most tokens
 * {@link #most} tells beforehand that they are no names. Not safe for use by several threads at
 * once.
 */
public final class SentenceScorer {
  private static final int FIRST_CAPACITY = 64;
  private static final int NO_RUN = -1;

  /** More than the adding of floats may lose. */
  private static final float ROUNDING = 1e-3f;

  // Pairs of a boundary between two tokens, and of a run of capitals.
  private static final int WORDS = 0;
  private static final int CLUSTERS = 1;
  private static final int LISTINGS = 2;
  private static final int KINDS = 3;
  private static final int RUN = 0;
  private static final int RUN_LISTINGS = 1;
  private static final int RUN_KINDS = 2;

  /** Before the first token and behind the last stand two that are outside. */
  private static final int MARGIN = 2;

  private final CompiledFeatures model;
  private final Weights weights;
  private final PairTable table;
  private final CompiledLists lists;
  private final int outcomes;
  private final PhraseMarks marks;
  private final double[] after = new double[Weights.WIDTH];

  private int length;
  private Word[] words = new Word[0];
  private Listing[] listings = new Listing[0];
  private Surroundings[] surroundings = new Surroundings[0];
  private int[] triples = new int[0];
  private float[] most = new float[0];
  // A row for each token, and whether it is summed yet.
  private double[] sums = new double[0];
  private boolean[] summed = new boolean[0];
  // For each token the number of its run; for each run where it starts and ends, and its sums.
  private int[] runOf = new int[0];
  private int runs;
  private int[] runStarts = new int[0];
  private int[] runEnds = new int[0];
  private double[] runSums = new double[0];
  private float[] runMost = new float[0];
  // The entries of the boundaries' pairs, then those of the runs'; what is to be looked up for
  // them.
  private int[] entries = new int[0];
  private long[] wanted = new long[0];
  private int[] wantedAt = new int[0];
  private int count;

  SentenceScorer(CompiledFeatures model) {
    this.model = model;
    weights = model.weights();
    table = weights.pairs();
    lists = model.lists();
    outcomes = model.outcomes();
    marks = new PhraseMarks(lists);
  }

  /** Takes a sentence on; the other methods are about it from now on. */
  public void read(String[] tokens) {
    length = tokens.length;
    grow();
    for (int i = 0; i < length; i++) {
      words[MARGIN + i] = model.word(tokens[i]);
    }
    for (int i = 0; i < MARGIN; i++) {
      words[i] = model.before;
      words[MARGIN + length + i] = model.after;
      listings[i] = model.listings().outside();
      listings[MARGIN + length + i] = model.listings().outside();
    }
    marks.read(words, MARGIN, length, model.listings(), listings);
    findRuns();
    lookUpPairs();
    surround();
    for (int run = 0; run < runs; run++) {
      sumRun(run);
    }
    for (int i = 0; i < length; i++) {
      most[i] = mostOf(i);
    }
  }

  /**
   * A bound of a token's sums for all outcomes but {@code other}, less that of {@code other}, when
   * the token before it is outside names.
   */
  public float most(int i) {
    return most[i];
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
    if (!summed[i]) {
      sum(i);
      summed[i] = true;
    }
    System.arraycopy(sums, i * Weights.WIDTH, after, 0, Weights.WIDTH);
    Listing listing = listings[MARGIN + i];
    model.outcomeSums().add(last, earlier, words[MARGIN + i], triples[i], listing.isKnown(), after);
    listing.addAfter(last, after);
    int other = model.other();
    System.arraycopy(after, 0, out, 0, other);
    out[other] = 0;
    System.arraycopy(after, other, out, other + 1, outcomes - 1 - other);
  }

  private void grow() {
    if (most.length < length) {
      int capacity = Math.max(FIRST_CAPACITY, Integer.highestOneBit(length) << 1);
      words = new Word[capacity + 2 * MARGIN];
      listings = new Listing[capacity + 2 * MARGIN];
      surroundings = new Surroundings[capacity];
      triples = new int[capacity];
      most = new float[capacity];
      sums = new double[capacity * Weights.WIDTH];
      summed = new boolean[capacity];
      runOf = new int[capacity];
      runStarts = new int[capacity];
      runEnds = new int[capacity];
      runSums = new double[capacity * Weights.WIDTH];
      runMost = new float[capacity];
      int pairs = (capacity + 1) * KINDS + capacity * RUN_KINDS;
      entries = new int[pairs];
      wanted = new long[pairs];
      wantedAt = new int[pairs];
    }
    Arrays.fill(summed, 0, length, false);
  }

  private char caseClass() {
    int weighty = 0;
    int capitals = 0;
    int upper = 0;
    for (int i = MARGIN; i < MARGIN + length; i++) {
      Word word = words[i];
      weighty += word.weighty ? 1 : 0;
      if (word.capital) {
        char letter = Briefs.LETTERS.charAt(word.brief);
        capitals++;
        upper += letter == 'u' || letter == 'i' ? 1 : 0;
      }
    }
    return SentenceView.caseClass(weighty, capitals, upper);
  }

  /** Finds the runs of capitals, as {@link Runs} does. */
  private void findRuns() {
    runs = 0;
    int i = 0;
    while (i < length) {
      if (!words[MARGIN + i].capital) {
        runOf[i] = NO_RUN;
        i++;
        continue;
      }
      int end = runEnd(i);
      runStarts[runs] = i;
      runEnds[runs] = end;
      Arrays.fill(runOf, i, end, runs);
      runs++;
      i = end;
    }
  }

  private int runEnd(int start) {
    int end = start + 1;
    int links = 0;
    for (int j = end; j < length && links <= Runs.MAX_LINKS; j++) {
      Word word = words[MARGIN + j];
      if (word.capital) {
        end = j + 1;
        links = 0;
      } else if (word.link) {
        links++;
      } else {
        break;
      }
    }
    return end;
  }

  /**
   * Looks up all pairs. Each step is done for all before the next, so that the processor waits for
   * the memory of many at once.
   */
  private void lookUpPairs() {
    int all = (length + 1) * KINDS + runs * RUN_KINDS;
    Arrays.fill(entries, 0, all, PairTable.NONE);
    count = 0;
    for (int b = 0; b <= length; b++) {
      Word left = words[MARGIN + b - 1];
      Word right = words[MARGIN + b];
      want(FeatureHash.join(left.pair, right.lower, right.lowerShift), b * KINDS + WORDS);
      want(FeatureHash.join(left.finePair, right.fine, right.fineShift), b * KINDS + CLUSTERS);
      Listing before = listings[MARGIN + b - 1];
      Listing behind = listings[MARGIN + b];
      // What both are that the lists do not know is among their surroundings.
      if (before.isKnown() || behind.isKnown()) {
        want(pair(PairFeatures.LISTINGS, before, behind), b * KINDS + LISTINGS);
      }
    }
    for (int run = 0; run < runs; run++) {
      int at = (length + 1) * KINDS + run * RUN_KINDS;
      int start = MARGIN + runStarts[run];
      int end = MARGIN + runEnds[run];
      Word right = words[end];
      want(FeatureHash.join(words[start - 1].runPair, right.lower, right.lowerShift), at + RUN);
      if (end - start > 1) {
        want(
            pair(PairFeatures.RUN_LISTINGS, listings[start], listings[end - 1]), at + RUN_LISTINGS);
      }
    }
    for (int i = 0; i < count; i++) {
      entries[wantedAt[i]] = table.find(wanted[i]);
    }
  }

  private static long pair(PairFeatures kind, Listing first, Listing second) {
    long hash = FeatureHash.join(kind.head(), first.hash, first.shift);
    return FeatureHash.join(FeatureHash.extend(hash, '|'), second.hash, second.shift);
  }

  private void want(long key, int at) {
    long mixed = FeatureHash.mix(key);
    wanted[count] = mixed;
    wantedAt[count] = at;
    count += table.mayKnow(mixed) ? 1 : 0;
  }

  private void surround() {
    int caseClass = SurroundingSums.CASES.indexOf(caseClass());
    SurroundingSums all = model.surroundings();
    for (int i = 0; i < length; i++) {
      int at = MARGIN + i;
      boolean first = i == 0 || (i == 1 && Briefs.LETTERS.charAt(words[MARGIN].brief) == '.');
      surroundings[i] =
          all.of(
              SurroundingsCode.sentence(caseClass, first)
                  | SurroundingsCode.far(0, words[at - 2].brief)
                  | part(1, at - 1)
                  | part(2, at)
                  | part(3, at + 1)
                  | SurroundingsCode.far(4, words[at + 2].brief));
      triples[i] = Briefs.triple(words[at - 1].brief, words[at].brief, words[at + 1].brief);
    }
  }

  private long part(int place, int at) {
    Word word = words[at];
    return SurroundingsCode.token(place, word.brief, word.level, listings[at].isKnown());
  }

  private float mostOf(int i) {
    int at = MARGIN + i;
    Word left = words[at - 1];
    Word word = words[at];
    Word right = words[at + 1];
    float sum =
        surroundings[i].most()
            + words[at - 2].asSecondBefore
            + left.asBefore
            + word.asSelf
            + right.asAfter
            + words[at + 2].asSecondAfter
            + listings[at - 2].asSecondBefore
            + listings[at - 1].asBefore
            + listings[at].asSelf
            + listings[at + 1].asAfter
            + listings[at + 2].asSecondAfter;
    if (left.beforeBrief != null) {
      sum += weights.most(left.beforeBrief[word.brief]);
    }
    if (right.behindBrief != null) {
      sum += weights.most(right.behindBrief[word.brief]);
    }
    for (int kind = 0; kind < KINDS; kind++) {
      int before = entries[i * KINDS + kind];
      if (before != PairTable.NONE) {
        sum += weights.most(table.second(before));
      }
      int behind = entries[(i + 1) * KINDS + kind];
      if (behind != PairTable.NONE) {
        sum += weights.most(table.first(behind));
      }
    }
    int run = runOf[i];
    if (run != NO_RUN) {
      sum +=
          runMost[run]
              + weights.most(model.runPlaceRow(runEnds[run] - runStarts[run], i - runStarts[run]));
    }
    return sum + ROUNDING;
  }

  /** Sums what does not depend on the outcomes before. */
  private void sum(int i) {
    int at = i * Weights.WIDTH;
    int middle = MARGIN + i;
    double[] around = surroundings[i].sums();
    double[] secondBefore = words[middle - 2].places;
    double[] before = words[middle - 1].places;
    double[] self = words[middle].places;
    double[] behind = words[middle + 1].places;
    double[] secondBehind = words[middle + 2].places;
    for (int o = 0; o < Weights.WIDTH; o++) {
      sums[at + o] =
          around[o]
              + secondBefore[o]
              + before[Weights.WIDTH + o]
              + self[2 * Weights.WIDTH + o]
              + behind[3 * Weights.WIDTH + o]
              + secondBehind[4 * Weights.WIDTH + o];
    }
    for (int place = 0; place < PlacedSums.PLACES; place++) {
      double[] listing = listings[middle + place - PlacedSums.SELF].places;
      if (listing != null) {
        Weights.add(listing, place * Weights.WIDTH, sums, at);
      }
    }
    int brief = words[middle].brief;
    if (words[middle - 1].beforeBrief != null) {
      weights.add(words[middle - 1].beforeBrief[brief], sums, at);
    }
    if (words[middle + 1].behindBrief != null) {
      weights.add(words[middle + 1].behindBrief[brief], sums, at);
    }
    for (int kind = 0; kind < KINDS; kind++) {
      int pairBefore = entries[i * KINDS + kind];
      if (pairBefore != PairTable.NONE) {
        weights.add(table.second(pairBefore), sums, at);
      }
      int pairBehind = entries[(i + 1) * KINDS + kind];
      if (pairBehind != PairTable.NONE) {
        weights.add(table.first(pairBehind), sums, at);
      }
    }
    int run = runOf[i];
    if (run != NO_RUN) {
      Weights.add(runSums, run * Weights.WIDTH, sums, at);
      weights.add(model.runPlaceRow(runEnds[run] - runStarts[run], i - runStarts[run]), sums, at);
    }
  }

  /** Sums what a run as a whole says of its tokens. */
  private void sumRun(int run) {
    int at = run * Weights.WIDTH;
    Arrays.fill(runSums, at, at + Weights.WIDTH, 0);
    int start = MARGIN + runStarts[run];
    int end = MARGIN + runEnds[run];
    int pairs = (length + 1) * KINDS + run * RUN_KINDS;
    weights.add(words[start - 1].beforeRun, runSums, at);
    weights.add(words[end].behindRun, runSums, at);
    weights.add(table.first(entries[pairs + RUN]), runSums, at);
    if (end - start > 1) {
      weights.add(words[start].runFirst, runSums, at);
      weights.add(words[end - 1].runLast, runSums, at);
      weights.add(table.first(entries[pairs + RUN_LISTINGS]), runSums, at);
      model.addRunEnds(listings[start].single, listings[end - 1].single, runSums, at);
    }
    for (int j = start; j < end; j++) {
      model.addRunAny(listings[j].single & lists.anyCase(), runSums, at);
    }
    runMost[run] = weights.most(runSums, at);
  }
}
