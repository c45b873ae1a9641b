package io.dateline.entities.features;

import java.util.Arrays;
import java.util.Locale;

/** What the features need to know of each token of a sentence, worked out once. */
final class SentenceView {
  /** Longest phrase looked up, in tokens. */
  static final int MAX_PHRASE = 8;

  final int length;
  final String[] lower;
  final String[] shape;
  final char[] brief;
  final long[] cluster;
  final int[] lowerLevel;
  final long[] key;

  /** For each token the classes of phrases that begin, continue, end or are alone there. */
  final long[] begin;

  final long[] inside;
  final long[] end;
  final long[] single;

  /** How the sentence as a whole is capitalised: u (capitals), t (titles), l (none), s (usual). */
  final char caseClass;

  SentenceView(String[] tokens, Lexicon lexicon) {
    length = tokens.length;
    lower = new String[length];
    shape = new String[length];
    brief = new char[length];
    cluster = new long[length];
    lowerLevel = new int[length];
    key = new long[length];
    begin = new long[length];
    inside = new long[length];
    end = new long[length];
    single = new long[length];
    String[] folded = new String[length];
    for (int i = 0; i < length; i++) {
      folded[i] = LexiconKey.fold(tokens[i]);
      lower[i] = digitsAsZero(tokens[i].toLowerCase(Locale.ROOT));
      shape[i] = Shape.of(tokens[i]);
      brief[i] = Shape.brief(tokens[i]);
      key[i] = LexiconKey.of(folded[i]);
      if (!folded[i].isEmpty()) {
        cluster[i] = lexicon.cluster(key[i]);
        lowerLevel[i] = lexicon.lower(key[i]);
      }
    }
    caseClass = caseClass();
    for (int i = 0; i < length; i++) {
      if (!folded[i].isEmpty()) {
        lookUp(i, folded, lexicon);
      }
    }
  }

  static String digitsAsZero(String text) {
    int i = 0;
    while (i < text.length() && !Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; i < out.length(); i++) {
      if (Character.isDigit(out.charAt(i))) {
        out.setCharAt(i, '0');
      }
    }
    return out.toString();
  }

  private char caseClass() {
    int words = 0;
    int capitals = 0;
    int upper = 0;
    for (int i = 0; i < length; i++) {
      if (brief[i] == 'l') {
        // Short words stay small in titles.
        words += lower[i].length() > 3 ? 1 : 0;
      } else if (Shape.capital(brief[i])) {
        words++;
        capitals++;
        upper += brief[i] == 'u' || brief[i] == 'i' ? 1 : 0;
      }
    }
    return caseClass(words, capitals, upper);
  }

  /**
   * How a sentence is capitalised.
   *
   * @param words how many words count: longer ones and those with a capital
   * @param capitals how many have a capital
   * @param upper how many have nothing but capitals
   */
  static char caseClass(int words, int capitals, int upper) {
    if (capitals == 0) {
      return 'l';
    }
    if (words >= 3 && upper * 10 >= words * 8) {
      return 'u';
    }
    return words >= 4 && capitals * 10 >= words * 8 ? 't' : 's';
  }

  /** Whether no phrase runs over this sign. */
  static boolean ends(String sign) {
    return "\"()[];:".contains(sign);
  }

  /** Marks the longest phrase of each class that begins at a token. */
  private void lookUp(int start, String[] folded, Lexicon lexicon) {
    boolean capital = Shape.capital(brief[start]) || brief[start] == 'n';
    long allowed = capital ? ~0L : lexicon.anyCase();
    long hash = LexiconKey.START;
    int[] longest = null;
    long seen = 0;
    int last = Math.min(length, start + MAX_PHRASE);
    for (int i = start; i < last; i++) {
      if (folded[i].isEmpty()) {
        // A phrase may run over a sign but not end with it.
        if (brief[i] != '.' || lower[i].length() > 1 || ends(lower[i])) {
          break;
        }
        continue;
      }
      hash = LexiconKey.extend(hash, folded[i]);
      long mask = lexicon.phrase(hash) & allowed;
      if (mask != 0) {
        if (longest == null) {
          longest = new int[Lexicon.MAX_CLASSES];
          Arrays.fill(longest, -1);
        }
        seen |= mask;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
          longest[Long.numberOfTrailingZeros(rest)] = i;
        }
      }
    }
    for (long rest = seen; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      mark(start, longest[bit], 1L << bit);
    }
  }

  private void mark(int start, int last, long bit) {
    // What lies inside a longer phrase of its class that began earlier is not marked again.
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
