package io.dateline.entities.text;

import io.dateline.entities.tagging.ModelArchive;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's English sentence and token models. Immutable; shared by all threads.
 *
 * @param sentences finds the bounds of sentences
 * @param tokens finds the bounds of tokens
 */
public record SegmenterModels(SentenceModel sentences, TokenizerModel tokens) {

  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

  /**
   * Loads the models that ship in the jar.
   *
   * @throws IOException if the jar is broken
   */
  public static SegmenterModels shipped() throws IOException {
    try (InputStream sentences = resource(SENTENCES);
        InputStream tokens = resource(TOKENS)) {
      return new SegmenterModels(
          new SentenceModel(ModelArchive.open(sentences)),
          new TokenizerModel(ModelArchive.open(tokens)));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = SegmenterModels.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + name);
    }
    return in;
  }
}
