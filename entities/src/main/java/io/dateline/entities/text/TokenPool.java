package io.dateline.entities.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * Gives the same string for the same token where it can, so that the words that come back in every
 * text are made once. Remembers a bounded number of them. Thread-safe without locks: a string that
 * another thread has not seen yet is made again.
 */
public final class TokenPool {
  /** Tokens remembered; a power of two. About 50 bytes each. */
  private static final int SIZE = 1 << 15;

  /** A longer token hardly comes back; UTF-16 units. */
  private static final int LONGEST = 32;

  // Tokens that fall together are remembered side by side.
  private static final int WAYS = 4;
  private static final int MIXER = 0x9E3779B9;
  private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(SIZE);

  private final String[] tokens = new String[SIZE];

  /** An empty pool. */
  public TokenPool() {}

  /** The characters from {@code from} to before {@code to}. */
  public String token(char[] text, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return new String(text, from, length);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int set = set(hash);
    for (int way = 0; way < WAYS; way++) {
      String known = tokens[set + way];
      if (known == null) {
        break;
      }
      if (known.length() == length && is(known, text, from)) {
        return known;
      }
    }
    return remember(new String(text, from, length), hash, set);
  }

  private static boolean is(String token, char[] text, int from) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The tokens from {@code from} to before {@code to} in lower case, with spaces between them. */
  public String lower(String[] tokens, int from, int to) {
    int length = -1;
    int hash = 0;
    for (int t = from; t < to; t++) {
      hash = t > from ? 31 * hash + ' ' : hash;
      length += 1 + tokens[t].length();
      for (int i = 0; i < tokens[t].length(); i++) {
        char c = tokens[t].charAt(i);
        if (c >= 0x80) {
          return String.join(" ", Arrays.asList(tokens).subList(from, to)).toLowerCase(Locale.ROOT);
        }
        hash = 31 * hash + lower(c);
      }
    }
    int set = set(hash);
    for (int way = 0; way < WAYS; way++) {
      String known = this.tokens[set + way];
      if (known == null) {
        break;
      }
      if (known.length() == length && isLower(known, tokens, from, to)) {
        return known;
      }
    }
    String lower =
        to == from + 1
            ? tokens[from].toLowerCase(Locale.ROOT)
            : String.join(" ", Arrays.asList(tokens).subList(from, to)).toLowerCase(Locale.ROOT);
    return length > LONGEST ? lower : remember(lower, hash, set);
  }

  private static boolean isLower(String lower, String[] tokens, int from, int to) {
    int at = 0;
    for (int t = from; t < to; t++) {
      if (t > from) {
        if (lower.charAt(at) != ' ') {
          return false;
        }
        at++;
      }
      for (int i = 0; i < tokens[t].length(); i++) {
        if (lower.charAt(at) != lower(tokens[t].charAt(i))) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + ('a' - 'A')) : ascii;
  }

  private static int set(int hash) {
    return ((hash * MIXER) >>> SHIFT) & -WAYS;
  }

  private String remember(String token, int hash, int set) {
    int way = 0;
    while (way < WAYS && tokens[set + way] != null) {
      way++;
    }
    // In a full set a token always goes to the same place, so that none stays for good.
    tokens[set + (way < WAYS ? way : hash & (WAYS - 1))] = token;
    return token;
  }
}
