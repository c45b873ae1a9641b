package io.dateline.entities.canonical;

/** Recognises the codes of shares that agencies put behind a company: {@code BASFn.DE}. */
final class Tickers {

  private static final int MAX = 12;

  private Tickers() {}

  /** A word with a period before its last one or two letters, all in capitals or digits. */
  static boolean isTicker(String name) {
    int period = name.lastIndexOf('.');
    int behind = name.length() - period - 1;
    if (name.length() > MAX
        || period < 2
        || behind < 1
        || behind > 2
        || name.indexOf('.') < period) {
      return false;
    }
    int small = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean code = Character.isUpperCase(c) || Character.isDigit(c) || i == period;
      small += code ? 0 : 1;
      if (!code && (i > period || i < period - 1)) {
        return false;
      }
    }
    return small <= 1;
  }
}
