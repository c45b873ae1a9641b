package io.dateline.entities.features;

/** The letters of {@link Shape#brief} as small numbers, with those of a sentence's two ends. */
final class Briefs {
  static final String LETTERS = "n.liucm<>";
  static final int COUNT = LETTERS.length();

  /** How many of them are a token's. */
  static final int OF_TOKENS = 7;

  static final int BEFORE = 7;
  static final int AFTER = 8;

  private Briefs() {}

  static int code(char letter) {
    return LETTERS.indexOf(letter);
  }
}
