package io.dateline.entities.features;

import java.util.HashMap;
import java.util.Map;

/** What a document's earlier sentences said of a word: the type of the last name it stood in. */
final class DocumentMemory {
  // Bounds what one document can fill.
  private static final int MAX_WORDS = 100_000;

  private final Map<Long, String> types = new HashMap<>();

  /**
   * The type of the last name with this word, {@code o} for a capitalised word in none, or null.
   */
  String type(long key) {
    return types.get(key);
  }

  void update(SentenceView view, String[] outcomes) {
    for (int i = 0; i < outcomes.length && types.size() < MAX_WORDS; i++) {
      if (Shape.capital(view.brief[i])) {
        String outcome = outcomes[i];
        int dash = outcome.lastIndexOf('-');
        if (dash > 0) {
          types.put(view.key[i], outcome.substring(0, dash));
        } else if (i > 0 && view.caseClass == 's') {
          types.put(view.key[i], "o");
        }
      }
    }
  }

  void clear() {
    types.clear();
  }
}
