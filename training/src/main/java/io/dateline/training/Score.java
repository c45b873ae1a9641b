package io.dateline.training;

import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.TaggedSpan;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts names found, as conlleval does: right only with exact span and type. */
final class Score {
  /** The types that the headline figure is about. */
  static final List<NameType> MAIN =
      List.of(NameType.PERSON, NameType.ORGANIZATION, NameType.LOCATION);

  private static final class Counts {
    private long gold;
    private long found;
    private long right;
  }

  private final Map<NameType, Counts> counts = new EnumMap<>(NameType.class);

  Score() {
    for (NameType type : NameType.values()) {
      counts.put(type, new Counts());
    }
  }

  /** Adds one sentence. */
  void add(List<Sentence.Name> gold, List<TaggedSpan> found) {
    Set<Sentence.Name> goldSet = new HashSet<>(gold);
    for (Sentence.Name name : gold) {
      counts.get(name.type()).gold++;
    }
    for (TaggedSpan span : found) {
      Counts count = counts.get(span.type());
      count.found++;
      if (goldSet.contains(new Sentence.Name(span.start(), span.end(), span.type()))) {
        count.right++;
      }
    }
  }

  /** Precision over some types, 0 to 100; 0 if nothing was found. */
  double precision(List<NameType> types) {
    return percent(sum(types, 2), sum(types, 1));
  }

  /** Recall over some types, 0 to 100; 0 if there is nothing to find. */
  double recall(List<NameType> types) {
    return percent(sum(types, 2), sum(types, 0));
  }

  /** The harmonic mean of precision and recall over all names of the types together. */
  double f1(List<NameType> types) {
    return percent(2 * sum(types, 2), sum(types, 0) + sum(types, 1));
  }

  /** Names to find. */
  long gold(List<NameType> types) {
    return sum(types, 0);
  }

  private long sum(List<NameType> types, int which) {
    long sum = 0;
    for (NameType type : types) {
      Counts count = counts.get(type);
      sum += which == 0 ? count.gold : which == 1 ? count.found : count.right;
    }
    return sum;
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
