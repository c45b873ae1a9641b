package io.dateline.entities.text;

import io.dateline.article.Span;
import java.util.List;

/**
 * A sentence and its tokens.
 *
 * @param tokens the tokens as written
 * @param spans where each token stands in the text; as many as tokens
 * @param headline whether it is (part of) the headline
 * @param beside whether it is a headline that came beside the text: its spans are offsets into that
 * @param lead whether it is in the first paragraph of the story
 */
@SuppressWarnings("ArrayRecordComponent") // OpenNLP takes and gives arrays
public record Sentence(
    String[] tokens, List<Span> spans, boolean headline, boolean beside, boolean lead) {

  /** Copies the spans; the tokens are handed over. */
  public Sentence {
    spans = List.copyOf(spans);
  }

  /** The tokens {@code from..to} as written, one space where the text has white space. */
  public String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && spans.get(i).start() > spans.get(i - 1).end()) {
        joined.append(' ');
      }
      joined.append(tokens[i]);
    }
    return joined.toString();
  }
}
