package io.dateline.entities.features;

import java.util.Locale;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/** Works out a {@link Word} from its letters, the lists and the weights. */
final class WordBuilder {
  private static final int LONGEST_PREFIX = 4;
  private static final int LONGEST_SUFFIX = 5;
  private static final int NEIGHBOUR_SUFFIX = 3;
  private static final int GRAIN_BITS = 10;
  private static final long GRAIN = (1 << GRAIN_BITS) - 1;

  static final long BEFORE_RUN = FeatureHash.of("rb=");
  static final long BEHIND_RUN = FeatureHash.of("ra=");
  static final long RUN_FIRST = FeatureHash.of("rf=");
  static final long RUN_LAST = FeatureHash.of("rl=");
  static final long[] BEFORE_BRIEF = briefHeads("bw-=");
  static final long[] BEHIND_BRIEF = briefHeads("bw+=");

  private static final long WHOLE = FeatureHash.of("W=");
  private static final long SUFFIX_OF_NEXT = FeatureHash.of("xn=");
  private static final long SUFFIX_OF_PREVIOUS = FeatureHash.of("xp=");
  private static final long[] PREFIX = heads("p", 1, LONGEST_PREFIX);
  private static final long[] SUFFIX = heads("x", 1, LONGEST_SUFFIX);
  private static final long[] LOWER = heads("w", -2, 2);
  private static final long[] SHAPE = heads("s", -2, 2);
  private static final long[] BRIEF = heads("b", -2, 2);

  // As many as a long has room for.
  private static final int GRAINS = 7;
  private static final long[] NO_CLUSTER = new long[PlacedSums.PLACES];
  private static final long[] CLUSTER = new long[PlacedSums.PLACES * GRAINS];

  static {
    for (int d = -2; d <= 2; d++) {
      NO_CLUSTER[d + 2] = FeatureHash.of("k" + d + "=no");
      for (int grain = 0; grain < GRAINS; grain++) {
        CLUSTER[(d + 2) * GRAINS + grain] = FeatureHash.of("k" + d + "." + grain + "=");
      }
    }
  }

  final String token;
  String lower;
  String folded = "";
  int brief;
  int level;
  boolean capital;
  boolean link;
  boolean weighty;
  long key;
  long phrase;
  boolean beginsPhrase;
  boolean beginsAnyCase;
  boolean passable;
  long fine = -1;
  int shape = -1;
  final double[] places;
  double[] afterOutcome;
  double[] afterOther = new double[Weights.WIDTH];
  final Weights weights;

  private WordBuilder(String token, Weights weights) {
    this.token = token;
    this.weights = weights;
    places = new double[PlacedSums.PLACES * Weights.WIDTH];
  }

  /** What stands before or after a sentence. */
  static Word boundary(String name, int brief, Weights weights) {
    WordBuilder builder = new WordBuilder(name, weights);
    builder.lower = name;
    builder.brief = brief;
    builder.words(name);
    return new Word(builder);
  }

  static Word of(String token, CompiledFeatures model) {
    WordBuilder builder = new WordBuilder(token, model.weights());
    builder.read(model.lists());
    builder.words(Shape.of(token));
    builder.affixes();
    builder.clusters(model.lists().cluster(builder.key, builder.folded));
    builder.after(model.outcomeSums());
    return new Word(builder);
  }

  private static long[] heads(String name, int from, int to) {
    long[] heads = new long[to - from + 1];
    for (int i = from; i <= to; i++) {
      heads[i - from] = FeatureHash.of(name + i + "=");
    }
    return heads;
  }

  private static long[] briefHeads(String name) {
    long[] heads = new long[Briefs.OF_TOKENS];
    for (int b = 0; b < heads.length; b++) {
      heads[b] = FeatureHash.of(name + Briefs.LETTERS.charAt(b));
    }
    return heads;
  }

  private void read(CompiledLists lists) {
    folded = LexiconKey.fold(token);
    lower = SentenceView.digitsAsZero(token.toLowerCase(Locale.ROOT));
    char letter = Shape.brief(token);
    brief = Briefs.code(letter);
    capital = Shape.capital(letter);
    link = Runs.isLink(lower);
    weighty = capital || (letter == 'l' && lower.length() > 3);
    passable = letter == '.' && lower.length() == 1 && !SentenceView.ends(lower);
    key = LexiconKey.of(folded);
    if (!folded.isEmpty()) {
      level = lists.lower(key);
      phrase = lists.phrase(key);
      beginsPhrase = (capital || letter == 'n') && lists.prefixes().mayBegin(key);
      beginsAnyCase = lists.anyCasePrefixes().mayBegin(key);
    }
  }

  private void add(long feature, int place) {
    weights.addKey(feature, places, (place + 2) * Weights.WIDTH);
  }

  private void words(String shape) {
    add(FeatureHash.extend(WHOLE, token), 0);
    for (int d = -2; d <= 2; d++) {
      add(FeatureHash.extend(LOWER[d + 2], lower), d);
      if (Math.abs(d) == 2) {
        add(FeatureHash.extend(BRIEF[d + 2], Briefs.LETTERS.charAt(brief)), d);
      } else {
        add(FeatureHash.extend(SHAPE[d + 2], shape), d);
      }
    }
  }

  private void affixes() {
    int length = lower.length();
    for (int n = 1; n <= LONGEST_PREFIX && n < length; n++) {
      add(FeatureHash.extend(PREFIX[n - 1], lower, 0, n), 0);
    }
    for (int n = 1; n <= LONGEST_SUFFIX && n < length; n++) {
      add(FeatureHash.extend(SUFFIX[n - 1], lower, length - n, length), 0);
    }
    if (length > NEIGHBOUR_SUFFIX) {
      add(FeatureHash.extend(SUFFIX_OF_NEXT, lower, length - NEIGHBOUR_SUFFIX, length), 1);
      add(FeatureHash.extend(SUFFIX_OF_PREVIOUS, lower, length - NEIGHBOUR_SUFFIX, length), -1);
    }
  }

  private void clusters(long ids) {
    fine = ids >>> GRAIN_BITS & GRAIN;
    for (int d = -2; d <= 2; d++) {
      if (ids == 0) {
        add(NO_CLUSTER[d + 2], d);
      }
      long rest = ids;
      for (int grain = 0; rest != 0; grain++, rest >>>= GRAIN_BITS) {
        long head = CLUSTER[(d + 2) * GRAINS + grain];
        add(FeatureHash.extend(head, Long.toString(rest & GRAIN)), d);
      }
    }
  }

  /** What the outcome of the token before says together with this word. */
  private void after(OutcomeSums outcomes) {
    shape = OutcomeSums.shape(FeatureGeneratorUtil.tokenFeature(token), brief, level);
    afterOutcome = outcomes.afterOutcome(token);
    afterOther = outcomes.afterOther(shape, afterOutcome);
  }

  /** The row of a feature that is made of the word alone. */
  int row(long head) {
    return weights.row(FeatureHash.extend(head, lower));
  }

  /** The rows of a feature that is made of a brief shape and the word; null if there are none. */
  int[] rowsByBrief(long[] heads) {
    int[] rows = null;
    for (int b = 0; b < Briefs.OF_TOKENS; b++) {
      int row = row(heads[b]);
      if (row != Weights.NONE) {
        rows = rows == null ? new int[Briefs.OF_TOKENS] : rows;
        rows[b] = row;
      }
    }
    return rows;
  }
}
