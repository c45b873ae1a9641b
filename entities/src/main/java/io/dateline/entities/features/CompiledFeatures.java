package io.dateline.entities.features;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * The features of {@link NewsFeatureGenerator} and their weights in a form that builds no strings:
 * what a word says by itself is worked out once for each word, what few values combine to is
 * tabulated, and the rest is found by hashes that are put together from parts. Gives the same sums
 * as the feature strings. Thread-safe; each thread has its own {@link SentenceScorer}.
 */
public final class CompiledFeatures {
  /** Words remembered; a power of two. About 2 kB each at most. */
  private static final int WORDS = 1 << 13;

  private static final int LEVELS = 4;
  private static final int DISTANCES = 5;
  // How a phrase lies to a token, as the feature strings name it.
  private static final String KINDS = "SBIE";
  // Codes of a token's brief shape and level together, with the sentence's two ends.
  private static final int LEVEL_CODES = Briefs.OF_TOKENS * LEVELS + 2;
  private static final String CASES = "utls";
  private static final int LONGEST_RUN = 5;

  private final Weights weights;
  private final CompiledLists lists;
  private final String[] outcomeNames;
  private final int other;
  private final AtomicReferenceArray<Word> words = new AtomicReferenceArray<>(WORDS);

  final Word before;
  final Word after;

  // Rows of weights by the few values that each depends on.
  private final int[][] phraseRows = new int[DISTANCES * KINDS.length()][Lexicon.MAX_CLASSES];
  private final int[] unlistedRows = new int[DISTANCES * LEVELS];
  private final int[] runFirstRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runLastRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runAnyRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runPlaceRows = new int[(LONGEST_RUN + 1) * LONGEST_RUN];
  private final int[] levelRows = new int[LEVEL_CODES * LEVEL_CODES * LEVEL_CODES];
  private final int[] briefRows;
  private final int[] caseRows;
  private final int[] unlistedPairRows;
  private final int[] afterOutcomeBriefRows;
  private final int[] afterOutcomeUnlistedRows;
  // Sums of weights: of the one feature that every token has, and of the two outcomes before.
  private final double[] always;
  private final double[] history;

  private CompiledFeatures(
      Weights weights, CompiledLists lists, Lexicon lexicon, String[] outcomeNames, int other) {
    this.weights = weights;
    this.lists = lists;
    this.outcomeNames = outcomeNames.clone();
    this.other = other;
    before = WordBuilder.boundary(Word.BEFORE, Briefs.BEFORE, weights);
    after = WordBuilder.boundary(Word.AFTER, Briefs.AFTER, weights);
    phrases(lexicon);
    levels();
    briefRows = briefs();
    caseRows = cases();
    unlistedPairRows = unlistedPairs();
    afterOutcomeBriefRows = afterOutcomeBriefs();
    afterOutcomeUnlistedRows = afterOutcomeUnlisted();
    runPlaces();
    int outcomes = outcomeNames.length;
    always = new double[outcomes];
    weights.add(weights.row("def"), always, 0);
    history = history();
  }

  /**
   * Compiles a model.
   *
   * @param generator what makes the model's feature strings
   * @param features the weights by feature string
   * @param outcomeNames names of the outcomes, in the order of their numbers
   * @return empty if the model is of a kind that cannot be compiled: with another generator, with
   *     other outcomes than OpenNLP's for names, or with two features of one hash
   */
  public static Optional<CompiledFeatures> of(
      AdaptiveFeatureGenerator generator, Map<String, Context> features, String[] outcomeNames) {
    if (!(generator instanceof NewsFeatureGenerator news)
        || !news.isComplete()
        || news.lexicon().highestLevel() >= LEVELS
        || news.lexicon().lowestLevel() < 0
        || outcomeNames.length > Byte.MAX_VALUE) {
      return Optional.empty();
    }
    int other = java.util.List.of(outcomeNames).indexOf("other");
    if (other < 0) {
      return Optional.empty();
    }
    CompiledLists lists = new CompiledLists(news.lexicon());
    return Weights.of(features, outcomeNames.length)
        .map(weights -> new CompiledFeatures(weights, lists, news.lexicon(), outcomeNames, other));
  }

  /** A scorer for one thread. */
  public SentenceScorer scorer() {
    return new SentenceScorer(this);
  }

  /** How many outcomes the model has. */
  public int outcomes() {
    return outcomeNames.length;
  }

  Weights weights() {
    return weights;
  }

  CompiledLists lists() {
    return lists;
  }

  String[] outcomeNames() {
    return outcomeNames;
  }

  /** The number of the outcome for tokens outside names. */
  public int other() {
    return other;
  }

  /** The word, from memory or worked out now. */
  Word word(String token) {
    int hash = token.hashCode();
    int slot = (hash ^ hash >>> 15) & WORDS - 1;
    Word word = words.getPlain(slot);
    if (word == null || !word.token.equals(token)) {
      word = WordBuilder.of(token, this);
      words.setRelease(slot, word);
    }
    return word;
  }

  private void phrases(Lexicon lexicon) {
    for (int c = 0; c < lexicon.classes().size(); c++) {
      String name = lexicon.classes().get(c);
      for (int d = -2; d <= 2; d++) {
        for (int kind = 0; kind < KINDS.length(); kind++) {
          phraseRows[(d + 2) * KINDS.length() + kind][c] =
              weights.row("g" + d + KINDS.charAt(kind) + "=" + name);
        }
      }
      runFirstRows[c] = weights.row("rfS=" + name);
      runLastRows[c] = weights.row("rlS=" + name);
      runAnyRows[c] = weights.row("rgS=" + name);
    }
    for (int d = -2; d <= 2; d++) {
      for (int level = 0; level < LEVELS; level++) {
        unlistedRows[(d + 2) * LEVELS + level] = weights.row("g" + d + "=no" + level);
      }
    }
  }

  private static String level(int code) {
    int end = code - Briefs.OF_TOKENS * LEVELS;
    if (end >= 0) {
      return end == 0 ? "<" : ">";
    }
    return "" + Briefs.LETTERS.charAt(code / LEVELS) + code % LEVELS;
  }

  static int levelCode(Word word) {
    return word.brief >= Briefs.BEFORE
        ? Briefs.OF_TOKENS * LEVELS + word.brief - Briefs.BEFORE
        : word.brief * LEVELS + word.level;
  }

  private void levels() {
    int at = 0;
    for (int a = 0; a < LEVEL_CODES; a++) {
      for (int b = 0; b < LEVEL_CODES; b++) {
        for (int c = 0; c < LEVEL_CODES; c++) {
          levelRows[at++] = weights.row("c3=" + level(a) + level(b) + level(c));
        }
      }
    }
  }

  /** Rows of five brief shapes in a row; those of the middle three follow. */
  private int[] briefs() {
    int n = Briefs.COUNT;
    int five = n * n * n * n * n;
    int[] rows = new int[five + n * n * n];
    char[] letters = new char[5];
    for (int code = 0; code < five; code++) {
      int rest = code;
      for (int i = 4; i >= 0; i--) {
        letters[i] = Briefs.LETTERS.charAt(rest % n);
        rest /= n;
      }
      rows[code] = weights.row("b5=" + new String(letters));
    }
    for (int code = 0; code < n * n * n; code++) {
      rows[five + code] = weights.row("b3=" + three(code));
    }
    return rows;
  }

  private static String three(int code) {
    int n = Briefs.COUNT;
    return ""
        + Briefs.LETTERS.charAt(code / (n * n))
        + Briefs.LETTERS.charAt(code / n % n)
        + Briefs.LETTERS.charAt(code % n);
  }

  private int[] cases() {
    int[] rows = new int[CASES.length() * Briefs.OF_TOKENS * (1 + 2 * LEVELS)];
    for (int c = 0; c < CASES.length(); c++) {
      for (int b = 0; b < Briefs.OF_TOKENS; b++) {
        int at = caseAt(c, b);
        String own = "" + CASES.charAt(c) + Briefs.LETTERS.charAt(b);
        rows[at] = weights.row("c=" + own);
        for (int level = 0; level < LEVELS; level++) {
          rows[at + 1 + level] = weights.row("cl=" + own + level);
          rows[at + 1 + LEVELS + level] = weights.row("cf=" + own + level);
        }
      }
    }
    return rows;
  }

  private static int caseAt(int caseClass, int brief) {
    return (caseClass * Briefs.OF_TOKENS + brief) * (1 + 2 * LEVELS);
  }

  /** What the lists say in one word of tokens that they do not know. */
  static String unlisted(int brief) {
    return brief >= Briefs.BEFORE ? "-" : Briefs.LETTERS.charAt(brief) + "0.0.0";
  }

  /** Rows of unlisted tokens with their neighbours: before, after, then of the token alone. */
  private int[] unlistedPairs() {
    int n = Briefs.COUNT;
    int[] rows = new int[2 * n * n + n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        rows[a * n + b] = weights.row("G-=" + unlisted(a) + "|" + unlisted(b));
        rows[n * n + a * n + b] = weights.row("G+=" + unlisted(a) + "|" + unlisted(b));
      }
      rows[2 * n * n + a] = weights.row("G0=" + unlisted(a));
    }
    return rows;
  }

  private int[] afterOutcomeBriefs() {
    int codes = Briefs.COUNT * Briefs.COUNT * Briefs.COUNT;
    int[] rows = new int[outcomeNames.length * codes];
    for (int last = 0; last < outcomeNames.length; last++) {
      for (int code = 0; code < codes; code++) {
        rows[last * codes + code] = weights.row("ob=" + outcomeNames[last] + "," + three(code));
      }
    }
    return rows;
  }

  private int[] afterOutcomeUnlisted() {
    int[] rows = new int[outcomeNames.length * Briefs.COUNT];
    for (int last = 0; last < outcomeNames.length; last++) {
      for (int b = 0; b < Briefs.COUNT; b++) {
        rows[last * Briefs.COUNT + b] = weights.row("og=" + outcomeNames[last] + "," + unlisted(b));
      }
    }
    return rows;
  }

  private void runPlaces() {
    for (int size = 1; size <= LONGEST_RUN; size++) {
      for (int place = 0; place < LONGEST_RUN; place++) {
        runPlaceRows[size * LONGEST_RUN + place] = weights.row("rp=" + size + place);
      }
    }
  }

  private double[] history() {
    int n = outcomeNames.length;
    double[] sums = new double[n * n * n];
    for (int last = 0; last < n; last++) {
      for (int earlier = 0; earlier < n; earlier++) {
        int at = (last * n + earlier) * n;
        weights.add(
            weights.row("o2=" + outcomeNames[last] + "," + outcomeNames[earlier]), sums, at);
        weights.add(weights.row("po=" + outcomeNames[last]), sums, at);
        weights.add(weights.row("ppo=" + outcomeNames[earlier]), sums, at);
      }
    }
    return sums;
  }

  /** Sets what every token has. */
  void always(double[] sums, int at) {
    System.arraycopy(always, 0, sums, at, always.length);
  }

  /** Adds what the case of a token says: its sentence's class, its own, and its neighbours'. */
  void addCase(
      Word left, Word word, Word right, char caseClass, boolean first, double[] sums, int at) {
    int row = caseAt(CASES.indexOf(caseClass), word.brief);
    weights.add(caseRows[row], sums, at);
    weights.add(caseRows[row + 1 + word.level], sums, at);
    if (first) {
      weights.add(caseRows[row + 1 + LEVELS + word.level], sums, at);
    }
    int levels = (levelCode(left) * LEVEL_CODES + levelCode(word)) * LEVEL_CODES + levelCode(right);
    weights.add(levelRows[levels], sums, at);
  }

  /** A number for the brief shapes of three tokens in a row. */
  static int briefs(Word left, Word word, Word right) {
    return (left.brief * Briefs.COUNT + word.brief) * Briefs.COUNT + right.brief;
  }

  void addBriefs(Word farLeft, int three, Word farRight, double[] sums, int at) {
    int n = Briefs.COUNT;
    int four = farLeft.brief * n * n * n + three;
    weights.add(briefRows[four * n + farRight.brief], sums, at);
    weights.add(briefRows[n * n * n * n * n + three], sums, at);
  }

  /** Adds what phrases of the lists that lie on a token {@code distance} away say. */
  void addPhrases(int distance, int kind, long mask, double[] sums, int at) {
    addClasses(phraseRows[(distance + 2) * KINDS.length() + kind], mask, sums, at);
  }

  void addUnlisted(int distance, int level, double[] sums, int at) {
    weights.add(unlistedRows[(distance + 2) * LEVELS + level], sums, at);
  }

  void addUnlistedAlone(Word word, double[] sums, int at) {
    weights.add(unlistedPairRows[2 * Briefs.COUNT * Briefs.COUNT + word.brief], sums, at);
  }

  void addUnlistedBefore(Word left, Word word, double[] sums, int at) {
    weights.add(unlistedPairRows[left.brief * Briefs.COUNT + word.brief], sums, at);
  }

  void addUnlistedAfter(Word word, Word right, double[] sums, int at) {
    int n = Briefs.COUNT;
    weights.add(unlistedPairRows[n * n + word.brief * n + right.brief], sums, at);
  }

  void addRunEnds(long first, long last, double[] sums, int at) {
    addClasses(runFirstRows, first, sums, at);
    addClasses(runLastRows, last, sums, at);
  }

  void addRunAny(long mask, double[] sums, int at) {
    addClasses(runAnyRows, mask, sums, at);
  }

  void addRunPlace(int size, int place, double[] sums, int at) {
    int row = Math.min(size, LONGEST_RUN) * LONGEST_RUN + Math.min(place, LONGEST_RUN - 1);
    weights.add(runPlaceRows[row], sums, at);
  }

  private void addClasses(int[] rows, long mask, double[] sums, int at) {
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      weights.add(rows[Long.numberOfTrailingZeros(rest)], sums, at);
    }
  }

  /** Adds what the outcomes of the two tokens before say, without regard to the words. */
  void addHistory(int last, int earlier, double[] sums) {
    int n = outcomeNames.length;
    int from = (last * n + earlier) * n;
    for (int o = 0; o < n; o++) {
      sums[o] += history[from + o];
    }
  }

  void addAfterOutcome(int last, int three, double[] sums) {
    int codes = Briefs.COUNT * Briefs.COUNT * Briefs.COUNT;
    weights.add(afterOutcomeBriefRows[last * codes + three], sums, 0);
  }

  void addAfterOutcomeUnlisted(int last, Word word, double[] sums) {
    weights.add(afterOutcomeUnlistedRows[last * Briefs.COUNT + word.brief], sums, 0);
  }
}
