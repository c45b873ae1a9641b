package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows of the {@link PairFeatures} of two neighbours. Immutable, thread-safe. */
final class PairTable {
  /** The entry of a pair that the model does not know. */
  static final int NONE = FeatureTable.NONE;

  private final FeatureTable table;
  // The row of the first of the two, and in the lower half that of the second.
  private final long[] entries;

  private PairTable(FeatureTable table, long[] entries) {
    this.table = table;
    this.entries = entries;
  }

  /** Collects pairs. */
  static final class Builder {
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<String> pairs = new ArrayList<>();
    private final List<Long> entries = new ArrayList<>();
    private boolean ambiguous;

    Builder() {
      pairs.add("");
      entries.add(0L);
    }

    /** Adds a feature with its row. */
    void add(PairFeatures kind, String feature, int row) {
      String pair = kind.pair(feature);
      int number = numbers.computeIfAbsent(FeatureHash.of(pair), hash -> entries.size());
      if (number == entries.size()) {
        pairs.add(pair);
        entries.add(0L);
      }
      ambiguous |= !pairs.get(number).equals(pair);
      long rows = kind.isOfSecond(feature) ? row : (long) row << Integer.SIZE;
      entries.set(number, entries.get(number) | rows);
    }

    /** Whether two pairs have one hash. */
    boolean isAmbiguous() {
      return ambiguous;
    }

    PairTable build() {
      return new PairTable(
          FeatureTable.of(numbers, entries.size()),
          entries.stream().mapToLong(Long::longValue).toArray());
    }
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(entries, out);
    table.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param rows how many rows there are
   */
  static PairTable read(DataInputStream in, int rows) throws IOException {
    long[] entries = FlatArrays.readLongs(in);
    PairTable table = new PairTable(FeatureTable.read(in, entries.length), entries);
    for (int entry = 0; entry < table.entries.length; entry++) {
      if (table.first(entry) >= rows || table.second(entry) >= rows || table.first(entry) < 0) {
        throw new IOException("a pair whose weights are not there");
      }
    }
    return table;
  }

  /** Whether the model may know the pair; yes wrongly at times, never no. */
  boolean mayKnow(long mixed) {
    return table.mayHave(mixed);
  }

  /** The entry of the pair with that mixed hash. */
  int find(long mixed) {
    return table.find(mixed);
  }

  /** The row of the first of the two. */
  int first(int entry) {
    return (int) (entries[entry] >>> Integer.SIZE);
  }

  /** The row of the second of the two. */
  int second(int entry) {
    return (int) entries[entry];
  }

  /** The row of one feature. */
  int row(PairFeatures kind, String feature) {
    int entry = find(FeatureHash.mix(FeatureHash.of(kind.pair(feature))));
    return kind.isOfSecond(feature) ? second(entry) : first(entry);
  }
}
