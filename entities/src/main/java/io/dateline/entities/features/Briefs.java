package io.dateline.entities.features;

/** The letters of {@link Shape#brief} as small numbers, with those of a sentence's two ends. */
final class Briefs {
  static final String LETTERS = "n.liucm<>";
  static final int COUNT = LETTERS.length();

  /** How many of them are a token's. */
  static final int OF_TOKENS = 7;

  static final int BEFORE = 7;
  static final int AFTER = 8;

  /** How many numbers there are for three in a row. */
  static final int TRIPLES = COUNT * COUNT * COUNT;

  private Briefs() {}

  static int code(char letter) {
    return LETTERS.indexOf(letter);
  }

  /** Whether a token so written may be (part of) a name. */
  static boolean isCapital(int brief) {
    return brief < OF_TOKENS && Shape.capital(LETTERS.charAt(brief));
  }

  /** A number for three in a row. */
  static int triple(int left, int own, int right) {
    return (left * COUNT + own) * COUNT + right;
  }

  /** The letters of such a number. */
  static String letters(int triple) {
    return ""
        + LETTERS.charAt(triple / (COUNT * COUNT))
        + LETTERS.charAt(triple / COUNT % COUNT)
        + LETTERS.charAt(triple % COUNT);
  }
}
