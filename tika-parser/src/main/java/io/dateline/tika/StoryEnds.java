package io.dateline.tika;

import java.util.List;

/** The first and the last words of a story: enough of them to be found again in a longer text. */
final class StoryEnds {

  /** UTF-16 units that are hardly ever twice in a document. */
  private static final int ENOUGH = 60;

  private StoryEnds() {}

  static String first(List<String> paragraphs) {
    StringBuilder words = new StringBuilder();
    for (String paragraph : paragraphs) {
      words.append(words.isEmpty() ? "" : " ").append(paragraph, 0, cut(paragraph, ENOUGH));
      if (words.length() >= ENOUGH) {
        break;
      }
    }
    return words.toString();
  }

  static String last(List<String> paragraphs) {
    StringBuilder words = new StringBuilder();
    for (int i = paragraphs.size() - 1; i >= 0 && words.length() < ENOUGH; i--) {
      String paragraph = paragraphs.get(i);
      int from = cut(paragraph, Math.max(0, paragraph.length() - ENOUGH));
      words.insert(0, words.isEmpty() ? "" : " ").insert(0, paragraph.substring(from));
    }
    return words.toString();
  }

  /** That offset, but never inside a surrogate pair. */
  private static int cut(String text, int at) {
    int offset = Math.min(at, text.length());
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isHighSurrogate(text.charAt(offset - 1))
            && Character.isLowSurrogate(text.charAt(offset));
    return inside ? offset + 1 : offset;
  }
}
