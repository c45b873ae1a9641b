package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Finds numbers by {@link FeatureHash}. Most of what a text asks for is not there: a Bloom filter
 * that is small enough to stay near the processor says so for nearly all of it. Immutable,
 * thread-safe.
 */
final class FeatureTable {
  /** The number of what is not there. */
  static final int NONE = 0;

  private static final int KEYS_A_WORD = 6;

  private final long[] filter;
  // A mixed hash with the number in place of the lowest bits, which its place tells; 0 where there
  // is none.
  private final long[] slots;
  private final int mask;

  private FeatureTable(long[] filter, long[] slots) {
    this.filter = filter;
    this.slots = slots;
    this.mask = slots.length - 1;
  }

  /**
   * A table of those numbers.
   *
   * @param numbers by hash, from 1 to {@code highest}
   */
  static FeatureTable of(Map<Long, Integer> numbers, int highest) {
    int count = numbers.size();
    FeatureTable table =
        new FeatureTable(
            new long[Integer.highestOneBit(Math.max(64, count / KEYS_A_WORD)) << 1],
            new long[Integer.highestOneBit(Math.max(16, Math.max(count * 2, highest))) << 1]);
    numbers.forEach((hash, number) -> table.put(FeatureHash.mix(hash), number));
    return table;
  }

  private void put(long mixed, int number) {
    if (number <= NONE || number > mask) {
      throw new IllegalArgumentException("number " + number + ": from 1 to " + mask);
    }
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
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param numbers one more than the highest number may be
   */
  static FeatureTable read(DataInputStream in, int numbers) throws IOException {
    FeatureTable table = new FeatureTable(FlatArrays.readTable(in), FlatArrays.readTable(in));
    for (long slot : table.slots) {
      if (((int) slot & table.mask) >= numbers) {
        throw new IOException("a feature without weights");
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

  /** Whether something with that mixed hash may be there; yes wrongly at times, never no. */
  boolean mayHave(long mixed) {
    long probes = probes(mixed);
    return (filter[word(mixed)] & probes) == probes;
  }

  /** The number of what has that mixed hash; {@link #NONE} if it is not there. */
  int find(long mixed) {
    int at = (int) mixed & mask;
    long slot = slots[at];
    while (slot != 0 && ((slot ^ mixed) & ~(long) mask) != 0) {
      at = (at + 1) & mask;
      slot = slots[at];
    }
    return (int) slot & mask;
  }
}
