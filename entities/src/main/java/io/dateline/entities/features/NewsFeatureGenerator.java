package io.dateline.entities.features;

import java.util.List;
import java.util.Set;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * All features of the news model for one token. Not thread-safe: it keeps the sentence it saw last.
 */
public final class NewsFeatureGenerator implements AdaptiveFeatureGenerator {
  private static final String BEFORE = Word.BEFORE;
  private static final String AFTER = Word.AFTER;
  private static final Set<String> ALL =
      Set.of("word", "shape", "affix", "case", "lexicon", "cluster", "run", "outcome");

  private final Lexicon lexicon;
  private final String[] classNames;
  private final Set<String> blocks;

  private String[] lastTokens;
  private SentenceView view;
  private Runs runs;

  /**
   * A generator.
   *
   * @param lexicon the lists
   * @param blocks names of the groups of features to give: word, shape, affix, case, lexicon,
   *     cluster, run, outcome
   */
  public NewsFeatureGenerator(Lexicon lexicon, Set<String> blocks) {
    this.lexicon = lexicon;
    this.classNames = lexicon.classes().toArray(new String[0]);
    this.blocks = Set.copyOf(blocks);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Whether it gives every group of features. */
  boolean isComplete() {
    return blocks.containsAll(ALL);
  }

  @Override
  public void createFeatures(
      List<String> features, String[] tokens, int index, String[] previousOutcomes) {
    see(tokens);
    features.add("def");
    if (blocks.contains("word")) {
      words(features, index, tokens);
    }
    if (blocks.contains("shape")) {
      shapes(features, index);
    }
    if (blocks.contains("affix")) {
      affixes(features, index);
    }
    if (blocks.contains("case")) {
      caseOf(features, index);
    }
    if (blocks.contains("lexicon")) {
      lexicon(features, index);
    }
    if (blocks.contains("cluster")) {
      clusters(features, index);
    }
    if (blocks.contains("run")) {
      runs(features, index);
    }
    if (blocks.contains("outcome")) {
      outcomes(features, index, previousOutcomes);
    }
  }

  private void see(String[] tokens) {
    if (tokens != lastTokens) {
      view = new SentenceView(tokens, lexicon);
      runs = new Runs(view);
      lastTokens = tokens;
    }
  }

  private void words(List<String> features, int i, String[] tokens) {
    for (int d = -2; d <= 2; d++) {
      features.add("w" + d + "=" + lower(i + d));
    }
    features.add("W=" + tokens[i]);
    features.add("wp=" + lower(i - 1) + "|" + lower(i));
    features.add("wn=" + lower(i) + "|" + lower(i + 1));
  }

  private void shapes(List<String> features, int i) {
    for (int d = -1; d <= 1; d++) {
      features.add("s" + d + "=" + shape(i + d));
    }
    features.add("b-2=" + brief(i - 2));
    features.add("b2=" + brief(i + 2));
    String three = "" + brief(i - 1) + brief(i) + brief(i + 1);
    features.add("b3=" + three);
    features.add("b5=" + brief(i - 2) + three + brief(i + 2));
    features.add("bw-=" + brief(i) + lower(i - 1));
    features.add("bw+=" + brief(i) + lower(i + 1));
  }

  private void affixes(List<String> features, int i) {
    String word = view.lower[i];
    for (int n = 1; n <= 4 && n < word.length(); n++) {
      features.add("p" + n + "=" + word.substring(0, n));
    }
    for (int n = 1; n <= 5 && n < word.length(); n++) {
      features.add("x" + n + "=" + word.substring(word.length() - n));
    }
    if (i + 1 < view.length && view.lower[i + 1].length() > 3) {
      String next = view.lower[i + 1];
      features.add("xn=" + next.substring(next.length() - 3));
    }
    if (i > 0 && view.lower[i - 1].length() > 3) {
      String previous = view.lower[i - 1];
      features.add("xp=" + previous.substring(previous.length() - 3));
    }
  }

  private void caseOf(List<String> features, int i) {
    String own = "" + view.caseClass + brief(i);
    String known = own + view.lowerLevel[i];
    features.add("c=" + own);
    features.add("cl=" + known);
    if (i == 0 || (i == 1 && view.brief[0] == '.')) {
      features.add("cf=" + known);
    }
    features.add("c3=" + level(i - 1) + level(i) + level(i + 1));
  }

  private void lexicon(List<String> features, int i) {
    for (int d = -2; d <= 2; d++) {
      int j = i + d;
      if (j >= 0 && j < view.length) {
        boolean any = classes(features, "g" + d + "S=", view.single[j]);
        any |= classes(features, "g" + d + "B=", view.begin[j]);
        any |= classes(features, "g" + d + "I=", view.inside[j]);
        any |= classes(features, "g" + d + "E=", view.end[j]);
        if (!any && Shape.capital(view.brief[j])) {
          features.add("g" + d + "=no" + view.lowerLevel[j]);
        }
      }
    }
    features.add("G0=" + all(i));
    features.add("G-=" + all(i - 1) + "|" + all(i));
    features.add("G+=" + all(i) + "|" + all(i + 1));
  }

  private boolean classes(List<String> features, String prefix, long mask) {
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      features.add(prefix + classNames[Long.numberOfTrailingZeros(rest)]);
    }
    return mask != 0;
  }

  /** Everything that the lists say of a token, in one word. */
  private String all(int i) {
    if (i < 0 || i >= view.length) {
      return "-";
    }
    return brief(i)
        + Long.toString(view.single[i], 36)
        + "."
        + Long.toString(view.begin[i], 36)
        + "."
        + Long.toString(view.inside[i] | view.end[i], 36);
  }

  private void clusters(List<String> features, int i) {
    for (int d = -2; d <= 2; d++) {
      int j = i + d;
      if (j >= 0 && j < view.length) {
        long ids = view.cluster[j];
        if (ids == 0) {
          features.add("k" + d + "=no");
        }
        for (int grain = 0; ids != 0; grain++, ids >>>= 10) {
          features.add("k" + d + "." + grain + "=" + (ids & 1023));
        }
      }
    }
    features.add("k-=" + fine(i - 1) + "|" + fine(i));
    features.add("k+=" + fine(i) + "|" + fine(i + 1));
  }

  /** The middle grain of a token's cluster. */
  private long fine(int i) {
    return i < 0 || i >= view.length ? -1 : view.cluster[i] >>> 10 & 1023;
  }

  private void runs(List<String> features, int i) {
    int start = runs.start(i);
    if (start < 0) {
      return;
    }
    int end = runs.end(i);
    int size = Math.min(end - start, 5);
    int position = Math.min(i - start, 4);
    features.add("rp=" + size + position);
    features.add("rb=" + lower(start - 1));
    features.add("ra=" + lower(end));
    features.add("rba=" + lower(start - 1) + "|" + lower(end));
    if (size > 1) {
      features.add("rf=" + lower(start));
      features.add("rl=" + lower(end - 1));
      features.add("rfl=" + all(start) + "|" + all(end - 1));
      classes(features, "rfS=", view.single[start]);
      classes(features, "rlS=", view.single[end - 1]);
    }
    for (int j = start; j < end; j++) {
      classes(features, "rgS=", view.single[j] & lexicon.anyCase());
    }
  }

  private void outcomes(List<String> features, int i, String[] outcomes) {
    String last = i > 0 && outcomes != null ? outcomes[i - 1] : "other";
    String before = i > 1 && outcomes != null ? outcomes[i - 2] : "other";
    features.add("o2=" + last + "," + before);
    features.add("os=" + last + "," + brief(i) + level(i));
    features.add("ob=" + last + "," + brief(i - 1) + brief(i) + brief(i + 1));
    features.add("og=" + last + "," + all(i));
  }

  private String lower(int i) {
    return i < 0 ? BEFORE : i >= view.length ? AFTER : view.lower[i];
  }

  private String shape(int i) {
    return i < 0 ? BEFORE : i >= view.length ? AFTER : view.shape[i];
  }

  private char brief(int i) {
    return i < 0 ? '<' : i >= view.length ? '>' : view.brief[i];
  }

  private String level(int i) {
    return i < 0 ? "<" : i >= view.length ? ">" : "" + view.brief[i] + view.lowerLevel[i];
  }
}
