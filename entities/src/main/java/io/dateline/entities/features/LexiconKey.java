package io.dateline.entities.features;

import java.text.Normalizer;

/**
 * The key by which phrases are looked up: a {@link FeatureHash} of their letters and digits in
 * lower case without accents, so that {@code U.S.} is {@code us} and a phrase is found however it
 * was cut into tokens.
 */
final class LexiconKey {
  static final long START = 0;

  private LexiconKey() {}

  /** The letters and digits that count, in lower case and without accents. */
  static String fold(String text) {
    int i = 0;
    while (i < text.length() && plain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    String decomposed = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  private static boolean plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a phrase whose beginning has the hash {@code hash}, after one more piece. */
  static long extend(long hash, String folded) {
    return FeatureHash.extend(hash, folded);
  }

  static long extend(long hash, char c) {
    return FeatureHash.extend(hash, c);
  }

  /** The hash of folded text. */
  static long of(String folded) {
    return extend(START, folded);
  }
}
