package io.dateline.entities.features;

import java.util.Arrays;

/**
 * Finds the phrases of the lists in one sentence after the other, as {@link SentenceView} does. Not
 * safe for use by several threads at once.
 */
final class PhraseMarks {
  private final CompiledLists lists;
  private final int[] longest = new int[Lexicon.MAX_CLASSES];

  // For each token the classes of phrases that are alone, begin, go on or end there.
  private long[] single = new long[0];
  private long[] begin = new long[0];
  private long[] inside = new long[0];
  private long[] end = new long[0];

  PhraseMarks(CompiledLists lists) {
    this.lists = lists;
  }

  /**
   * Finds what the lists say of each token.
   *
   * @param words has the sentence's words
   * @param from where the sentence begins in {@code words} and {@code into}
   * @param into takes what the lists say
   */
  void read(Word[] words, int from, int length, Listings listings, Listing[] into) {
    clear(length);
    for (int i = 0; i < length; i++) {
      Word word = words[from + i];
      if (word.beginsPhrase) {
        lookUp(words, from, i, length, ~0L, lists.prefixes());
      } else if (word.beginsAnyCase) {
        lookUp(words, from, i, length, lists.anyCase(), lists.anyCasePrefixes());
      }
    }
    for (int i = 0; i < length; i++) {
      Word word = words[from + i];
      boolean known = (single[i] | begin[i] | inside[i] | end[i]) != 0;
      into[from + i] =
          known
              ? listings.of(word, single[i], begin[i], inside[i], end[i])
              : listings.unlisted(word);
    }
  }

  private void clear(int length) {
    if (single.length < length) {
      int capacity = Integer.highestOneBit(length) << 1;
      single = new long[capacity];
      begin = new long[capacity];
      inside = new long[capacity];
      end = new long[capacity];
      return;
    }
    Arrays.fill(single, 0, length, 0);
    Arrays.fill(begin, 0, length, 0);
    Arrays.fill(inside, 0, length, 0);
    Arrays.fill(end, 0, length, 0);
  }

  /** Goes no further than a phrase may go on. */
  private void lookUp(
      Word[] words, int from, int start, int length, long allowed, PhrasePrefixes prefixes) {
    Word first = words[from + start];
    long hash = first.key;
    long seen = first.phrase & allowed;
    for (long rest = seen; rest != 0; rest &= rest - 1) {
      longest[Long.numberOfTrailingZeros(rest)] = start;
    }
    int limit = Math.min(length, start + SentenceView.MAX_PHRASE);
    for (int i = start + 1; i < limit; i++) {
      Word word = words[from + i];
      if (word.foldedEmpty) {
        if (!word.passable) {
          break;
        }
        continue;
      }
      hash = FeatureHash.join(hash, word.key, word.keyShift);
      if (!prefixes.mayBegin(hash)) {
        break;
      }
      long mask = lists.phrase(hash) & allowed;
      seen |= mask;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        longest[Long.numberOfTrailingZeros(rest)] = i;
      }
    }
    for (long rest = seen; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      mark(start, longest[bit], 1L << bit);
    }
  }

  private void mark(int start, int last, long bit) {
    if (((inside[start] | end[start]) & bit) != 0) {
      return;
    }
    if (start == last) {
      single[start] |= bit;
      return;
    }
    begin[start] |= bit;
    for (int i = start + 1; i < last; i++) {
      inside[i] |= bit;
    }
    end[last] |= bit;
  }
}
