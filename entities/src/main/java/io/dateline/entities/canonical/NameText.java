package io.dateline.entities.canonical;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a name to the form that a facet may show. */
final class NameText {

  /** No facet value is longer, in UTF-16 units. */
  static final int MAX = 256;

  private NameText() {}

  /**
   * NFC, single spaces, no control, format or unpaired surrogate characters; the empty string when
   * nothing that names anything is left.
   */
  static String clean(String written) {
    if (isClean(written)) {
      return written;
    }
    String cut = written.length() > 4 * MAX ? written.substring(0, 4 * MAX) : written;
    StringBuilder clean = new StringBuilder(cut.length());
    boolean gap = false;
    for (int i = 0; i < cut.length(); ) {
      int c = cut.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = clean.length() > 0;
      } else if (type != Character.CONTROL
          && type != Character.FORMAT
          && type != Character.SURROGATE
          && type != Character.PRIVATE_USE
          && type != Character.UNASSIGNED) {
        if (gap) {
          clean.append(' ');
          gap = false;
        }
        clean.appendCodePoint(c == 0x2019 || c == 0x2018 ? '\'' : c);
      }
    }
    String nfc = Normalizer.normalize(clean, Normalizer.Form.NFC);
    return nfc.length() > MAX ? "" : nfc;
  }

  /** Whether a name has nothing but plain letters and signs, and single spaces between them. */
  private static boolean isClean(String name) {
    if (name.length() > MAX) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean between = i > 0 && i + 1 < name.length() && name.charAt(i - 1) != ' ';
      if (c < ' ' || c > '~' || (c == ' ' && !between)) {
        return false;
      }
    }
    return true;
  }

  static boolean isAllCapitals(String name) {
    int upper = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper > 1;
  }

  /** {@code XI JINPING} as prose would write it. */
  static String titled(String name) {
    StringBuilder titled = new StringBuilder(name.length());
    boolean first = true;
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      titled.append(first ? Character.toTitleCase(c) : c);
      first = !Character.isLetter(c);
    }
    return titled.toString();
  }
}
