package io.dateline.entities.text;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * What a sentence model of OpenNLP's makes of what stands around a mark: for each feature of its
 * DefaultSDContextGenerator how much more it speaks for a sentence's end than against it. It can be
 * asked for the parts of a text without making strings of them. Immutable, thread-safe.
 */
public final class SentenceWeights {
  private static final String SPLIT = "s";
  private static final int MARKS = 128;

  /** No length of a word that a model knows is greater; UTF-16 units. */
  private static final int LENGTHS = 100;

  private final boolean[] marks = new boolean[MARKS];
  private final double[] byMark = new double[MARKS];
  private final double[] byLength = new double[LENGTHS];
  // Whether a mark ends a sentence when as much speaks for it as against it.
  private final boolean endsEven;

  final double spaceBefore;
  final double spaceBehind;

  /** Of what stands before the mark in its word. */
  final Part prefix;

  /** Of the word before that. */
  final Part previous;

  /** Of what stands behind the mark in its word. */
  final Part suffix;

  /** Of the word behind that. */
  final Part next;

  private SentenceWeights(char[] eos, Map<String, Double> features, boolean endsEven) {
    for (char mark : eos) {
      marks[mark] = true;
      byMark[mark] = features.getOrDefault("eos=" + mark, 0.0);
    }
    for (int length = 1; length < LENGTHS; length++) {
      byLength[length] = features.getOrDefault(Integer.toString(length), 0.0);
    }
    this.endsEven = endsEven;
    spaceBefore = features.getOrDefault("sp", 0.0);
    spaceBehind = features.getOrDefault("sn", 0.0);
    prefix = new Part("x", features);
    previous = new Part("v", features);
    suffix = new Part("s", features);
    next = new Part("n", features);
  }

  /**
   * Takes a model's weights over.
   *
   * @throws IllegalArgumentException if the model has two outcomes no more, abbreviations or
   *     features of its own, or marks beyond ASCII
   */
  public static SentenceWeights of(SentenceModel model) {
    SentenceDetectorFactory factory = model.getFactory();
    if (factory.getClass() != SentenceDetectorFactory.class
        || model.getAbbreviations() != null
        || !factory.isUseTokenEnd()
        || !(model.getMaxentModel() instanceof AbstractModel weights)
        || weights.getNumOutcomes() != 2) {
      throw new IllegalArgumentException("not a plain sentence model: " + factory.getClass());
    }
    char[] eos = model.getEosCharacters();
    for (char mark : eos) {
      if (mark >= MARKS) {
        throw new IllegalArgumentException("a mark that is not ASCII: " + mark);
      }
    }
    int split = weights.getIndex(SPLIT);
    @SuppressWarnings("unchecked") // As OpenNLP documents it.
    Map<String, Context> contexts = (Map<String, Context>) weights.getDataStructures()[1];
    Map<String, Double> features = new HashMap<>();
    contexts.forEach((feature, context) -> features.put(feature, difference(context, split)));
    return new SentenceWeights(eos, features, split == 0);
  }

  private static double difference(Context context, int split) {
    double difference = 0;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      double weight = context.getParameters()[i];
      difference += context.getOutcomes()[i] == split ? weight : -weight;
    }
    return difference;
  }

  boolean isMark(char c) {
    return c < MARKS && marks[c];
  }

  double ofMark(char mark) {
    return byMark[mark];
  }

  /** Of the length of what stands before the mark in its word; nothing if that is empty. */
  double ofLength(int length) {
    return length < LENGTHS ? byLength[length] : 0;
  }

  /** Whether a sentence ends for which so much speaks. */
  boolean isEnd(double sum) {
    return sum > 0 || (endsEven && sum == 0);
  }

  /** The weights of the texts at one place. */
  static final class Part {
    private final Map<String, Double> texts = new HashMap<>();
    private final double capital;
    private final double empty;
    private int longest;

    private Part(String name, Map<String, Double> features) {
      capital = features.getOrDefault(name + "cap", 0.0);
      empty = features.getOrDefault(name + "=", 0.0);
      features.forEach(
          (feature, weight) -> {
            if (feature.startsWith(name + "=")) {
              String text = feature.substring(name.length() + 1);
              texts.put(text, weight);
              longest = Math.max(longest, text.length());
            }
          });
    }

    /** What a stretch of a text says. */
    double of(char[] text, int from, int to, TokenPool pool) {
      if (from == to) {
        return empty;
      }
      double sum = Character.isUpperCase(text[from]) ? capital : 0;
      Double weight = to - from > longest ? null : texts.get(pool.token(text, from, to));
      return weight == null ? sum : sum + weight;
    }
  }
}
