package io.dateline.entities;

import io.dateline.article.Span;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the menus of pages in a text: many short lines one after the other, of few words, without a
 * number or a sentence's end. {@code Africa}, {@code Business} and {@code UK News} in them are what
 * the site is about, not the article.
 */
final class MenuLines {

  /** Fewer lines may be a heading with its sub-headings. */
  private static final int LEAST_LINES = 5;

  private static final int MAX_WORDS = 6;
  private static final int MAX_LENGTH = 60;

  private MenuLines() {}

  /** Which of the paragraphs are lines of menus. */
  static BitSet of(CharSequence text, List<Span> paragraphs) {
    BitSet menus = new BitSet();
    int from = 0;
    for (int i = 0; i <= paragraphs.size(); i++) {
      if (i == paragraphs.size() || !isLabel(text, paragraphs.get(i))) {
        if (i - from >= LEAST_LINES) {
          menus.set(from, i);
        }
        from = i + 1;
      }
    }
    return menus;
  }

  private static boolean isLabel(CharSequence text, Span line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    int words = 1;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c) || ".!?,:;\"\u201c\u201d()".indexOf(c) >= 0) {
        return false;
      }
      words += c == ' ' ? 1 : 0;
    }
    return words <= MAX_WORDS;
  }
}
