package io.dateline.training;

import io.dateline.entities.features.Lexicon;
import io.dateline.entities.features.NewsFeatureGeneratorFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.TrainingParameters;

/** Trains OpenNLP name-finder models. */
final class ModelTrainer {
  private static final String LEXICON = "words.lexicon";
  // Weights are multiples of this: no measurable loss, and the file deflates well.
  private static final double GRAIN = 1.0 / 256;

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

  /** A model with our features, by OpenNLP's quasi-Newton maximum-entropy minimiser. */
  static TokenNameFinderModel train(List<Document> documents, Lexicon lexicon, Settings settings)
      throws IOException {
    NewsFeatureGeneratorFactory.register();
    Map<String, Object> resources = new HashMap<>();
    resources.put(LEXICON, lexicon);
    SequenceCodec<String> codec = new BioCodec();
    TokenNameFinderFactory factory =
        new TokenNameFinderFactory(descriptor(settings.blocks()), resources, codec);
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, settings.cutoff());
    DataIndexer events = new OnePassDataIndexer();
    events.init(parameters, new HashMap<>());
    events.index(
        new NameFinderEventStream(
            Samples.stream(documents), null, factory.createContextGenerator(), codec));
    QNMinimizer minimizer = new QNMinimizer(0, 0, settings.iterations());
    Likelihood likelihood = new Likelihood(events, settings.l2());
    double[] weights = likelihood.weights(minimizer.minimize(likelihood));
    return new TokenNameFinderModel(
        "en",
        model(events, weights, settings.smallest()),
        settings.beam(),
        descriptor(settings.blocks()),
        resources,
        Map.of(),
        codec,
        factory);
  }

  /** The model of the weights that are worth keeping. */
  private static QNModel model(DataIndexer events, double[] weights, double smallest) {
    String[] outcomes = events.getOutcomeLabels();
    String[] predicates = events.getPredLabels();
    List<String> names = new ArrayList<>();
    List<Context> contexts = new ArrayList<>();
    for (int p = 0; p < predicates.length; p++) {
      int[] kept = new int[outcomes.length];
      double[] values = new double[outcomes.length];
      int n = 0;
      for (int o = 0; o < outcomes.length; o++) {
        double weight = Math.rint(weights[p * outcomes.length + o] / GRAIN) * GRAIN;
        if (Math.abs(weight) >= smallest) {
          kept[n] = o;
          values[n++] = weight;
        }
      }
      if (n > 0) {
        names.add(predicates[p]);
        contexts.add(new Context(Arrays.copyOf(kept, n), Arrays.copyOf(values, n)));
      }
    }
    return new QNModel(contexts.toArray(new Context[0]), names.toArray(new String[0]), outcomes);
  }

  private static byte[] descriptor(List<String> blocks) {
    return ("<featureGenerators>\n  <generator class=\""
            + NewsFeatureGeneratorFactory.class.getName()
            + "\">\n    <str name=\"lexicon\">"
            + LEXICON
            + "</str>\n    <str name=\"blocks\">"
            + String.join(",", blocks)
            + "</str>\n  </generator>\n</featureGenerators>\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
