package io.dateline.entities.tagging;

import io.dateline.entities.features.CompiledFeatures;
import io.dateline.entities.features.SentenceScorer;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * Finds the names that OpenNLP's NameFinderME finds with the same model, with its probabilities to
 * within rounding: the same beam search over the same sums of weights, on flat arrays and compiled
 * features. Cheap to create, not safe for use by several threads at once.
 */
final class CompiledNameFinder implements TokenNameFinder {
  // As OpenNLP's beam search has them.
  private static final double LEAST_SCORE = -100_000;
  // The probability of anything less likely is no number any more.
  private static final double LEAST_LOG = -745.13;
  // What is that much less than the largest adds nothing to a sum of exponentials.
  private static final double NEGLIGIBLE = -35;

  // Sums in another order differ in their last digits: what is that near is equal.
  private static final double NEAR = 1e-11;

  private final Outcomes outcomes;
  private final int other;
  private final int size;
  private final SentenceScorer scorer;
  // The logarithms of the outcomes' probabilities after each sequence in the beam, and the least
  // that is likely enough.
  private final double[][] logs;
  private final double[] leasts;
  private final double[] likeliest;

  // The beam of each token: what it chose, from which of the token before, how likely.
  private int[] chosen = new int[0];
  private int[] parents = new int[0];
  private double[] steps = new double[0];
  // The sequences in the beam, the best first: scores and two last outcomes.
  private final double[] scores;
  private final int[] lasts;
  private final int[] earliers;
  // What may come after them.
  private final BeamQueue queue;
  private final int[] nextOutcomes;
  private final int[] nextParents;
  private final double[] nextSteps;
  private final int[] newEarliers;

  CompiledNameFinder(CompiledFeatures features, Outcomes outcomes, int beamSize) {
    this.outcomes = outcomes;
    this.other = features.other();
    this.size = beamSize;
    this.scorer = features.scorer();
    logs = new double[size][outcomes.count()];
    leasts = new double[size];
    likeliest = new double[Math.min(size, outcomes.count())];
    scores = new double[size];
    lasts = new int[size];
    earliers = new int[size];
    newEarliers = new int[size];
    int most = size * outcomes.count();
    queue = new BeamQueue(most);
    nextOutcomes = new int[most];
    nextParents = new int[most];
    nextSteps = new double[most];
  }

  @Override
  public Span[] find(String[] tokens) {
    int length = tokens.length;
    if (length == 0) {
      return new Span[0];
    }
    if (chosen.length < length * size) {
      int capacity = Math.max(64, Integer.highestOneBit(length) << 1) * size;
      chosen = new int[capacity];
      parents = new int[capacity];
      steps = new double[capacity];
    }
    scorer.read(tokens);
    int width = 1;
    scores[0] = 0;
    lasts[0] = other;
    earliers[0] = other;
    for (int i = 0; i < length; i++) {
      width = advance(i, width);
      if (width == 0) {
        return new Span[0];
      }
    }
    return names(length);
  }

  /** Nothing is remembered from one sentence to the next. */
  @Override
  public void clearAdaptiveData() {}

  /** Moves the beam one token on; gives how many sequences are in it. */
  private int advance(int i, int width) {
    queue.clear();
    for (int s = 0; s < width; s++) {
      int same = sameHistory(s);
      if (same == s) {
        logProbabilities(i, lasts[s], earliers[s], logs[s]);
        leasts[s] = least(logs[s]);
      }
      extend(i, s, logs[same], leasts[same]);
      if (queue.isEmpty()) {
        extend(i, s, logs[same], Double.NEGATIVE_INFINITY);
      }
    }
    int next = 0;
    for (; next < size && !queue.isEmpty(); next++) {
      int sequence = queue.remove();
      int parent = nextParents[sequence];
      chosen[i * size + next] = nextOutcomes[sequence];
      parents[i * size + next] = parent;
      steps[i * size + next] = nextSteps[sequence];
      scores[next] = queue.score(sequence);
      newEarliers[next] = i == 0 ? other : lasts[parent];
    }
    for (int s = 0; s < next; s++) {
      lasts[s] = chosen[i * size + s];
      earliers[s] = newEarliers[s];
    }
    return next;
  }

  /** The first sequence with the two last outcomes of this one: the same may follow both. */
  private int sameHistory(int sequence) {
    int s = 0;
    while (lasts[s] != lasts[sequence] || earliers[s] != earliers[sequence]) {
      s++;
    }
    return s;
  }

  /** Adds what may follow the sequence and is likely enough. */
  private void extend(int i, int sequence, double[] logs, double least) {
    for (int o = 0; o < logs.length; o++) {
      if (logs[o] < least || logs[o] < LEAST_LOG) {
        continue;
      }
      boolean valid = i == 0 ? outcomes.mayBegin(o) : outcomes.mayFollow(lasts[sequence], o);
      double score = scores[sequence] + logs[o];
      if (valid && score > LEAST_SCORE) {
        int number = queue.add(score);
        nextOutcomes[number] = o;
        nextParents[number] = sequence;
        nextSteps[number] = logs[o];
      }
    }
  }

  /** The logarithm of each outcome's probability. */
  private void logProbabilities(int i, int last, int earlier, double[] logs) {
    scorer.score(i, last, earlier, logs);
    double largest = logs[0];
    for (int o = 1; o < logs.length; o++) {
      largest = Math.max(largest, logs[o]);
    }
    double sum = 0;
    for (double log : logs) {
      double below = log - largest;
      sum += below == 0 ? 1 : below > NEGLIGIBLE ? Math.exp(below) : 0;
    }
    double all = largest + Math.log(sum);
    for (int o = 0; o < logs.length; o++) {
      logs[o] -= all;
    }
  }

  /** What an outcome must reach to be one of the likeliest. */
  private double least(double[] logs) {
    int kept = 0;
    for (double log : logs) {
      int place = kept;
      while (place > 0 && likeliest[place - 1] < log) {
        place--;
      }
      if (place < likeliest.length) {
        kept = Math.min(kept + 1, likeliest.length);
        for (int i = kept - 1; i > place; i--) {
          likeliest[i] = likeliest[i - 1];
        }
        likeliest[place] = log;
      }
    }
    return likeliest[kept - 1] - NEAR;
  }

  /** Reads the names off the best sequence, as OpenNLP's codec does. */
  private Span[] names(int length) {
    int[] path = new int[length];
    double[] likely = new double[length];
    int slot = 0;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = chosen[i * size + slot];
      likely[i] = steps[i * size + slot];
      slot = parents[i * size + slot];
    }
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean goesOn = i < length && outcomes.isContinued(path[i]);
      if (start >= 0 && !goesOn) {
        spans.add(span(start, i, path, likely));
        start = -1;
      }
      if (i < length && outcomes.isStart(path[i])) {
        start = i;
      }
    }
    return spans.toArray(new Span[0]);
  }

  private Span span(int start, int end, int[] path, double[] likely) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += Math.exp(likely[i]);
    }
    return new Span(start, end, outcomes.type(path[end - 1]), sum / (end - start));
  }
}
