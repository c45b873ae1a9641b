package io.dateline.entities;

import io.dateline.article.Span;
import io.dateline.entities.tagging.NameType;
import java.util.Objects;

/**
 * One place in a text where something is named.
 *
 * @param type what kind of name
 * @param text the name as written, without possessive, article and title
 * @param span where it stands; UTF-16 offsets into the text that was read, half-open
 * @param probability the tagger's belief, 0 to 1
 * @param headline whether it stands in the headline
 * @param beside whether that headline came beside the text: the span is an offset into it then
 * @param lead whether it stands in the first paragraph
 */
public record Mention(
    NameType type,
    String text,
    Span span,
    double probability,
    boolean headline,
    boolean beside,
    boolean lead) {

  /** Checks that nothing is missing. */
  public Mention {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }
}
