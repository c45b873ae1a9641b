package io.dateline.entities.text;

import io.dateline.entities.tagging.ModelArchive;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.sentdetect.SentenceModel;

/** Loads OpenNLP's English sentence model. */
public final class SentenceModels {

  /** In opennlp-models-sentdetect-en. */
  static final String ENGLISH = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private SentenceModels() {}

  /**
   * What is kept of the model that ships in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static SentenceWeights shipped() throws IOException {
    try (InputStream in = SentenceModels.class.getResourceAsStream(ENGLISH)) {
      if (in == null) {
        throw new FileNotFoundException("not on the class path: " + ENGLISH);
      }
      return SentenceWeights.of(new SentenceModel(ModelArchive.open(in)));
    }
  }
}
