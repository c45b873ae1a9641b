package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of the {@link PairFeatures} of two neighbours. Most pairs of a text are none that
 * the model knows: a Bloom filter that is small enough to stay near the processor says so for
 * nearly all of them. Immutable, thread-safe.
 */
final class PairTable {
  /** The entry of a pair that the model does not know. */
  static final int NONE = 0;

  private static final int KEYS_A_WORD = 6;

  private final long[] filter;
  // A pair's mixed hash with the number of its entry in place of the lowest bits, which its place
  // tells; 0 where there is none.
  private final long[] slots;
  private final int mask;
  // The row of the first of the two, and in the lower half that of the second.
  private final long[] entries;

  private PairTable(long[] filter, long[] slots, long[] entries) {
    this.filter = filter;
    this.slots = slots;
    this.mask = slots.length - 1;
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
      int count = entries.size();
      long[] filter = new long[Integer.highestOneBit(Math.max(64, count / KEYS_A_WORD)) << 1];
      long[] slots = new long[Integer.highestOneBit(Math.max(16, count * 2)) << 1];
      PairTable table =
          new PairTable(filter, slots, entries.stream().mapToLong(Long::longValue).toArray());
      numbers.forEach((hash, number) -> table.put(FeatureHash.mix(hash), number));
      return table;
    }
  }

  private void put(long mixed, int number) {
    filter[word(mixed)] |= probes(mixed);
    int slot = (int) mixed & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (mixed & ~(long) mask) | number;
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(filter, out);
    FlatArrays.write(slots, out);
    FlatArrays.write(entries, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param rows how many rows there are
   */
  static PairTable read(DataInputStream in, int rows) throws IOException {
    PairTable table =
        new PairTable(FlatArrays.readTable(in), FlatArrays.readTable(in), FlatArrays.readLongs(in));
    for (long slot : table.slots) {
      if (((int) slot & table.mask) >= table.entries.length) {
        throw new IOException("a pair without weights");
      }
    }
    for (int entry = 0; entry < table.entries.length; entry++) {
      if (table.first(entry) >= rows || table.second(entry) >= rows || table.first(entry) < 0) {
        throw new IOException("a pair whose weights are not there");
      }
    }
    return table;
  }

  private int word(long mixed) {
    return (int) (mixed >>> 20) & (filter.length - 1);
  }

  private static long probes(long mixed) {
    return 1L << (mixed >>> 58) | 1L << (mixed >>> 52);
  }

  /** Whether the model may know the pair; yes wrongly at times, never no. */
  boolean mayKnow(long mixed) {
    long probes = probes(mixed);
    return (filter[word(mixed)] & probes) == probes;
  }

  /** The entry of the pair with that mixed hash. */
  int find(long mixed) {
    int at = (int) mixed & mask;
    long slot = slots[at];
    while (slot != 0 && ((slot ^ mixed) & ~(long) mask) != 0) {
      at = (at + 1) & mask;
      slot = slots[at];
    }
    return (int) slot & mask;
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
