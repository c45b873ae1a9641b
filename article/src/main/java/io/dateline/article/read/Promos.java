package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private static final Map<Character, List<String>> COLON_BY_FIRST = byFirst(PromoWords.WITH_COLON);
  private static final Map<Character, List<String>> COLON_BY_LAST = byLast(PromoWords.WITH_COLON);
  private static final Map<Character, List<String>> LINE_BY_FIRST = byFirst(PromoWords.LINES);
  private static final Map<Character, List<String>> ALONE_BY_FIRST = byFirst(PromoWords.ALONE);
  private static final Map<Character, List<String>> PICTURE_BY_FIRST = byFirst(PromoWords.PICTURES);

  private Promos() {}

  private static Map<Character, List<String>> byFirst(List<String> openers) {
    Map<Character, List<String>> index = new HashMap<>();
    for (String opener : openers) {
      index.computeIfAbsent(key(opener.charAt(0)), c -> new ArrayList<>()).add(opener);
    }
    return index;
  }

  private static Map<Character, List<String>> byLast(List<String> openers) {
    Map<Character, List<String>> index = new HashMap<>();
    for (String opener : openers) {
      char last = opener.charAt(opener.length() - 1);
      index.computeIfAbsent(key(last), c -> new ArrayList<>()).add(opener);
    }
    return index;
  }

  private static Character key(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether the whole line is a promo. */
  static boolean isPromo(CharSequence text, Line line) {
    if (line.length() == 0 || line.length() > MAX_INLINE) {
      return false;
    }
    Character first = key(text.charAt(line.start()));
    for (String word : ALONE_BY_FIRST.getOrDefault(first, List.of())) {
      if (line.length() == word.length() && Chars.matches(text, line.start(), line.end(), word)) {
        return true;
      }
    }
    for (String opener : LINE_BY_FIRST.getOrDefault(first, List.of())) {
      if (Chars.matches(text, line.start(), line.end(), opener)) {
        return true;
      }
    }
    for (String opener : COLON_BY_FIRST.getOrDefault(first, List.of())) {
      if (Chars.matches(text, line.start(), line.end(), opener)) {
        int colon = Chars.skipSpace(text, line.start() + opener.length(), line.end());
        if (colon >= line.end() || isColon(text.charAt(colon))) {
          return true;
        }
      }
    }
    for (String opener : PICTURE_BY_FIRST.getOrDefault(first, List.of())) {
      if (line.length() <= MAX_PICTURE && Chars.matches(text, line.start(), line.end(), opener)) {
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
      for (String opener : COLON_BY_LAST.getOrDefault(last, List.of())) {
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
