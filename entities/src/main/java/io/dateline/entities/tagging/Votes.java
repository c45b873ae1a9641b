package io.dateline.entities.tagging;

import java.util.EnumMap;
import java.util.Map;

/** What the mentions of one name in a document say of its type, weighted by their probabilities. */
final class Votes {
  private final Map<NameType, Double> byType = new EnumMap<>(NameType.class);
  private double total;

  Votes() {}

  /** A copy of {@code votes} (none if null) with {@code person} votes for a person added. */
  Votes(Votes votes, double person) {
    if (votes != null) {
      byType.putAll(votes.byType);
      total = votes.total;
    }
    if (person > 0) {
      add(NameType.PERSON, person);
    }
  }

  void add(NameType type, double vote) {
    byType.merge(type, vote, Double::sum);
    total += vote;
  }

  double of(NameType type) {
    return byType.getOrDefault(type, 0.0);
  }

  /** The type with most votes; the one that comes first where two are equal. */
  NameType best() {
    NameType best = NameType.PERSON;
    for (NameType type : NameType.values()) {
      best = of(type) > of(best) ? type : best;
    }
    return best;
  }

  /** The type's part of all votes, 0 to 1. */
  double share(NameType type) {
    return total == 0 ? 0 : of(type) / total;
  }
}
