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
 *
 * <p>Most tokens are no names beyond doubt, and most sequences have no chance. A first search
 * passes them over and notes the best score that it did not follow up. Logarithms of probabilities
 * are never above 0, so no sequence that goes on from there can end better than that: if the best
 * sequence does, it is the one that the whole search gives, for whatever outdoes it at any token
 * was followed up. If not, the search is made again with less passed over, and last with nothing.
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

  // What the first search passes over must be that much worse than the best at that token. Of 3,
  // 3.5 and 4 the one with the least work on the dev sets.
  private static final double FIRST_MARGIN = 3.5;
  // What the second passes over, at least, and by how much that is above what the best sequence
  // cost.
  private static final double SECOND_MARGIN = 8;
  private static final double MORE = 0.5;
  // A bound of what passing a token over costs, by its margin in steps.
  private static final int COST_STEPS = 8;
  private static final double[] COSTS = new double[32 * COST_STEPS];

  static {
    for (int step = 0; step < COSTS.length; step++) {
      COSTS[step] = Math.exp(-(double) step / COST_STEPS);
    }
  }

  private static final Span[] NONE = {};

  private final Outcomes outcomes;
  private final int other;
  private final int size;
  private final SentenceScorer scorer;
  // The logarithms of the outcomes' probabilities after each sequence in the beam, and the least
  // that is likely enough.
  private final double[][] logs;
  private final double[] leasts;
  private final double[] likeliest;

  // The best sequence: its outcomes and the logarithms of their probabilities.
  private int[] path = new int[0];
  private double[] likely = new double[0];
  private final List<Span> spans = new ArrayList<>();
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

  // What this search passes over, and the best score of that.
  private double margin;
  private double passedOver;
  // The best score of what may come after the sequences.
  private double bestAdded;
  // Whether all sequences in the beam have the same two last outcomes.
  private boolean sameHistories;
  // The scores may be that much too low, and differ as much in their errors.
  private double slack;

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
      return NONE;
    }
    if (path.length < length) {
      int capacity = Math.max(64, Integer.highestOneBit(length) << 1);
      path = new int[capacity];
      likely = new double[capacity];
      chosen = new int[capacity * size];
      parents = new int[capacity * size];
      steps = new double[capacity * size];
    }
    scorer.read(tokens);
    boolean found = search(length, FIRST_MARGIN);
    if (found && !isWhole()) {
      found = search(length, Math.max(SECOND_MARGIN, MORE - scores[0]));
    }
    if (found && !isWhole()) {
      found = search(length, Double.POSITIVE_INFINITY);
    }
    return found ? names(length) : NONE;
  }

  /** Searches the sentence; gives whether the search came to its end. */
  private boolean search(int length, double least) {
    margin = least;
    int width = 1;
    scores[0] = 0;
    lasts[0] = other;
    earliers[0] = other;
    passedOver = Double.NEGATIVE_INFINITY;
    sameHistories = true;
    slack = 0;
    for (int i = 0; i < length; i++) {
      float most = scorer.most(i);
      if (most < -margin && areOther(width)) {
        passOver(i, width, most);
      } else {
        width = advance(i, width);
        if (width == 0) {
          return false;
        }
      }
    }
    if (width > 1 && slack > 0) {
      passedOver = Math.max(passedOver, scores[1] + slack);
    }
    return true;
  }

  /** Whether nothing that was passed over can be the best sequence. */
  private boolean isWhole() {
    return scores[0] > passedOver + NEAR;
  }

  /** Whether the last outcome of all sequences is the one outside names. */
  private boolean areOther(int width) {
    for (int s = 0; s < width; s++) {
      if (lasts[s] != other) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes a token for no name. All sequences go on alike if their last outcomes are the same; else
   * what it costs them is known only as far as it goes at most.
   */
  private void passOver(int i, int width, double most) {
    passedOver = Math.max(passedOver, scores[0] + slack + most);
    int step = Math.min(COSTS.length - 1, (int) (-most * COST_STEPS));
    double cost = (outcomes.count() - 1) * COSTS[step];
    slack += sameHistories ? 0 : cost;
    sameHistories = true;
    for (int s = 0; s < width; s++) {
      chosen[i * size + s] = other;
      parents[i * size + s] = s;
      scores[s] -= cost;
      earliers[s] = other;
    }
  }

  /** Nothing is remembered from one sentence to the next. */
  @Override
  public void clearAdaptiveData() {}

  /** Moves the beam one token on; gives how many sequences are in it. */
  private int advance(int i, int width) {
    queue.clear();
    bestAdded = Double.NEGATIVE_INFINITY;
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
      if (next > 0 && isTooFar(queue.score(sequence), scores[0])) {
        break;
      }
      int parent = nextParents[sequence];
      chosen[i * size + next] = nextOutcomes[sequence];
      parents[i * size + next] = parent;
      steps[i * size + next] = nextSteps[sequence];
      scores[next] = queue.score(sequence);
      newEarliers[next] = i == 0 ? other : lasts[parent];
    }
    if (slack > 0 && !queue.isEmpty()) {
      // With less slack this might be the one that stays.
      passedOver = Math.max(passedOver, queue.score(queue.remove()) + slack);
    }
    sameHistories = true;
    for (int s = 0; s < next; s++) {
      lasts[s] = chosen[i * size + s];
      earliers[s] = newEarliers[s];
      sameHistories &= lasts[s] == lasts[0] && earliers[s] == earliers[0];
    }
    return next;
  }

  /** Whether a score is so far behind the best that it is not followed up; notes it then. */
  private boolean isTooFar(double score, double best) {
    boolean far = score < best - margin;
    if (far) {
      passedOver = Math.max(passedOver, score + slack);
    }
    return far;
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
      if (valid && score > LEAST_SCORE && !isTooFar(score, bestAdded)) {
        bestAdded = Math.max(bestAdded, score);
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
    int slot = 0;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = chosen[i * size + slot];
      likely[i] = steps[i * size + slot];
      slot = parents[i * size + slot];
    }
    spans.clear();
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean goesOn = i < length && outcomes.isContinued(path[i]);
      if (start >= 0 && !goesOn) {
        spans.add(span(start, i));
        start = -1;
      }
      if (i < length && outcomes.isStart(path[i])) {
        start = i;
      }
    }
    return spans.isEmpty() ? NONE : spans.toArray(new Span[0]);
  }

  private Span span(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += Math.exp(likely[i]);
    }
    return new Span(start, end, outcomes.type(path[end - 1]), sum / (end - start));
  }
}
