package io.dateline.standards;

import java.util.Optional;

/**
 * What a text field holds that is no plain text but a document of a standard.
 *
 * @param story what the document states of its story; empty for one that is none, or that could not
 *     be read
 * @param text the document's words without its markup, paragraphs parted by a blank line. A text of
 *     its own: no offset into it is one into the document
 * @param headline the document's headline or title; not part of the text
 * @param language ISO 639 code as stated
 * @param isWhole whether all of the document was read; false for one that is too long, and for one
 *     that is not well-formed, whose words are here all the same
 */
public record Reading(
    Optional<Story> story,
    String text,
    Optional<String> headline,
    Optional<String> language,
    boolean isWhole) {

  /** Whether it says nothing: no story, no words. */
  public boolean isEmpty() {
    return story.isEmpty() && headline.isEmpty() && text.isBlank();
  }
}
