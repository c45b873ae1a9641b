package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds what a page puts between the paragraphs: links to other stories, newsletters, adverts,
 * picture credits. Openers are looked up by their first or last letter, so that a line costs a few
 * comparisons and not one for each of them.
 */
final class Promos {

  /** A promo inside a paragraph ends at the latest after this many UTF-16 units. */
  private static final int MAX_INLINE = 300;

  /** A picture's credit is short. */
  private static final int MAX_PICTURE = 160;

  private static final String[] NONE = {};

  private static final Map<Character, String[]> COLON_BY_FIRST = byFirst(PromoWords.WITH_COLON);
  private static final Map<Character, String[]> COLON_BY_LAST = byLast(PromoWords.WITH_COLON);
  private static final Map<Character, String[]> LINE_BY_FIRST = byFirst(PromoWords.LINES);
  private static final Map<Character, String[]> ALONE_BY_FIRST = byFirst(PromoWords.ALONE);
  private static final Map<Character, String[]> PICTURE_BY_FIRST = byFirst(PromoWords.PICTURES);

  private Promos() {}

  private static Map<Character, String[]> byFirst(List<String> openers) {
    return by(openers, opener -> opener.charAt(0));
  }

  private static Map<Character, String[]> byLast(List<String> openers) {
    return by(openers, opener -> opener.charAt(opener.length() - 1));
  }

  private static Map<Character, String[]> by(
      List<String> openers, Function<String, Character> letter) {
    Map<Character, List<String>> lists = new HashMap<>();
    for (String opener : openers) {
      lists.computeIfAbsent(key(letter.apply(opener)), c -> new ArrayList<>()).add(opener);
    }
    Map<Character, String[]> index = new HashMap<>();
    lists.forEach((c, list) -> index.put(c, list.toArray(NONE)));
    return index;
  }

  private static Character key(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether the whole line between the offsets is a promo. */
  static boolean isPromo(CharSequence text, int start, int end) {
    if (end == start || end - start > MAX_INLINE) {
      return false;
    }
    Character first = key(text.charAt(start));
    for (String word : ALONE_BY_FIRST.getOrDefault(first, NONE)) {
      if (end - start == word.length() && Chars.matches(text, start, end, word)) {
        return true;
      }
    }
    for (String opener : LINE_BY_FIRST.getOrDefault(first, NONE)) {
      if (Chars.matches(text, start, end, opener)) {
        return true;
      }
    }
    for (String opener : COLON_BY_FIRST.getOrDefault(first, NONE)) {
      if (Chars.matches(text, start, end, opener)) {
        int colon = Chars.skipSpace(text, start + opener.length(), end);
        if (colon >= end || isColon(text.charAt(colon))) {
          return true;
        }
      }
    }
    for (String opener : PICTURE_BY_FIRST.getOrDefault(first, NONE)) {
      if (end - start <= MAX_PICTURE && Chars.matches(text, start, end, opener)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  /**
   * The first promo inside {@code from..end} that starts behind a sentence, or null. It reaches to
   * the end of the sentence behind its colon.
   */
  static Span inline(CharSequence text, int from, int end) {
    for (int colon = from; colon < end; colon++) {
      if (!isColon(text.charAt(colon))) {
        continue;
      }
      int openerEnd = Chars.trimEnd(text, from, colon);
      if (openerEnd == from) {
        continue;
      }
      Character last = key(text.charAt(openerEnd - 1));
      for (String opener : COLON_BY_LAST.getOrDefault(last, NONE)) {
        int start = openerEnd - opener.length();
        if (start >= from
            && Chars.matches(text, start, openerEnd, opener)
            && !Character.isLowerCase(text.charAt(start))
            && behindSentence(text, from, start)) {
          return new Span(start, sentenceEnd(text, colon + 1, end));
        }
      }
    }
    return null;
  }

  private static boolean behindSentence(CharSequence text, int from, int start) {
    int before = Chars.trimEnd(text, from, start);
    return before == from
        || ".!?\"'\u201c\u201d\u2019\u00bb)".indexOf(text.charAt(before - 1)) >= 0;
  }

  private static int sentenceEnd(CharSequence text, int from, int end) {
    int stop = Math.min(end, from + MAX_INLINE);
    for (int i = from; i < stop; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0
          && i + 1 < stop
          && Chars.isSpace(text.charAt(i + 1))
          && i > from + 2
          && Character.isLowerCase(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    return stop == end ? end : stop;
  }
}
