package io.dateline.entities.text;

import java.util.Arrays;

/** Where the tokens of a sentence begin and end, in a list that grows. */
final class Cuts {
  /** Bounds beyond these leave nothing behind. */
  private static final int KEPT = 1 << 12;

  private int[] bounds = new int[128];
  private int count;

  void clear() {
    if (bounds.length > KEPT) {
      bounds = new int[KEPT];
    }
    count = 0;
  }

  /** Adds a token; nothing if it would be empty. */
  void add(int from, int to) {
    if (to <= from) {
      return;
    }
    if (2 * count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = from;
    bounds[2 * count + 1] = to;
    count++;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return bounds[2 * token];
  }

  int end(int token) {
    return bounds[2 * token + 1];
  }
}
