package io.dateline.entities.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is kept of a {@link Lexicon} to look words up: its hashed maps, and which texts begin a
 * phrase. Immutable, thread-safe.
 */
final class CompiledLists {
  private final LongMap phrases;
  private final LongMap clusters;
  private final LongMap lower;
  private final long anyCase;
  private final PhrasePrefixes prefixes;
  private final PhrasePrefixes anyCasePrefixes;

  CompiledLists(Lexicon lexicon) {
    phrases = lexicon.phraseMasks();
    clusters = lexicon.clusterIds();
    lower = lexicon.lowerLevels();
    anyCase = lexicon.anyCase();
    prefixes = lexicon.prefixes(~0L);
    anyCasePrefixes = lexicon.prefixes(anyCase);
  }

  private CompiledLists(DataInputStream in) throws IOException {
    phrases = LongMap.read(in);
    clusters = LongMap.read(in);
    lower = LongMap.read(in);
    anyCase = in.readLong();
    prefixes = PhrasePrefixes.read(in);
    anyCasePrefixes = PhrasePrefixes.read(in);
  }

  void write(DataOutputStream out) throws IOException {
    phrases.write(out);
    clusters.write(out);
    lower.write(out);
    out.writeLong(anyCase);
    prefixes.write(out);
    anyCasePrefixes.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static CompiledLists read(DataInputStream in) throws IOException {
    return new CompiledLists(in);
  }

  /** The classes of the phrase with that key. */
  long phrase(long phraseKey) {
    return phrases.get(phraseKey);
  }

  long cluster(long wordKey, String folded) {
    return folded.isEmpty() ? 0 : clusters.get(wordKey);
  }

  int lower(long wordKey) {
    return (int) lower.get(wordKey);
  }

  /** The bits of the classes that count in any case. */
  long anyCase() {
    return anyCase;
  }

  PhrasePrefixes prefixes() {
    return prefixes;
  }

  PhrasePrefixes anyCasePrefixes() {
    return anyCasePrefixes;
  }
}
