package io.dateline.solr.update;

import java.text.Normalizer;

/** Makes a string fit for a field. */
final class FieldText {

  private FieldText() {}

  /**
   * NFC, single spaces, no control or format characters, no unpaired surrogates; empty when it is
   * longer than {@code max} UTF-16 units, for a cut value would be a wrong one.
   */
  static String safe(String text, int max) {
    if (text.length() > max) {
      return "";
    }
    if (isPlain(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = safe.length() > 0;
      } else if (type != Character.CONTROL
          && type != Character.FORMAT
          && type != Character.SURROGATE) {
        if (gap) {
          safe.append(' ');
          gap = false;
        }
        safe.appendCodePoint(c);
      }
    }
    return Normalizer.normalize(safe, Normalizer.Form.NFC);
  }

  /** Whether a text has nothing but ASCII letters and signs, and single spaces between them. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean between = i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ';
      if (c < ' ' || c > '~' || (c == ' ' && !between)) {
        return false;
      }
    }
    return true;
  }
}
