package io.dateline.entities.features;

import java.util.Map;
import java.util.Set;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import opennlp.tools.util.model.ArtifactSerializer;

/** Creates the generator from a model's descriptor; named there by its class name. */
public final class NewsFeatureGeneratorFactory
    extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
  /** For OpenNLP, which creates it by name. */
  public NewsFeatureGeneratorFactory() {}

  /** Tells OpenNLP that models may name classes of this package; it creates no others. */
  public static void register() {
    ExtensionLoader.registerAllowedPackage(NewsFeatureGeneratorFactory.class.getPackageName());
  }

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    if (resourceManager == null) {
      return null;
    }
    if (!(resourceManager.getResource(getStr("lexicon")) instanceof Lexicon lexicon)) {
      throw new InvalidFormatException("the model has no lexicon named " + getStr("lexicon"));
    }
    return new NewsFeatureGenerator(lexicon, Set.of(getStr("blocks").split(",")));
  }

  @Override
  public Map<String, ArtifactSerializer<?>> getArtifactSerializerMapping()
      throws InvalidFormatException {
    return Map.of(getStr("lexicon"), new Lexicon.Serializer());
  }
}
