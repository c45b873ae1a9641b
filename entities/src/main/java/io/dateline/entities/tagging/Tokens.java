package io.dateline.entities.tagging;

/** Brings tokens to the typography of the training texts. */
public final class Tokens {
  private Tokens() {}

  /**
   * Every token normalised; same length, same positions.
   *
   * @param tokens not changed
   * @return {@code tokens} itself where nothing changes
   */
  public static String[] normalise(String[] tokens) {
    String[] out = tokens;
    for (int i = 0; i < tokens.length; i++) {
      // No token is empty after this: the rest may look at its first letter.
      String plain = tokens[i].isEmpty() ? "." : normalise(tokens[i]);
      if (!plain.equals(tokens[i])) {
        out = out == tokens ? tokens.clone() : out;
        out[i] = plain;
      }
    }
    return out;
  }

  /**
   * Plain apostrophes and quotes, no invisible characters; the token itself where nothing changes.
   */
  static String normalise(String token) {
    int i = 0;
    while (i < token.length() && plain(token.charAt(i)) == token.charAt(i)) {
      i++;
    }
    if (i == token.length()) {
      return token;
    }
    StringBuilder out = new StringBuilder(token.length()).append(token, 0, i);
    for (; i < token.length(); i++) {
      char c = plain(token.charAt(i));
      if (c != 0) {
        out.append(c);
      }
    }
    return out.isEmpty() ? token : out.toString();
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u00B4', '\u2032', '\uFF07' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\uFF02' -> '"';
      case '\u2010', '\u2011', '\u2212' -> '-';
      case '\u00A0', '\u202F' -> ' ';
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> 0;
      default -> c;
    };
  }
}
