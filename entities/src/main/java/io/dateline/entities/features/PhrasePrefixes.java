package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Tells of most texts that no phrase of the lexicon begins with them, so that the search for longer
 * phrases can stop. A Bloom filter with two probes: it may say yes wrongly, never no. Immutable
 * once filled.
 */
final class PhrasePrefixes {
  private final long[] bits;
  private final int mask;

  /** A filter for so many beginnings. */
  PhrasePrefixes(int expected) {
    int words = Integer.highestOneBit(Math.max(64, expected / 8)) << 1;
    bits = new long[words];
    mask = words - 1;
  }

  private PhrasePrefixes(long[] bits) {
    this.bits = bits;
    this.mask = bits.length - 1;
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(bits, out);
  }

  /** Reads what {@link #write} wrote. */
  static PhrasePrefixes read(DataInputStream in) throws IOException {
    return new PhrasePrefixes(FlatArrays.readTable(in));
  }

  /** Adds all beginnings of a folded phrase, itself among them. */
  void add(String phrase) {
    long hash = LexiconKey.START;
    for (int i = 0; i < phrase.length(); i++) {
      hash = LexiconKey.extend(hash, phrase.charAt(i));
      long mixed = mix(hash);
      bits[(int) mixed & mask] |= probes(mixed);
    }
  }

  /** Whether a phrase may begin with the text of that {@link LexiconKey}. */
  boolean mayBegin(long hash) {
    long mixed = mix(hash);
    long probes = probes(mixed);
    return (bits[(int) mixed & mask] & probes) == probes;
  }

  private static long mix(long hash) {
    return (hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L;
  }

  private static long probes(long mixed) {
    return 1L << (mixed >>> 58) | 1L << (mixed >>> 52);
  }
}
