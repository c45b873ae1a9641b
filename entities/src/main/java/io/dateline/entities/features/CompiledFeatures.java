package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
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
  private static final String OTHER = "other";

  /** Words remembered; a power of two. About 600 bytes each, 1.2 kB for some. */
  private static final int WORDS = 1 << 15;

  // Words that fall together are remembered side by side.
  private static final int WAYS = 4;
  private static final int MIXER = 0x9E3779B9;
  private static final int WORD_SHIFT = Integer.SIZE - 15;

  /** Surroundings remembered; a power of two. About 150 bytes each. */
  private static final int SURROUNDINGS = 1 << 15;

  /** Listings remembered; a power of two. About 600 bytes each. */
  private static final int LISTINGS = 1 << 12;

  private static final int BRIEF_TRIPLES = Briefs.COUNT * Briefs.COUNT * Briefs.COUNT;
  private static final int LEVELS = 4;
  private static final int DISTANCES = 5;
  // How a phrase lies to a token, as the feature strings name it.
  private static final String KINDS = "SBIE";
  // Codes of a token's brief shape and level together, with the sentence's two ends.
  private static final int LEVEL_CODES = Briefs.OF_TOKENS * LEVELS + 2;
  static final String CASES = "utls";
  private static final int LONGEST_RUN = 5;
  // All that OpenNLP's FeatureGeneratorUtil.tokenFeature gives.
  private static final List<String> TOKEN_CLASSES =
      List.of(
          "jah", "jak", "lc", "2d", "4d", "an", "dd", "ds", "dc", "dp", "num", "sc", "ac", "cp",
          "ic", "other");

  private final Weights weights;
  private final CompiledLists lists;
  private final List<String> classes;
  private final String[] outcomeNames;
  private final int other;
  private final AtomicReferenceArray<Word> words = new AtomicReferenceArray<>(WORDS);
  private final AtomicReferenceArray<Surroundings> surroundings =
      new AtomicReferenceArray<>(SURROUNDINGS);
  private final AtomicReferenceArray<Listing> listings = new AtomicReferenceArray<>(LISTINGS);

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
  // Sums of weights: of the one feature that every token has, and of the two outcomes before.
  private final double[] always;
  private final double[] history;
  private final double[] afterOutcome;
  // What a word and the outcome before it say together: beginnings of features, sums.
  private final long[] outcomeHeads;
  private final long[] listingHeads;
  private final double[] outcomeShapes;

  private CompiledFeatures(
      Weights weights,
      CompiledLists lists,
      List<String> classes,
      String[] outcomeNames,
      int other) {
    this.weights = weights;
    this.lists = lists;
    this.classes = classes;
    this.outcomeNames = outcomeNames.clone();
    this.other = other;
    before = WordBuilder.boundary(Word.BEFORE, Briefs.BEFORE, weights);
    after = WordBuilder.boundary(Word.AFTER, Briefs.AFTER, weights);
    phrases();
    levels();
    briefRows = briefs();
    caseRows = cases();
    unlistedPairRows = unlistedPairs();
    afterOutcome = afterOutcomeBriefs();
    runPlaces();
    int outcomes = outcomeNames.length;
    always = new double[Weights.WIDTH];
    weights.add(weights.row("def"), always, 0);
    history = history();
    outcomeHeads = new long[outcomes];
    listingHeads = new long[outcomes];
    for (int last = 0; last < outcomes; last++) {
      outcomeHeads[last] = FeatureHash.of("pow=" + outcomeNames[last] + ",");
      listingHeads[last] = FeatureHash.of("og=" + outcomeNames[last] + ",");
    }
    outcomeShapes = outcomeShapes();
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
        || news.lexicon().lowestLevel() < 0) {
      return Optional.empty();
    }
    int other = List.of(outcomeNames).indexOf(OTHER);
    if (other < 0) {
      return Optional.empty();
    }
    CompiledLists lists = new CompiledLists(news.lexicon());
    return Weights.of(features, outcomeNames.length, other)
        .map(
            weights ->
                new CompiledFeatures(
                    weights, lists, news.lexicon().classes(), outcomeNames, other));
  }

  /**
   * Writes what it takes to have the model again without compiling it.
   *
   * @throws IOException if the stream cannot be written
   */
  public void write(DataOutputStream out) throws IOException {
    write(List.of(outcomeNames), out);
    write(classes, out);
    lists.write(out);
    weights.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else or broken
   */
  public static CompiledFeatures read(DataInputStream in) throws IOException {
    List<String> outcomes = names(in, Weights.WIDTH + 1);
    int other = outcomes.indexOf(OTHER);
    if (other < 0) {
      throw new IOException("outcomes without " + OTHER + ": " + outcomes);
    }
    List<String> classes = names(in, Lexicon.MAX_CLASSES);
    CompiledLists lists = CompiledLists.read(in);
    Weights weights = Weights.read(in, outcomes.size(), other);
    return new CompiledFeatures(weights, lists, classes, outcomes.toArray(new String[0]), other);
  }

  private static void write(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static List<String> names(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException(count + " names: at most " + most);
    }
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = in.readUTF();
    }
    return List.of(names);
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

  /** The names of the outcomes, by their numbers. */
  public String[] outcomeNames() {
    return outcomeNames.clone();
  }

  /** The number of the outcome for tokens outside names. */
  public int other() {
    return other;
  }

  /** The word, from memory or worked out now. */
  Word word(String token) {
    int hash = token.hashCode();
    int set = ((hash * MIXER) >>> WORD_SHIFT) & -WAYS;
    int way = 0;
    for (; way < WAYS; way++) {
      Word known = words.getPlain(set + way);
      if (known == null) {
        break;
      }
      if (known.token.equals(token)) {
        return known;
      }
    }
    Word word = WordBuilder.of(token, this);
    // In a full set a word always goes to the same place, so that none stays for good.
    words.setRelease(set + (way < WAYS ? way : hash & (WAYS - 1)), word);
    return word;
  }

  /** What the shapes around a token say, from memory or summed up now. */
  double[] surroundings(long code) {
    int slot = (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & (SURROUNDINGS - 1);
    Surroundings known = surroundings.getPlain(slot);
    if (known == null || known.code() != code) {
      known = new Surroundings(code, sum(code));
      surroundings.setRelease(slot, known);
    }
    return known.sums();
  }

  /** What a listing says after each outcome, from memory or looked up now. */
  double[] afterListing(long hash, long shift) {
    int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & (LISTINGS - 1);
    Listing known = listings.getPlain(slot);
    if (known == null || known.hash() != hash) {
      double[] sums = new double[outcomeNames.length * Weights.WIDTH];
      for (int last = 0; last < outcomeNames.length; last++) {
        weights.addKey(
            FeatureHash.join(listingHeads[last], hash, shift), sums, last * Weights.WIDTH);
      }
      known = new Listing(hash, sums);
      listings.setRelease(slot, known);
    }
    return known.sums();
  }

  @SuppressWarnings("ArrayRecordComponent") // Shared, never changed.
  private record Listing(long hash, double[] sums) {}

  @SuppressWarnings("ArrayRecordComponent") // Shared, never changed.
  private record Surroundings(long code, double[] sums) {}

  /** The sums for what {@link SurroundingsCode} tells. */
  private double[] sum(long code) {
    double[] sums = always.clone();
    int left = SurroundingsCode.brief(code, 1);
    int own = SurroundingsCode.brief(code, 2);
    int right = SurroundingsCode.brief(code, 3);
    int level = SurroundingsCode.level(code, 2);
    for (int d = -1; d <= 1; d++) {
      if (isCapital(SurroundingsCode.brief(code, d + 2))
          && !SurroundingsCode.isListed(code, d + 2)) {
        addUnlisted(d, SurroundingsCode.level(code, d + 2), sums, 0);
      }
    }
    int caseRow = caseAt(SurroundingsCode.caseClass(code), own);
    add(caseRows[caseRow], sums);
    add(caseRows[caseRow + 1 + level], sums);
    if (SurroundingsCode.isFirst(code)) {
      add(caseRows[caseRow + 1 + LEVELS + level], sums);
    }
    int triple = levelCode(left, SurroundingsCode.level(code, 1));
    triple = triple * LEVEL_CODES + levelCode(own, level);
    triple = triple * LEVEL_CODES + levelCode(right, SurroundingsCode.level(code, 3));
    add(levelRows[triple], sums);
    int n = Briefs.COUNT;
    int three = (left * n + own) * n + right;
    int four = SurroundingsCode.brief(code, 0) * n * n * n + three;
    add(briefRows[four * n + SurroundingsCode.brief(code, 4)], sums);
    add(briefRows[n * n * n * n * n + three], sums);
    if (!SurroundingsCode.isListed(code, 2)) {
      add(unlistedPairRows[2 * n * n + own], sums);
      if (!SurroundingsCode.isListed(code, 1)) {
        add(unlistedPairRows[left * n + own], sums);
      }
      if (!SurroundingsCode.isListed(code, 3)) {
        add(unlistedPairRows[n * n + own * n + right], sums);
      }
    }
    return sums;
  }

  /** Adds what it says that the lists do not know a capitalised token some way off. */
  void addUnlisted(int distance, int level, double[] sums, int at) {
    weights.add(unlistedRows[(distance + 2) * LEVELS + level], sums, at);
  }

  private static boolean isCapital(int brief) {
    return brief < Briefs.OF_TOKENS && Shape.capital(Briefs.LETTERS.charAt(brief));
  }

  private void add(int row, double[] sums) {
    weights.add(row, sums, 0);
  }

  private void phrases() {
    for (int c = 0; c < classes.size(); c++) {
      String name = classes.get(c);
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

  private static int levelCode(int brief, int level) {
    return brief >= Briefs.BEFORE
        ? Briefs.OF_TOKENS * LEVELS + brief - Briefs.BEFORE
        : brief * LEVELS + level;
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

  /** For each three brief shapes, listed or not, and each outcome before: the sums. */
  private double[] afterOutcomeBriefs() {
    int n = outcomeNames.length;
    double[] sums = new double[2 * BRIEF_TRIPLES * n * Weights.WIDTH];
    for (int code = 0; code < BRIEF_TRIPLES; code++) {
      int brief = code / Briefs.COUNT % Briefs.COUNT;
      for (int last = 0; last < n; last++) {
        int row = weights.row("ob=" + outcomeNames[last] + "," + three(code));
        int at = (code * 2 * n + last) * Weights.WIDTH;
        weights.add(row, sums, at);
        weights.add(row, sums, at + n * Weights.WIDTH);
        weights.add(weights.row("og=" + outcomeNames[last] + "," + unlisted(brief)), sums, at);
      }
    }
    return sums;
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
    double[] sums = new double[n * n * Weights.WIDTH];
    for (int last = 0; last < n; last++) {
      for (int earlier = 0; earlier < n; earlier++) {
        int at = (last * n + earlier) * Weights.WIDTH;
        weights.add(
            weights.row("o2=" + outcomeNames[last] + "," + outcomeNames[earlier]), sums, at);
        weights.add(weights.row("po=" + outcomeNames[last]), sums, at);
        weights.add(weights.row("ppo=" + outcomeNames[earlier]), sums, at);
      }
    }
    return sums;
  }

  private double[] outcomeShapes() {
    double[] sums =
        new double
            [Briefs.OF_TOKENS
                * LEVELS
                * TOKEN_CLASSES.size()
                * outcomeNames.length
                * Weights.WIDTH];
    int at = 0;
    for (int code = 0; code < Briefs.OF_TOKENS * LEVELS; code++) {
      String levels = Briefs.LETTERS.charAt(code / LEVELS) + level(code);
      for (String tokenClass : TOKEN_CLASSES) {
        for (String last : outcomeNames) {
          weights.add(weights.row("os=" + last + "," + levels), sums, at);
          weights.add(weights.row("powf=" + last + "," + tokenClass), sums, at);
          at += Weights.WIDTH;
        }
      }
    }
    return sums;
  }

  /** The beginning of what a word and the outcome before it say together. */
  long outcomeHead(int last) {
    return outcomeHeads[last];
  }

  /** A number for how a word is written, for what that says after each outcome. */
  int outcomeShape(String tokenClass, int brief, int level) {
    return (brief * LEVELS + level) * TOKEN_CLASSES.size() + TOKEN_CLASSES.indexOf(tokenClass);
  }

  /** A number for the brief shapes of three tokens in a row. */
  static int briefs(Word left, Word word, Word right) {
    return (left.brief * Briefs.COUNT + word.brief) * Briefs.COUNT + right.brief;
  }

  /** Adds what phrases of the lists that lie on a token {@code distance} away say. */
  void addPhrases(int distance, int kind, long mask, double[] sums, int at) {
    addClasses(phraseRows[(distance + 2) * KINDS.length() + kind], mask, sums, at);
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

  /**
   * Adds what the outcomes of the two tokens before say.
   *
   * @param three the {@link #briefs} of the token and its neighbours
   * @param listed whether the lists know the token
   */
  void addOutcomes(int last, int earlier, Word word, int three, boolean listed, double[] sums) {
    int n = outcomeNames.length;
    Weights.add(history, (last * n + earlier) * Weights.WIDTH, sums, 0);
    Weights.add(outcomeShapes, (word.outcomeShape * n + last) * Weights.WIDTH, sums, 0);
    int triple = three * 2 + (listed ? 1 : 0);
    Weights.add(afterOutcome, (triple * n + last) * Weights.WIDTH, sums, 0);
    if (word.afterOutcome != null) {
      Weights.add(word.afterOutcome, last * Weights.WIDTH, sums, 0);
    }
  }
}
