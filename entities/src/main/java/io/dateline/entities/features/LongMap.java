package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A map from long to long in two flat arrays; 0 stands for "not there". Not thread-safe to write.
 */
final class LongMap {
  private long[] keys;
  private long[] values;
  private int size;

  LongMap(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2)) << 1;
    keys = new long[capacity];
    values = new long[capacity];
  }

  private LongMap(long[] keys, long[] values, int size) {
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  void write(DataOutputStream out) throws IOException {
    FlatArrays.write(keys, out);
    FlatArrays.write(values, out);
  }

  /** Reads what {@link #write} wrote. */
  static LongMap read(DataInputStream in) throws IOException {
    long[] keys = FlatArrays.readTable(in);
    long[] values = FlatArrays.readTable(in);
    int size = 0;
    for (long value : values) {
      size += value == 0 ? 0 : 1;
    }
    if (keys.length != values.length || size == keys.length) {
      throw new IOException("a map of " + keys.length + " keys with " + size + " values");
    }
    return new LongMap(keys, values, size);
  }

  int size() {
    return size;
  }

  long get(long key) {
    return values[slot(keys, values, key)];
  }

  /** Sets the bits of {@code bits} in the key's value. */
  void or(long key, long bits) {
    if (bits != 0) {
      put(key, get(key) | bits);
    }
  }

  void put(long key, long value) {
    if (value == 0) {
      throw new IllegalArgumentException("0 stands for nothing");
    }
    int slot = slot(keys, values, key);
    if (values[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private void grow() {
    long[] newKeys = new long[keys.length * 2];
    long[] newValues = new long[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (values[i] != 0) {
        int slot = slot(newKeys, newValues, keys[i]);
        newKeys[slot] = keys[i];
        newValues[slot] = values[i];
      }
    }
    keys = newKeys;
    values = newValues;
  }

  private static int slot(long[] keys, long[] values, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key ^ (key >>> 32)) * 0x9E3779B1) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
