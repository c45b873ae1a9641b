package io.dateline.entities.features;

/**
 * How often a word stands in lower case: 0 (not seen) to 3 (often), as the {@link Lexicon} has it.
 */
final class Levels {
  static final int COUNT = 4;

  /** Codes of a token's brief shape and level together, with the sentence's two ends. */
  static final int CODES = Briefs.OF_TOKENS * COUNT + 2;

  private Levels() {}

  /** A number for a brief shape and a level. */
  static int code(int brief, int level) {
    return brief >= Briefs.BEFORE
        ? Briefs.OF_TOKENS * COUNT + brief - Briefs.BEFORE
        : brief * COUNT + level;
  }

  /** What such a number stands for, as feature strings have it. */
  static String text(int code) {
    int end = code - Briefs.OF_TOKENS * COUNT;
    if (end >= 0) {
      return end == 0 ? "<" : ">";
    }
    return "" + Briefs.LETTERS.charAt(code / COUNT) + code % COUNT;
  }
}
