package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.maxent.quasinewton.NegLogLikelihood;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
  private static DataIndexer events() throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    DataIndexer indexer = new OnePassDataIndexer();
    indexer.init(parameters, new HashMap<>());
    indexer.index(
        ObjectStreamUtils.createObjectStream(
            List.of(
                new Event("x", new String[] {"a", "b"}),
                new Event("y", new String[] {"b", "c"}),
                new Event("z", new String[] {"a", "c", "d"}),
                new Event("x", new String[] {"a", "b"}))));
    return indexer;
  }

  @Test
  void isWhatOpenNlpMinimises() throws IOException {
    DataIndexer events = events();
    Likelihood ours = new Likelihood(events, 0);
    NegLogLikelihood theirs = new NegLogLikelihood(events);
    int predicates = events.getPredLabels().length;
    int outcomes = events.getOutcomeLabels().length;
    Random random = new Random(11);
    double[] point = random.doubles(ours.getDimension(), -1, 1).toArray();
    double[] weights = ours.weights(point);
    double[] transposed = new double[weights.length];
    for (int p = 0; p < predicates; p++) {
      for (int o = 0; o < outcomes; o++) {
        transposed[o * predicates + p] = weights[p * outcomes + o];
      }
    }
    assertThat(ours.valueAt(point)).isCloseTo(theirs.valueAt(transposed), within(1e-9));
  }

  @Test
  void theGradientIsTheSlope() throws IOException {
    Likelihood likelihood = new Likelihood(events(), 0.3);
    double[] point = new Random(5).doubles(likelihood.getDimension(), -1, 1).toArray();
    double[] gradient = likelihood.gradientAt(point).clone();
    double step = 1e-6;
    for (int i = 0; i < point.length; i++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += step;
      down[i] -= step;
      double slope = (likelihood.valueAt(up) - likelihood.valueAt(down)) / (2 * step);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
    }
  }
}
