package io.dateline.article.read;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;

/** Runs of capitalised words that can name a place. */
final class PlaceRuns {

  private static final int MAX_PLACE_WORDS = 7;

  private final Places places;
  private final DateLineText stretch;
  private final DateLineGroups groups;
  private final DateScanner dates;
  private final CharSequence text;
  private final int from;
  private final int limit;
  private final boolean small;

  PlaceRuns(Places places, DateLineText stretch, DateLineGroups groups, DateScanner dates) {
    this.places = places;
    this.stretch = stretch;
    this.groups = groups;
    this.dates = dates;
    this.text = stretch.text();
    this.from = stretch.from();
    this.limit = stretch.limit();
    this.small = stretch.isSmall();
  }

  /** Whether the head of the line has letters and none of them is a capital. */
  boolean isSmall() {
    return small;
  }

  /**
   * The run that starts here, as far as it can name a place; null when there is none.
   *
   * @param first whether it would be the first part of the date line
   */
  Span at(int start, boolean first) {
    int end = start;
    int words = 0;
    int word = start;
    while (words < MAX_PLACE_WORDS && word < limit) {
      int wordEnd = placeWordEnd(word, words == 0);
      if (wordEnd == word) {
        break;
      }
      String written = text.subSequence(word, wordEnd).toString();
      boolean capital =
          isCapital(word, written) || (words == 0 && !first && isArticle(wordEnd, written));
      if (!capital && (words == 0 || !isInner(written))) {
        break;
      }
      if (words > 0 && startsOther(word, written) && !isKnown(start, wordEnd)) {
        break;
      }
      if (capital) {
        end = wordEnd;
      }
      words++;
      word = wordEnd;
      // The period of "St." or "Kan." belongs to the name, if more of the date line follows.
      if (capital && word < limit && text.charAt(word) == '.' && abbreviates(written, word)) {
        end = ++word;
      }
      int gap = Chars.skipSpace(text, word, limit);
      if (gap == word) {
        break;
      }
      word = gap;
    }
    return end == start ? null : new Span(start, withRiver(start, end));
  }

  /** {@code FRANKFURT (ODER)}: the bracket belongs to the name when the list has it so. */
  private int withRiver(int start, int end) {
    int open = Chars.skipSpace(text, end, limit);
    if (open >= limit || text.charAt(open) != '(') {
      return end;
    }
    int close = Chars.wordEnd(text, open + 1, limit);
    boolean closed = close < limit && text.charAt(close) == ')';
    return closed && isKnown(start, close + 1) ? close + 1 : end;
  }

  private boolean isKnown(int start, int end) {
    return !places.named(text.subSequence(start, end)).isEmpty();
  }

  /** {@code 'S-HERTOGENBOSCH} starts with an apostrophe, {@code QE2} ends with a digit. */
  private int placeWordEnd(int word, boolean first) {
    boolean apostrophe =
        first
            && DateLineText.isApostrophe(text.charAt(word))
            && word + 2 < limit
            && Character.isLetter(text.charAt(word + 1))
            && text.charAt(word + 2) == '-';
    int end = Chars.wordEnd(text, apostrophe ? word + 1 : word, limit);
    if (end > word
        && end < limit
        && Chars.isDigit(text.charAt(end))
        && CalendarWords.month(text.subSequence(word, end)) == null) {
      while (end < limit && Chars.isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private boolean isCapital(int word, String written) {
    char first = text.charAt(word);
    // "a.M." behind Frankfurt, "a.d." behind towns on other rivers.
    boolean river =
        written.length() == 3 && written.charAt(1) == '.' && Chars.isUpper(written.charAt(2));
    // "d'Ampezzo", "al-Balah", "el-Sheikh".
    boolean article = false;
    for (int i = 1; i <= 4 && i + 1 < written.length(); i++) {
      char c = written.charAt(i);
      article |= (c == '-' || DateLineText.isApostrophe(c)) && Chars.isUpper(written.charAt(i + 1));
    }
    return Chars.isUpper(first)
        || Chars.isUncased(first)
        || DateLineText.isApostrophe(first)
        || river
        || (article && word > from)
        || (small && Character.isLetter(first) && !PlaceWords.AND.contains(written));
  }

  /** {@code AALSMEER, the Netherlands}: an article in front of a country. */
  private boolean isArticle(int wordEnd, String written) {
    if (!written.equals("the")) {
      return false;
    }
    int next = Chars.skipSpace(text, wordEnd, limit);
    int nextEnd = Chars.wordEnd(text, next, limit);
    return nextEnd > next
        && places.named(text.subSequence(next, nextEnd)).stream()
            .anyMatch(place -> place.kind() != Place.Kind.CITY);
  }

  private boolean isInner(String written) {
    boolean article = written.length() > 2 && "dl".indexOf(written.charAt(0)) >= 0;
    return (PlaceWords.INNER.contains(written) && !PlaceWords.AND.contains(written))
        || (article && DateLineText.isApostrophe(written.charAt(1)));
  }

  private boolean startsOther(int word, String written) {
    return (CalendarWords.month(written) != null && isDateAt(word))
        || (CalendarWords.weekday(written) != null && written.length() > 3)
        || groups.bareAgency(word) != null;
  }

  private boolean isDateAt(int word) {
    WrittenDate written = dates.at(word);
    return written != null && written.month() > 0;
  }

  private boolean abbreviates(String written, int period) {
    int next = Chars.skipSpace(text, period + 1, limit);
    if (next >= limit || stretch.isDashAt(period + 1)) {
      return true;
    }
    char c = text.charAt(next);
    boolean saint = written.length() <= 3 && Chars.isUpper(c);
    return saint
        || c == ','
        || c == '('
        || c == '/'
        || c == '-'
        || c == '\u2014'
        || c == '\u2013'
        || written.indexOf('.') > 0;
  }
}
