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

  /** Words remembered; a power of two. About 700 bytes each, 1.3 kB for some. */
  private static final int WORDS = 1 << 15;

  // Words that fall together are remembered side by side.
  private static final int WAYS = 4;
  private static final int MIXER = 0x9E3779B9;
  private static final int WORD_SHIFT = Integer.SIZE - 15;
  private static final int LONGEST_RUN = 5;

  private final Weights weights;
  private final CompiledLists lists;
  private final List<String> classes;
  private final String[] outcomeNames;
  private final int other;
  private final OutcomeSums outcomeSums;
  private final SurroundingSums surroundings;
  private final Listings listings;
  private final AtomicReferenceArray<Word> words = new AtomicReferenceArray<>(WORDS);

  final Word before;
  final Word after;

  // Rows of weights of runs of capitals, by class, and by length and place.
  private final int[] runFirstRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runLastRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runAnyRows = new int[Lexicon.MAX_CLASSES];
  private final int[] runPlaceRows = new int[(LONGEST_RUN + 1) * LONGEST_RUN];

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
    outcomeSums = new OutcomeSums(weights, this.outcomeNames, other);
    surroundings = new SurroundingSums(weights, outcomeSums);
    listings = new Listings(weights, classes, this.outcomeNames, other);
    before = WordBuilder.boundary(Word.BEFORE, Briefs.BEFORE, weights);
    after = WordBuilder.boundary(Word.AFTER, Briefs.AFTER, weights);
    for (int c = 0; c < classes.size(); c++) {
      runFirstRows[c] = weights.row("rfS=" + classes.get(c));
      runLastRows[c] = weights.row("rlS=" + classes.get(c));
      runAnyRows[c] = weights.row("rgS=" + classes.get(c));
    }
    for (int size = 1; size <= LONGEST_RUN; size++) {
      for (int place = 0; place < LONGEST_RUN; place++) {
        runPlaceRows[size * LONGEST_RUN + place] = weights.row("rp=" + size + place);
      }
    }
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
        || news.lexicon().highestLevel() >= Levels.COUNT
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
    Weights weights = Weights.read(in, outcomes.size());
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

  SurroundingSums surroundings() {
    return surroundings;
  }

  Listings listings() {
    return listings;
  }

  OutcomeSums outcomeSums() {
    return outcomeSums;
  }

  void addRunEnds(long first, long last, double[] sums, int at) {
    weights.addClasses(runFirstRows, first, sums, at);
    weights.addClasses(runLastRows, last, sums, at);
  }

  void addRunAny(long classes, double[] sums, int at) {
    weights.addClasses(runAnyRows, classes, sums, at);
  }

  /** The row of a token's place in a run. */
  int runPlaceRow(int size, int place) {
    int at = Math.min(size, LONGEST_RUN) * LONGEST_RUN + Math.min(place, LONGEST_RUN - 1);
    return runPlaceRows[at];
  }
}
