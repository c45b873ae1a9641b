package io.dateline.training;

import io.dateline.entities.features.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Classes of words that stand in like company, by the exchange algorithm (Kneser and Ney 1993;
 * Martin, Liermann and Ney 1998): each word in turn moves to the class in which a class bigram
 * model finds the text most likely, until few move. Deterministic.
 */
final class WordClusters {
  private static final int MAX_ROUNDS = 15;

  private final int[][] right;
  private final int[][] left;
  private final int[] counts;
  private final int classes;
  private final int[] classOf;
  private final int[][] pairs;
  private final int[] sizes;
  private final double[] xLogX;

  private WordClusters(int[][] right, int[][] left, int[] counts, int classes, int tokens) {
    this.right = right;
    this.left = left;
    this.counts = counts;
    this.classes = classes;
    classOf = new int[counts.length];
    pairs = new int[classes][classes];
    sizes = new int[classes];
    xLogX = new double[tokens + 2];
    for (int i = 2; i < xLogX.length; i++) {
      xLogX[i] = i * StrictMath.log(i);
    }
  }

  /**
   * Clusters the words of texts at several grains.
   *
   * @param texts sentences of tokens
   * @param least how often a word must be seen
   * @param grains numbers of classes, each at most 1023, at most three
   * @return folded word to its classes, packed ten bits each from the lowest, each plus one
   */
  static Map<String, Long> learn(List<String[]> texts, int least, int... grains) {
    Map<String, Integer> frequency = new TreeMap<>();
    List<List<String>> folded = new ArrayList<>();
    for (String[] sentence : texts) {
      List<String> words = new ArrayList<>();
      for (String token : sentence) {
        String word = word(token);
        words.add(word);
        frequency.merge(word, 1, Integer::sum);
      }
      folded.add(words);
    }
    List<String> vocabulary =
        frequency.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> ids = new HashMap<>();
    for (String word : vocabulary) {
      ids.put(word, ids.size() + 2);
    }
    // 0 is the sentence's bounds, 1 all rare words: both are context only.
    int[] counts = new int[vocabulary.size() + 2];
    List<Map<Integer, Integer>> right = maps(counts.length);
    List<Map<Integer, Integer>> left = maps(counts.length);
    int tokens = 0;
    for (List<String> sentence : folded) {
      int previous = 0;
      for (int i = 0; i <= sentence.size(); i++) {
        int word = i == sentence.size() ? 0 : ids.getOrDefault(sentence.get(i), 1);
        counts[word]++;
        tokens++;
        // A word beside itself would be counted in two classes while it moves.
        if (word != previous) {
          right.get(previous).merge(word, 1, Integer::sum);
          left.get(word).merge(previous, 1, Integer::sum);
        }
        previous = word;
      }
    }
    Map<String, Long> packed = new TreeMap<>();
    for (int level = 0; level < grains.length; level++) {
      WordClusters clusters =
          new WordClusters(flat(right), flat(left), counts, grains[level], tokens);
      clusters.run();
      for (String word : vocabulary) {
        if (Character.isLetterOrDigit(word.charAt(0))) {
          long id = clusters.classOf[ids.get(word)] + 1L;
          packed.merge(word, id << (10 * level), (a, b) -> a | b);
        }
      }
    }
    return packed;
  }

  private static String word(String token) {
    String folded = Lexicon.fold(token);
    if (folded.isEmpty()) {
      return "." + token;
    }
    return Character.isDigit(folded.charAt(0)) ? ".0" : folded;
  }

  private static List<Map<Integer, Integer>> maps(int n) {
    List<Map<Integer, Integer>> maps = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      maps.add(new TreeMap<>());
    }
    return maps;
  }

  /** Pairs of (word, count), one after the other. */
  private static int[][] flat(List<Map<Integer, Integer>> maps) {
    int[][] flat = new int[maps.size()][];
    for (int i = 0; i < flat.length; i++) {
      int[] row = new int[maps.get(i).size() * 2];
      int at = 0;
      for (Map.Entry<Integer, Integer> entry : maps.get(i).entrySet()) {
        row[at++] = entry.getKey();
        row[at++] = entry.getValue();
      }
      flat[i] = row;
    }
    return flat;
  }

  private void run() {
    for (int w = 0; w < counts.length; w++) {
      classOf[w] = w < 2 ? w : 2 + (w - 2) % (classes - 2);
      sizes[classOf[w]] += counts[w];
    }
    for (int w = 0; w < counts.length; w++) {
      for (int i = 0; i < right[w].length; i += 2) {
        pairs[classOf[w]][classOf[right[w][i]]] += right[w][i + 1];
      }
    }
    int[] toRight = new int[classes];
    int[] toLeft = new int[classes];
    for (int round = 0; round < MAX_ROUNDS; round++) {
      int moved = 0;
      for (int w = 2; w < counts.length; w++) {
        moved += place(w, toRight, toLeft) ? 1 : 0;
      }
      if (moved * 200 < counts.length) {
        break;
      }
    }
  }

  /** Takes a word out of its class and puts it into the best one. */
  private boolean place(int w, int[] toRight, int[] toLeft) {
    Arrays.fill(toRight, 0);
    Arrays.fill(toLeft, 0);
    int old = classOf[w];
    for (int i = 0; i < right[w].length; i += 2) {
      toRight[classOf[right[w][i]]] += right[w][i + 1];
    }
    for (int i = 0; i < left[w].length; i += 2) {
      toLeft[classOf[left[w][i]]] += left[w][i + 1];
    }
    move(old, -1, w, toRight, toLeft);
    int best = old;
    double bestGain = Double.NEGATIVE_INFINITY;
    for (int c = 2; c < classes; c++) {
      double gain = -2 * (xLogX[sizes[c] + counts[w]] - xLogX[sizes[c]]);
      for (int o = 0; o < classes; o++) {
        if (toRight[o] > 0) {
          gain += xLogX[pairs[c][o] + toRight[o]] - xLogX[pairs[c][o]];
        }
        if (toLeft[o] > 0) {
          gain += xLogX[pairs[o][c] + toLeft[o]] - xLogX[pairs[o][c]];
        }
      }
      if (gain > bestGain) {
        bestGain = gain;
        best = c;
      }
    }
    move(best, 1, w, toRight, toLeft);
    classOf[w] = best;
    return best != old;
  }

  private void move(int c, int sign, int w, int[] toRight, int[] toLeft) {
    sizes[c] += sign * counts[w];
    for (int o = 0; o < classes; o++) {
      pairs[c][o] += sign * toRight[o];
      pairs[o][c] += sign * toLeft[o];
    }
  }
}
