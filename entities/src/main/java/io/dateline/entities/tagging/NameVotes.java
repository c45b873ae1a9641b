package io.dateline.entities.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one document after the other says of its names. The votes of one document are used again for
 * the next. Not safe for use by several threads at once.
 *
 * @param <V> what is kept of a name
 */
public final class NameVotes<V extends Votes> {
  /** Names of one document beyond these leave nothing behind. */
  private static final int KEPT = 1_024;

  private final Supplier<V> maker;
  // The votes that were ever made, those that are in use first.
  private final List<V> made = new ArrayList<>();
  private Map<String, V> byName = new HashMap<>();

  /** No votes yet; {@code maker} makes some. */
  public NameVotes(Supplier<V> maker) {
    this.maker = maker;
  }

  /** The votes on a name; null where there are none. */
  public V get(String name) {
    return byName.get(name);
  }

  /** The votes on a name; new ones where there are none. */
  public V of(String name) {
    V votes = byName.get(name);
    if (votes == null) {
      int used = byName.size();
      if (used == made.size()) {
        made.add(maker.get());
      }
      votes = made.get(used);
      byName.put(name, votes);
    }
    return votes;
  }

  /** Forgets all names; the votes that {@link #of} gave must not be used any more. */
  public void clear() {
    int used = byName.size();
    if (used > KEPT) {
      byName = new HashMap<>();
      made.clear();
      return;
    }
    for (int i = 0; i < used; i++) {
      made.get(i).clear();
    }
    byName.clear();
  }
}
