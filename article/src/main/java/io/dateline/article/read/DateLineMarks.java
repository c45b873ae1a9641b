package io.dateline.article.read;

import io.dateline.article.read.DateLinePart.Kind;
import java.util.function.IntPredicate;

/** Reads what stands behind a part of a date line: a dash, a comma, a word for "and". */
final class DateLineMarks {

  private final CharSequence text;
  private final int limit;
  private final DateLineText stretch;
  private final IntPredicate isGroup;

  /**
   * For one stretch of text.
   *
   * @param isGroup whether a group in brackets or slashes starts at an offset
   */
  DateLineMarks(CharSequence text, int limit, DateLineText stretch, IntPredicate isGroup) {
    this.text = text;
    this.limit = limit;
    this.stretch = stretch;
    this.isGroup = isGroup;
  }

  /** What was passed over, and where the next part starts. */
  record Passed(DateLineMark mark, int end) {}

  /** What stands behind a part of this kind that ends at {@code at}. */
  Passed behind(int at, Kind kind) {
    int next = Chars.skipSpace(text, at, limit);
    boolean spaced = next > at;
    if (next >= limit) {
      return new Passed(DateLineMark.NONE, next);
    }
    char c = text.charAt(next);
    if (stretch.isDashAt(next)) {
      return dash(next, spaced, kind);
    }
    if (c == '.' && next + 1 < limit) {
      int after = Chars.skipSpace(text, next + 1, limit);
      // "(EFE).- " and "Jan. 8 (X). "
      if (after < limit && stretch.isDashAt(after)) {
        return closedBy(after);
      }
      return new Passed(DateLineMark.PERIOD, after);
    }
    if (c == ',') {
      int after = Chars.skipSpace(text, next + 1, limit);
      return stretch.isDashAt(after) ? closedBy(after) : new Passed(DateLineMark.COMMA, after);
    }
    boolean place = kind == Kind.PLACE || kind == Kind.QUALIFIER;
    if (c == '/' && place && !isGroup.test(next)) {
      return passed(DateLineMark.SLASH, next + 1);
    }
    if (c == '/' && kind == Kind.DATE && !isGroup.test(next)) {
      return passed(DateLineMark.DASH, next + 1);
    }
    if (c == ':' || c == '=' || c == '|') {
      return passed(c == ':' ? DateLineMark.COLON : DateLineMark.DASH, next + 1);
    }
    int wordEnd = c == '&' ? next + 1 : Chars.wordEnd(text, next, limit);
    if (place
        && spaced
        && PlaceWords.AND.contains(text.subSequence(next, wordEnd).toString())
        && wordEnd < limit
        && Chars.isSpace(text.charAt(wordEnd))) {
      return passed(DateLineMark.AND, wordEnd);
    }
    return new Passed(DateLineMark.NONE, next);
  }

  private Passed dash(int next, boolean spaced, Kind kind) {
    int behind = next + 1;
    boolean single = text.charAt(next) == '-' && !stretch.isDashAt(behind);
    boolean tight = !spaced && behind < limit && Character.isLetter(text.charAt(behind));
    if (single && tight && kind == Kind.PLACE) {
      return new Passed(DateLineMark.HYPHEN, behind);
    }
    return closedBy(next);
  }

  private Passed closedBy(int dash) {
    return new Passed(DateLineMark.DASH, stretch.behindDashes(dash));
  }

  private Passed passed(DateLineMark mark, int end) {
    return new Passed(mark, Chars.skipSpace(text, end, limit));
  }
}
