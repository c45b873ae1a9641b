package io.dateline.article.gazetteer;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Folds a name to the form in which lists are looked up. Stateless. */
public final class Fold {

  /** Longest name that is looked up; what is longer is cut, so that no list holds it. */
  private static final int MAX_NAME = 200;

  private Fold() {}

  /**
   * Lower case, no diacritics, no periods, plain apostrophes and hyphens, single spaces: {@code
   * "São Paulo"} and {@code "SAO PAULO"} are one, {@code "U.S."} and {@code "US"} are one.
   *
   * @param name at most 200 UTF-16 units are looked at
   */
  public static String key(CharSequence name) {
    String cut =
        name.length() > MAX_NAME ? name.subSequence(0, MAX_NAME).toString() : name.toString();
    if (isFolded(cut)) {
      return cut;
    }
    if (isAscii(cut)) {
      return asciiKey(cut);
    }
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '.' || (Character.getType(c) == Character.NON_SPACING_MARK && !isVoicing(c))) {
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        gap = key.length() > 0;
        continue;
      }
      if (gap) {
        key.append(' ');
        gap = false;
      }
      key.append(unified(c));
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a key already, as words in lower case are. */
  private static boolean isFolded(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' && i > 0 && i + 1 < name.length() && name.charAt(i - 1) != ' ') {
        continue;
      }
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /** The same for the plain letters that most names have. */
  private static String asciiKey(String name) {
    byte[] key = new byte[name.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        continue;
      }
      if (Character.isWhitespace(c)) {
        gap = length > 0;
        continue;
      }
      if (gap) {
        key[length++] = ' ';
        gap = false;
      }
      key[length++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c == '`' ? '\'' : c);
    }
    return new String(key, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The voicing marks of kana part words as letters do: Bali and Paris differ by one alone. */
  private static boolean isVoicing(char c) {
    return c == '\u3099' || c == '\u309a';
  }

  private static char unified(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
      case '\u0131' -> 'i';
      case '\u00f8' -> 'o';
      case '\u00d8' -> 'O';
      case '\u0142' -> 'l';
      case '\u0141' -> 'L';
      default -> c;
    };
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
