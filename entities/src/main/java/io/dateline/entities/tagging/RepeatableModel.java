package io.dateline.entities.tagging;

import io.dateline.entities.features.CompiledFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.SequenceClassificationModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * A name-finder model whose answers do not depend on what it was asked before. OpenNLP 2.5's
 * quasi-Newton models add to the array that the beam search hands them again and again instead of
 * filling it, so that each token's scores would start from those of the token before, across
 * sentences and documents.
 */
final class RepeatableModel extends TokenNameFinderModel {

  private static final long serialVersionUID = 1L;

  private static final String WEIGHTS = "nameFinder.model";
  private static final int DEFAULT_BEAM = 3;
  private static final int WIDEST_BEAM = 64;

  RepeatableModel(InputStream in) throws IOException {
    super(in);
  }

  @Override
  public SequenceClassificationModel getNameFinderSequenceModel() {
    Object weights = getArtifact(WEIGHTS);
    if (!(weights instanceof QNModel)) {
      return super.getNameFinderSequenceModel();
    }
    return new BeamSearch(beamSize(), new ClearedScores((MaxentModel) weights), 0);
  }

  private int beamSize() {
    String beam = getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER);
    return beam == null ? DEFAULT_BEAM : Integer.parseInt(beam);
  }

  /** The model in a form that is faster; empty if it is of a kind that is not compiled. */
  @SuppressWarnings("unchecked")
  Optional<CompiledModel> compiled() {
    if (!(getArtifact(WEIGHTS) instanceof QNModel weights)
        || getFactory().getClass() != TokenNameFinderFactory.class
        || !(getFactory().createSequenceCodec() instanceof BioCodec)) {
      return Optional.empty();
    }
    Object[] data = weights.getDataStructures();
    String[] names = (String[]) data[2];
    Outcomes outcomes = Outcomes.of(names);
    int beamSize = beamSize();
    if (outcomes == null || beamSize < 1 || beamSize > WIDEST_BEAM) {
      return Optional.empty();
    }
    return CompiledFeatures.of(
            getFactory().createFeatureGenerators(), (Map<String, Context>) data[1], names)
        .map(features -> new CompiledModel(getLanguage(), beamSize, features, outcomes));
  }

  /** Clears the array before each evaluation. */
  private record ClearedScores(MaxentModel model) implements MaxentModel {

    @Override
    public double[] eval(String[] context) {
      return model.eval(context);
    }

    @Override
    public double[] eval(String[] context, double[] probs) {
      Arrays.fill(probs, 0);
      return model.eval(context, probs);
    }

    @Override
    public double[] eval(String[] context, float[] values) {
      return model.eval(context, values);
    }

    @Override
    public String getBestOutcome(double[] outcomes) {
      return model.getBestOutcome(outcomes);
    }

    @Override
    public String getAllOutcomes(double[] outcomes) {
      return model.getAllOutcomes(outcomes);
    }

    @Override
    public String getOutcome(int i) {
      return model.getOutcome(i);
    }

    @Override
    public int getIndex(String outcome) {
      return model.getIndex(outcome);
    }

    @Override
    public int getNumOutcomes() {
      return model.getNumOutcomes();
    }
  }
}
