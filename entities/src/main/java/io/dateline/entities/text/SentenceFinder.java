package io.dateline.entities.text;

import java.util.Arrays;
import opennlp.tools.util.StringUtil;

/**
 * Finds the sentences that OpenNLP's SentenceDetectorME finds with the same model, without making
 * strings of what it looks at, and in time that is linear in the text's length. Not safe for use by
 * several threads at once.
 */
final class SentenceFinder {
  private static final char[] NONE = {};

  /** Ends of sentences beyond these leave nothing behind. */
  private static final int KEPT = 1_024;

  private final SentenceWeights weights;
  private final TokenPool pool;

  private char[] text = NONE;
  private int length;
  // Where sentences end, or rather the next begins.
  private int[] ends = new int[32];
  private int count;
  // Up to where white space is known, and the mark before the one that is looked at.
  private int seen;
  private int lastMark;
  // Where the last white space before the mark begins; where, blanks aside, the word behind it
  // does,
  // and the word before it.
  private int space;
  private int word;
  private int earlierWord;
  // The two stretches without white space that were looked at last.
  private final int[] from = new int[2];
  private final int[] stop = new int[2];
  // The white space that was looked at last: where it begins, its last place, and where it begins
  // if blanks at its end do not count.
  private int gap;
  private int gapLast;
  private int gapText;

  SentenceFinder(SentenceWeights weights, TokenPool pool) {
    this.weights = weights;
    this.pool = pool;
  }

  /**
   * Finds the sentences of a text, which are the first characters of an array.
   *
   * @param sentences takes where they are, without white space around them; what was there before
   *     is gone
   */
  void find(char[] text, int length, Cuts sentences) {
    this.text = text;
    this.length = length;
    sentences.clear();
    count = 0;
    seen = 0;
    space = 0;
    word = 0;
    earlierWord = 0;
    lastMark = -1;
    Arrays.fill(from, 0);
    Arrays.fill(stop, -1);
    gap = -1;
    findEnds();
    int start = 0;
    for (int i = 0; i < count; i++) {
      addTrimmed(start, ends[i], sentences);
      start = ends[i];
    }
    addTrimmed(start, length, sentences);
    this.text = NONE;
    if (ends.length > KEPT) {
      ends = new int[KEPT];
    }
  }

  private void addTrimmed(int start, int end, Cuts sentences) {
    int first = start;
    int last = end;
    while (first < last && isSpace(first)) {
      first++;
    }
    while (last > first && isSpace(last - 1)) {
      last--;
    }
    sentences.add(first, last);
  }

  private void findEnds() {
    int begin = 0;
    int mark = nextMark(0);
    while (mark < length) {
      int following = nextMark(mark + 1);
      if (isAsked(mark, following) && weights.isEnd(sum(mark, following))) {
        if (begin != mark) {
          addEnd(mark);
        }
        begin = mark + 1;
      }
      lastMark = mark;
      mark = following;
    }
  }

  /** The next mark from there on; the text's length if there is none. */
  private int nextMark(int start) {
    int i = start;
    while (i < length && !weights.isMark(text[i])) {
      i++;
    }
    return i;
  }

  /** Of the marks in a word only the last is looked at, and those before a capital. */
  private boolean isAsked(int mark, int following) {
    boolean last = following >= spaceFrom(mark + 1);
    boolean capital = mark + 1 < length && Character.isUpperCase(text[mark + 1]);
    return (last || capital) && (count == 0 || mark >= ends[count - 1]);
  }

  /** The sentence ends with the mark's word. */
  private void addEnd(int mark) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    int end = spaceFrom(mark + 1);
    if (end < length) {
      lookAtGap(end);
      end = gapLast + 1;
    }
    ends[count] = end;
    count++;
  }

  /** How much speaks for a sentence's end at the mark. */
  private double sum(int mark, int following) {
    seeSpaces(mark);
    int last = length - 1;
    double sum = weights.ofMark(text[mark]);
    sum += mark > 0 && isSpace(mark - 1) ? weights.spaceBefore : 0;
    sum += mark < last && isSpace(mark + 1) ? weights.spaceBehind : 0;
    if (lastMark > space) {
      sum += ofPrefix(lastMark, mark);
      sum += weights.previous.of(text, Math.min(word, lastMark), lastMark, pool);
    } else {
      sum += ofPrefix(word, mark);
      sum += weights.previous.of(text, Math.min(earlierWord, space), space, pool);
    }
    return sum + ofBehind(mark, following, last);
  }

  private double ofPrefix(int start, int mark) {
    int end = mark;
    while (end > start && text[end - 1] <= ' ') {
      end--;
    }
    double sum = weights.prefix.of(text, start, end, pool);
    return end > start ? sum + weights.ofLength(end - start) : sum;
  }

  private double ofBehind(int mark, int following, int last) {
    if (mark == last) {
      return weights.suffix.of(text, mark, mark, pool) + weights.next.of(text, mark, mark, pool);
    }
    int end = last;
    int textEnd = last;
    int found = spaceFrom(mark + 1);
    if (found < last) {
      lookAtGap(found);
      end = gapLast;
      textEnd = Math.max(mark + 1, gapText);
    }
    if (following < end) {
      end = following;
      textEnd = following;
    }
    double sum = weights.suffix.of(text, mark + 1, textEnd, pool);
    int nextEnd = spaceFrom(end + 2);
    if (nextEnd < length) {
      lookAtGap(nextEnd);
      nextEnd = gapText;
    }
    return sum + ofNext(end + 1, nextEnd);
  }

  private double ofNext(int start, int end) {
    int first = start;
    while (first < end && text[first] <= ' ') {
      first++;
    }
    return weights.next.of(text, first, Math.max(first, end), pool);
  }

  /** Notes the white space before a mark. */
  private void seeSpaces(int mark) {
    for (; seen < mark; seen++) {
      if (!isSpace(seen)) {
        continue;
      }
      if (seen == 0 || !isSpace(seen - 1)) {
        earlierWord = word;
        space = seen;
        word = seen;
      }
      if (word == seen && text[seen] <= ' ') {
        word++;
      }
    }
  }

  /** The first white space from there on; the text's length if there is none. */
  private int spaceFrom(int start) {
    for (int i = 0; i < from.length; i++) {
      if (from[i] <= start && start <= stop[i]) {
        return stop[i];
      }
    }
    int end = Math.min(start, length);
    while (end < length && !isSpace(end)) {
      end++;
    }
    int older = stop[0] <= stop[1] ? 0 : 1;
    from[older] = start;
    stop[older] = end;
    return end;
  }

  private void lookAtGap(int start) {
    if (gap == start) {
      return;
    }
    gap = start;
    gapLast = start;
    while (gapLast + 1 < length && isSpace(gapLast + 1)) {
      gapLast++;
    }
    gapText = gapLast;
    while (gapText > start && text[gapText - 1] <= ' ') {
      gapText--;
    }
  }

  private boolean isSpace(int i) {
    char c = text[i];
    return c == ' ' || ((c < ' ' || c >= 0x7f) && StringUtil.isWhitespace(c));
  }
}
