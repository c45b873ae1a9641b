package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes and reads arrays of numbers in one piece: their length, then the numbers, big-endian. */
final class FlatArrays {
  /** Most numbers of an array. */
  private static final int MAX = 1 << 24;

  private FlatArrays() {}

  static void write(long[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Long.BYTES));
    bytes.asLongBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  static long[] readLongs(DataInputStream in) throws IOException {
    ByteBuffer bytes = bytes(in);
    long[] numbers = new long[bytes.capacity() / Long.BYTES];
    bytes.asLongBuffer().get(numbers);
    return numbers;
  }

  static void write(double[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Double.BYTES));
    bytes.asDoubleBuffer().put(numbers);
    out.writeInt(numbers.length);
    out.write(bytes.array());
  }

  static double[] readDoubles(DataInputStream in) throws IOException {
    ByteBuffer bytes = bytes(in);
    double[] numbers = new double[bytes.capacity() / Double.BYTES];
    bytes.asDoubleBuffer().get(numbers);
    return numbers;
  }

  /** An array whose length is a power of two, as hash tables need it. */
  static long[] readTable(DataInputStream in) throws IOException {
    long[] table = readLongs(in);
    if (Integer.bitCount(table.length) != 1) {
      throw new IOException("a table of " + table.length + " numbers: no power of two");
    }
    return table;
  }

  private static ByteBuffer bytes(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX) {
      throw new IOException("an array of " + count + " numbers: at most " + MAX);
    }
    byte[] bytes = new byte[count * Long.BYTES];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
