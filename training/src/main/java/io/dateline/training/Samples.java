package io.dateline.training;

import io.dateline.entities.tagging.Tokens;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;

/** Our sentences as OpenNLP's, in the typography that the tagger gives its features. */
final class Samples {
  private Samples() {}

  /** A stream over the sentences, with the document bounds kept. */
  static ObjectStream<NameSample> stream(List<Document> documents) {
    List<NameSample> samples = new ArrayList<>();
    for (Document document : documents) {
      boolean first = true;
      for (Sentence sentence : document.sentences()) {
        samples.add(sample(sentence, first));
        first = false;
      }
    }
    return ObjectStreamUtils.createObjectStream(samples);
  }

  private static NameSample sample(Sentence sentence, boolean first) {
    Span[] spans =
        sentence.names().stream()
            .map(name -> new Span(name.start(), name.end(), name.type().label()))
            .toArray(Span[]::new);
    return new NameSample(Tokens.normalise(sentence.tokens()), spans, first);
  }
}
