package io.dateline.bench;

import java.util.Locale;

/** Numbers as the report shows them, the same everywhere. */
final class Numbers {
  private Numbers() {}

  /** A number without decimals, thousands apart. */
  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** A number with three figures that count. */
  static String three(double number) {
    double size = Math.abs(number);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, number);
  }

  /** A median and, behind it, the least and the most. */
  static String spread(Spread spread) {
    return three(spread.median()) + " (" + three(spread.min()) + "–" + three(spread.max()) + ")";
  }
}
