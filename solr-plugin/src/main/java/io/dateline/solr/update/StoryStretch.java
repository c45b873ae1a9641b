package io.dateline.solr.update;

/**
 * The stretch of an extracted text that is the story, when our Tika parser has said with which
 * words it begins and ends: what is around it are menus and the words of metadata elements.
 */
final class StoryStretch {

  /** Fewer visible characters are not enough to find a place by. */
  private static final int MIN_WORDS = 12;

  private StoryStretch() {}

  /**
   * The text with all that is around the story blanked out, so that offsets stay; the text as it is
   * where the words are not found. White space does not count, Tika's differs from ours. Linear.
   */
  static String only(String text, String begins, String ends) {
    int start = begins.isEmpty() ? -1 : find(text, visible(begins), 0, false);
    if (start < 0) {
      return text;
    }
    int end = ends.isEmpty() ? -1 : find(text, visible(ends), start, true);
    int stop = end < 0 ? text.length() : end;
    return " ".repeat(start) + text.substring(start, stop) + " ".repeat(text.length() - stop);
  }

  private static String visible(String words) {
    StringBuilder visible = new StringBuilder(words.length());
    words.chars().filter(c -> !isSpace((char) c)).forEach(c -> visible.append((char) c));
    return visible.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Start of the first place where the words stand, or end of the last; -1 for none. */
  private static int find(String text, String words, int from, boolean last) {
    if (words.length() < MIN_WORDS) {
      return -1;
    }
    int[] borders = borders(words);
    // Where in the text each of the characters matched so far stands, in a ring.
    int[] places = new int[words.length()];
    int seen = 0;
    int matched = 0;
    int found = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        continue;
      }
      places[seen++ % places.length] = i;
      while (matched > 0 && words.charAt(matched) != c) {
        matched = borders[matched - 1];
      }
      matched += words.charAt(matched) == c ? 1 : 0;
      if (matched == words.length()) {
        found = last ? i + 1 : places[seen % places.length];
        if (!last) {
          return found;
        }
        matched = borders[matched - 1];
      }
    }
    return found;
  }

  /** For each beginning of the words, how long the longest one is that it ends with. */
  private static int[] borders(String words) {
    int[] borders = new int[words.length()];
    int length = 0;
    for (int i = 1; i < words.length(); i++) {
      while (length > 0 && words.charAt(length) != words.charAt(i)) {
        length = borders[length - 1];
      }
      length += words.charAt(length) == words.charAt(i) ? 1 : 0;
      borders[i] = length;
    }
    return borders;
  }
}
