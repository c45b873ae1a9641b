package io.dateline.entities.features;

/**
 * A hash of feature strings that can be put together from the hashes of their parts, so that a
 * feature is found without building its string: {@code of(a + b) = join(of(a), of(b), shift(b))}.
 * It is a polynomial in an odd constant, modulo 2 to the 64th.
 */
final class FeatureHash {
  // The golden ratio's fraction in 64 bits, which is odd.
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private FeatureHash() {}

  static long of(String text) {
    return extend(0, text);
  }

  /** The hash of a text of which {@code hash} is the beginning's. */
  static long extend(long hash, String text) {
    return extend(hash, text, 0, text.length());
  }

  /** Continues with the part of a text from {@code from} to before {@code to}. */
  static long extend(long hash, String text, int from, int to) {
    long h = hash;
    for (int i = from; i < to; i++) {
      h = extend(h, text.charAt(i));
    }
    return h;
  }

  static long extend(long hash, char c) {
    return hash * BASE + c + 1;
  }

  /** What a hash is multiplied with before one of a text of this length is added. */
  static long shift(int length) {
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** Spreads a hash over all bits, as tables need it. */
  static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * BASE;
    return mixed ^ (mixed >>> 29);
  }

  /** The hash of two texts in a row, the second with its shift. */
  static long join(long first, long second, long shift) {
    return first * shift + second;
  }
}
