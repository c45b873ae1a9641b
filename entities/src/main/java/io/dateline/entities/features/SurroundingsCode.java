package io.dateline.entities.features;

/**
 * What the shapes of a token and of two on each side are, in one number: for each its brief shape;
 * for the three in the middle how often the word stands in lower case and whether the lists know
 * it; then the sentence's case and whether the token counts as its first.
 */
final class SurroundingsCode {
  private static final int BITS = 7;
  private static final int BRIEF_BITS = 4;
  private static final int LEVEL_BITS = 2;
  private static final int CASE = 5 * BITS;
  private static final int FIRST = CASE + 2;

  private SurroundingsCode() {}

  /** A token's part, {@code place} 0 to 4 from the left. */
  static long token(int place, int brief, int level, boolean listed) {
    long part = brief | level << BRIEF_BITS | (listed ? 1 << (BRIEF_BITS + LEVEL_BITS) : 0);
    return part << (place * BITS);
  }

  /** The part of a token two places away. */
  static long far(int place, int brief) {
    return (long) brief << (place * BITS);
  }

  /** The sentence's part. */
  static long sentence(int caseClass, boolean first) {
    return (long) caseClass << CASE | (first ? 1L << FIRST : 0);
  }

  static int brief(long code, int place) {
    return (int) (code >>> (place * BITS)) & ((1 << BRIEF_BITS) - 1);
  }

  static int level(long code, int place) {
    return (int) (code >>> (place * BITS + BRIEF_BITS)) & ((1 << LEVEL_BITS) - 1);
  }

  static boolean isListed(long code, int place) {
    return (code >>> (place * BITS + BRIEF_BITS + LEVEL_BITS) & 1) != 0;
  }

  static int caseClass(long code) {
    return (int) (code >>> CASE) & 3;
  }

  static boolean isFirst(long code) {
    return (code >>> FIRST & 1) != 0;
  }
}
