package io.dateline.entities.features;

import java.util.Set;

/** Runs of capitalised tokens, with the small words that names have inside ("Bank of England"). */
final class Runs {
  private static final Set<String> LINKS =
      Set.of("of", "the", "and", "&", "for", "de", "la", "del");
  static final int MAX_LINKS = 2;

  private final int[] start;
  private final int[] end;

  Runs(SentenceView view) {
    start = new int[view.length];
    end = new int[view.length];
    int i = 0;
    while (i < view.length) {
      if (!Shape.capital(view.brief[i])) {
        start[i] = -1;
        i++;
        continue;
      }
      int last = i;
      int links = 0;
      for (int j = i + 1; j < view.length && links <= MAX_LINKS; j++) {
        if (Shape.capital(view.brief[j])) {
          last = j;
          links = 0;
        } else if (isLink(view.lower[j])) {
          links++;
        } else {
          break;
        }
      }
      for (int j = i; j <= last; j++) {
        start[j] = i;
        end[j] = last + 1;
      }
      i = last + 1;
    }
  }

  /** Whether the lower-case word may stand inside a name. */
  static boolean isLink(String lower) {
    return LINKS.contains(lower);
  }

  /** Where the token's run starts; -1 if it is in none. */
  int start(int i) {
    return start[i];
  }

  /** Where the token's run ends (exclusive). */
  int end(int i) {
    return end[i];
  }
}
