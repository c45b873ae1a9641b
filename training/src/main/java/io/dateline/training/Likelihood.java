package io.dateline.training;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The regularised negative log likelihood, for OpenNLP's quasi-Newton minimiser.
 *
 * <p>It is what OpenNLP's own trainer minimises, with two differences that only concern speed: a
 * predicate's weights lie side by side, and each weight is measured in a unit of its own. The
 * minimiser begins with a unit matrix for the curvature; without such units its steps are far too
 * long for frequent predicates, and it halves them a dozen times in each iteration.
 */
final class Likelihood implements Function {
  // A guess of p(1-p) per event, times the number of weights that share an event.
  private static final double CURVATURE = 0.5;

  private final int[][] contexts;
  private final int[] outcomes;
  private final int[] times;
  private final int outcomeCount;
  private final double l2;
  private final double[] unit;
  private final double[] weights;
  private final double[] gradient;
  private double[] lastPoint;

  /** The likelihood of the events, plus {@code l2} times the squared weights. */
  Likelihood(DataIndexer events, double l2) {
    contexts = events.getContexts();
    outcomes = events.getOutcomeList();
    times = events.getNumTimesEventsSeen();
    outcomeCount = events.getOutcomeLabels().length;
    this.l2 = l2;
    int predicates = events.getPredLabels().length;
    gradient = new double[predicates * outcomeCount];
    weights = new double[gradient.length];
    unit = units(predicates);
  }

  private double[] units(int predicates) {
    double[] counts = new double[predicates];
    for (int e = 0; e < contexts.length; e++) {
      for (int predicate : contexts[e]) {
        counts[predicate] += times[e];
      }
    }
    double[] units = new double[predicates];
    for (int p = 0; p < predicates; p++) {
      units[p] = 1 / StrictMath.sqrt(CURVATURE * counts[p] + 2 * l2);
    }
    return units;
  }

  @Override
  public int getDimension() {
    return gradient.length;
  }

  /** The weights that a point of the minimiser stands for. */
  double[] weights(double[] x) {
    double[] out = new double[x.length];
    toWeights(x, out);
    return out;
  }

  private void toWeights(double[] x, double[] out) {
    for (int p = 0; p < unit.length; p++) {
      for (int i = p * outcomeCount; i < (p + 1) * outcomeCount; i++) {
        out[i] = x[i] * unit[p];
      }
    }
  }

  @Override
  public double valueAt(double[] x) {
    lastPoint = x.clone();
    toWeights(x, weights);
    Arrays.fill(gradient, 0);
    double value = 0;
    double[] sums = new double[outcomeCount];
    for (int e = 0; e < contexts.length; e++) {
      value += add(contexts[e], outcomes[e], times[e], sums);
    }
    double squares = 0;
    for (int p = 0; p < unit.length; p++) {
      for (int i = p * outcomeCount; i < (p + 1) * outcomeCount; i++) {
        squares += weights[i] * weights[i];
        gradient[i] = (gradient[i] + 2 * l2 * weights[i]) * unit[p];
      }
    }
    return value + l2 * squares;
  }

  /** Adds one event's gradient and gives its negative log likelihood. */
  private double add(int[] context, int outcome, int count, double[] sums) {
    Arrays.fill(sums, 0);
    for (int predicate : context) {
      int at = predicate * outcomeCount;
      for (int o = 0; o < outcomeCount; o++) {
        sums[o] += weights[at + o];
      }
    }
    double max = sums[0];
    for (double sum : sums) {
      max = Math.max(max, sum);
    }
    double right = sums[outcome] - max;
    double total = 0;
    for (int o = 0; o < outcomeCount; o++) {
      sums[o] = StrictMath.exp(sums[o] - max);
      total += sums[o];
    }
    for (int o = 0; o < outcomeCount; o++) {
      sums[o] = (sums[o] / total - (o == outcome ? 1 : 0)) * count;
    }
    for (int predicate : context) {
      int at = predicate * outcomeCount;
      for (int o = 0; o < outcomeCount; o++) {
        gradient[at + o] += sums[o];
      }
    }
    return (StrictMath.log(total) - right) * count;
  }

  @Override
  public double[] gradientAt(double[] x) {
    if (!Arrays.equals(x, lastPoint)) {
      valueAt(x);
    }
    return gradient;
  }
}
