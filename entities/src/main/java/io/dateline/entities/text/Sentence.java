package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.List;

/**
 * A sentence and its tokens.
 *
 * @param tokens the tokens as written
 * @param spans where each token stands in the text; as many as tokens
 * @param headline whether it is (part of) the headline
 * @param lead whether it is in the first paragraph of the story
 */
@SuppressWarnings("ArrayRecordComponent") // OpenNLP takes and gives arrays
public record Sentence(String[] tokens, List<Span> spans, boolean headline, boolean lead) {

  /** Copies the spans; the tokens are handed over. */
  public Sentence {
    spans = List.copyOf(spans);
  }
}
