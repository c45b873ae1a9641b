package io.dateline.entities.features;

/** How a token is written, apart from its letters. */
final class Shape {
  private Shape() {}

  /** Letters as {@code X} or {@code x}, digits as {@code 0}, the rest as it is; runs cut to two. */
  static String of(String token) {
    StringBuilder out = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < token.length() && out.length() < 10; i++) {
      char c = kind(token.charAt(i));
      run = c == last ? run + 1 : 1;
      last = c;
      if (run <= 2) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    if (Character.isDigit(c)) {
      return '0';
    }
    return c < 0x80 ? c : '?';
  }

  /** One letter: all capitals, one capital, begins capital, mixed, lower case, number, sign. */
  static char brief(String token) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    if (upper + lower == 0) {
      return digits > 0 ? 'n' : '.';
    }
    if (upper == 0) {
      return 'l';
    }
    if (lower == 0) {
      return upper == 1 ? 'i' : 'u';
    }
    return upper == 1 && Character.isUpperCase(token.charAt(0)) ? 'c' : 'm';
  }

  /** Whether a token of this brief shape may be (part of) a name: it has a capital. */
  static boolean capital(char brief) {
    return brief == 'c' || brief == 'u' || brief == 'i' || brief == 'm';
  }
}
