package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import java.util.List;
import java.util.Locale;

/**
 * Reads the date line at the start of a line of text.
 *
 * <p>The wires order its parts freely: places, their state or country, the day, the agency, in
 * round or square brackets, between slashes or bare, closed by a dash, a colon, a period or nothing
 * at all. So the reader takes parts one after the other ({@link DateLinePart}), whatever their
 * order, until a separator is followed by the story, and then asks {@link Evidence} whether the
 * parts bear enough evidence: an agency, a day or a known place. Capitals alone are none.
 *
 * <p>What the parts look like follows the "datelines" entries of the agencies' style books: AP
 * (city in capitals, state abbreviated or spelled out, none behind cities that stand alone),
 * Reuters (day behind the city, several cities parted by a slash), and the house forms of the other
 * wires; DATELINE of NITF and NewsML-G2 holds the same text.
 */
final class DateLineReader {

  private static final int MAX_TITLE = 160;

  private final Gazetteer gazetteer;
  private final EastAsianDateLines eastAsian;

  DateLineReader(Gazetteer gazetteer) {
    this.eastAsian = new EastAsianDateLines(gazetteer);
    this.gazetteer = gazetteer;
  }

  /**
   * A date line and where the story behind it starts.
   *
   * @param written the date as far as it is written; null when none is
   * @param people reporters whom the date line itself names
   */
  record Hit(
      DateLine dateLine,
      int bodyStart,
      WrittenDate written,
      String rule,
      List<Found<String>> people) {

    /** Whether an agency signs it: nothing else in a text looks like that. */
    boolean isSigned() {
      return rule.equals(Evidence.AGENCY);
    }

    /** Whether it is dated; such a one is rarely anything else. */
    boolean isDated() {
      return rule.equals(Evidence.DATE);
    }
  }

  /** The date line that starts at {@code from}, or null. {@code end} is the end of the line. */
  Hit read(CharSequence text, int from, int end) {
    Hit eastern = eastAsian.read(text, from, end);
    return eastern != null ? eastern : new DateLineAttempt(gazetteer, text, from, end).run();
  }

  /**
   * The date line behind a title in capitals on the same line, as where line breaks were lost; null
   * when no known city with a date or an agency starts behind such a title.
   */
  Hit behindTitle(CharSequence text, int from, int end) {
    int limit = Math.min(end, from + MAX_TITLE);
    int words = 0;
    boolean aboard = false;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return null;
      }
      boolean word = i == from || (Chars.isSpace(text.charAt(i - 1)) && !Chars.isSpace(c));
      if (!word) {
        continue;
      }
      int before = Chars.trimEnd(text, from, i);
      boolean listed = before > from && ",/-".indexOf(text.charAt(before - 1)) >= 0;
      if (words >= 2 && !aboard && !listed && Character.isLetter(c)) {
        Hit hit = new DateLineAttempt(gazetteer, text, i, end).run();
        if (hit != null
            && (hit.isSigned() || hit.isDated())
            && hit.dateLine()
                .places()
                .get(0)
                .known()
                .filter(place -> place.kind() == Place.Kind.CITY)
                .isPresent()) {
          return hit;
        }
      }
      int wordEnd = Chars.wordEnd(text, i, limit);
      String name = text.subSequence(i, wordEnd).toString().toLowerCase(Locale.ROOT);
      aboard = PlaceWords.BEFORE_PLACE.contains(name) || PlaceWords.INNER.contains(name);
      words++;
    }
    return null;
  }

  /** The date line that a label announces ({@code DATELINE: LISBON, Portugal}), or null. */
  Hit labelled(CharSequence text, int from, int end) {
    Hit hit = read(text, from, end);
    return hit != null ? hit : new DateLineAttempt(gazetteer, text, from, end).whole();
  }

  /**
   * Whether the line starts with a place and a closing mark, whatever follows: several such lines
   * one below the other are a list.
   *
   * @param dated whether it takes a date as well
   */
  boolean isListed(CharSequence text, int from, int end, boolean dated) {
    return new DateLineAttempt(gazetteer, text, from, end).isListed(dated);
  }

  /**
   * An agency that opens a story without a place: {@code (Bloomberg) -- }.
   *
   * @param agencies normalised names
   */
  record Opening(List<String> agencies, Span span, int bodyStart) {}

  /** The agency between brackets and a dash that starts the line, or null. */
  Opening opening(CharSequence text, int from, int end) {
    return new DateLineAttempt(gazetteer, text, from, end).opening();
  }
}
