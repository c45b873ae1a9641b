package io.dateline.training;

import java.io.IOException;
import java.util.List;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP name-finder models. */
final class ModelTrainer {
  private ModelTrainer() {}

  /** The floor: OpenNLP's default features, maxent, 100 iterations, cutoff 3, one thread. */
  static TokenNameFinderModel floor(List<Document> documents) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, GISTrainer.MAXENT_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    return NameFinderME.train(
        "en", null, Samples.stream(documents), parameters, new TokenNameFinderFactory());
  }
}
