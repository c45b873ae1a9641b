package io.dateline.entities.tagging;

import java.util.function.Function;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/** Recognisers that do what no recogniser should. */
public final class FaultyModels {
  private FaultyModels() {}

  /** A model for English that answers to the tokens of a sentence what it is told to. */
  public static NameModel of(Function<String[], Span[]> answers) {
    return NameModel.of(
        "en",
        () ->
            new TokenNameFinder() {
              @Override
              public Span[] find(String[] tokens) {
                return answers.apply(tokens);
              }

              @Override
              public void clearAdaptiveData() {}
            });
  }
}
