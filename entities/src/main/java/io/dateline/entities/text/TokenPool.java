package io.dateline.entities.text;

/**
 * Gives the same string for the same token where it can, so that the words that come back in every
 * text are made once. Remembers a bounded number of them. Thread-safe without locks: a string that
 * another thread has not seen yet is made again.
 */
public final class TokenPool {
  /** Tokens remembered; a power of two. About 50 bytes each. */
  private static final int SIZE = 1 << 14;

  /** A longer token hardly comes back; UTF-16 units. */
  private static final int LONGEST = 24;

  private static final int MIXER = 0x9E3779B9;
  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SIZE);

  private final String[] tokens = new String[SIZE];

  /** The text from {@code from} to before {@code to}. */
  String token(CharSequence text, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return text.subSequence(from, to).toString();
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash * MIXER) >>> SHIFT;
    String first = tokens[slot];
    if (first != null && is(first, text, from, length)) {
      return first;
    }
    String second = tokens[slot ^ 1];
    if (second != null && is(second, text, from, length)) {
      return second;
    }
    String token = text.subSequence(from, to).toString();
    tokens[first == null ? slot : slot ^ 1] = token;
    return token;
  }

  private static boolean is(String token, CharSequence text, int from, int length) {
    if (token.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (token.charAt(i) != text.charAt(from + i)) {
        return false;
      }
    }
    return true;
  }
}
