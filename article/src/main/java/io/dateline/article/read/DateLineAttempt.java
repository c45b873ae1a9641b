package io.dateline.article.read;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.article.read.DateLinePart.Kind;
import io.dateline.article.read.DateLineReader.Hit;
import io.dateline.article.read.DateLineReader.Opening;
import java.util.ArrayList;
import java.util.List;

/** One try to read a date line at the start of one line of text. */
final class DateLineAttempt {

  /** No date line is longer; a bound on the work per line. */
  private static final int MAX_LENGTH = 200;

  private static final int MAX_PARTS = 10;

  private final Gazetteer gazetteer;
  private final Places places;
  private final DateLineText stretch;
  private final DateLineGroups groups;
  private final PlaceRuns runs;
  private final DateLineMarks behind;
  private final CharSequence text;
  private final int from;
  private final int lineEnd;
  private final int limit;
  private final DateScanner dates;
  private final List<DateLinePart> parts = new ArrayList<>(6);
  private final List<DateLineMark> marks = new ArrayList<>(6);
  private final DateLineSigns signs = new DateLineSigns();
  private int at;

  DateLineAttempt(Gazetteer gazetteer, CharSequence text, int from, int end) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
    this.text = text;
    this.from = from;
    this.lineEnd = end;
    this.limit = Math.min(end, from + MAX_LENGTH);
    this.dates = new DateScanner(text, limit);
    this.stretch = new DateLineText(text, from, limit);
    this.groups = new DateLineGroups(gazetteer, stretch);
    this.runs = new PlaceRuns(places, stretch, groups, dates);
    this.behind = new DateLineMarks(text, limit, stretch, start -> group(start) != null);
  }

  Hit run() {
    DateLineMark closing = scan();
    return placeSeen() ? finding().judged(closing, Chars.skipSpace(text, at, lineEnd)) : null;
  }

  /** The date line that fills the whole stretch; its label is evidence enough. */
  Hit whole() {
    scan();
    List<DateLinePart> placed = parts.stream().filter(p -> p.kind() == Kind.PLACE).toList();
    boolean known = placed.stream().anyMatch(p -> p.capitals() || !p.known().isEmpty());
    return known && at >= lineEnd ? finding().hit("dateline:label", lineEnd) : null;
  }

  private DateLineFinding finding() {
    return new DateLineFinding(text, lineEnd, stretch, parts, marks, signs, runs.isSmall());
  }

  boolean isListed(boolean dated) {
    DateLineMark closing = scan();
    return placeSeen()
        && signs.agencies().isEmpty()
        && (signs.date() != null || (!dated && closing != DateLineMark.NONE))
        && parts.stream()
            .anyMatch(p -> p.kind() == Kind.PLACE && (p.capitals() || !p.known().isEmpty()));
  }

  /** Takes parts as long as there are any; the mark that closes them. */
  private DateLineMark scan() {
    at = from;
    DateLineMark closing = DateLineMark.NONE;
    while (parts.size() < MAX_PARTS && at < limit) {
      DateLinePart part = next();
      if (part == null) {
        break;
      }
      take(part);
      at = part.end();
      DateLineMark mark = mark();
      marks.add(mark);
      closing = mark == DateLineMark.DASH || mark == DateLineMark.COLON ? mark : DateLineMark.NONE;
      if (closing != DateLineMark.NONE && !goesOn()) {
        break;
      }
    }
    return closing;
  }

  private void take(DateLinePart part) {
    parts.add(part);
    signs.take(part);
  }

  Opening opening() {
    at = from;
    WrittenDate written = at < limit ? dates.at(at) : null;
    if (written != null && written.month() > 0) {
      // "Oct 19 (Reuters) - " names no place either.
      at = Chars.skipSpace(text, written.end(), limit);
    }
    if (at >= limit || text.charAt(at) != '(') {
      return null;
    }
    DateLinePart part = group(at);
    if (part == null || part.kind() != Kind.AGENCY) {
      return null;
    }
    take(part);
    at = part.end();
    return signs.isWire() && mark() == DateLineMark.DASH
        ? new Opening(List.copyOf(signs.agencies()), new Span(part.start(), part.end()), at)
        : null;
  }

  /** Behind a dash a date line goes on only while its place or its agency is still to come. */
  private boolean goesOn() {
    if (at >= limit) {
      return false;
    }
    if (!placeSeen()) {
      return true;
    }
    if (!signs.agencies().isEmpty()) {
      // "(BUSINESS WIRE) -- Oct. 19, 2010 -- "
      WrittenDate later = signs.date() == null ? dates.at(at) : null;
      return later != null && later.hasYear() && stretch.isDashAhead(later.end());
    }
    char c = text.charAt(at);
    if (c == '(' || c == '/' || c == '[') {
      DateLinePart part = group(at);
      return part != null && part.kind() == Kind.AGENCY;
    }
    if (signs.date() == null) {
      WrittenDate written = dates.at(at);
      if (written != null && written.month() > 0 && isGroupOrDash(written.end())) {
        return true;
      }
    }
    DateLinePart agency = groups.bareAgency(at);
    return agency != null
        && (stretch.isDashAhead(agency.end())
            || (agency.end() < limit && ".:".indexOf(text.charAt(agency.end())) >= 0));
  }

  private boolean isGroupOrDash(int end) {
    int next = Chars.skipSpace(text, end, limit);
    return next < limit && (stretch.isDashAt(next) || "(/[".indexOf(text.charAt(next)) >= 0);
  }

  private boolean placeSeen() {
    for (DateLinePart part : parts) {
      if (part.kind() == Kind.PLACE) {
        return true;
      }
    }
    return false;
  }

  private DateLinePart next() {
    char c = text.charAt(at);
    if (c == '(' || c == '[' || c == '/') {
      return group(at);
    }
    if (signs.date() == null) {
      WrittenDate written = dates.at(at);
      boolean first = parts.isEmpty();
      boolean town = written != null && written.weekday() != null && isTown();
      if (written != null && !town && (written.month() > 0 || !first)) {
        return DateLinePart.date(at, dateEnd(written), false, written);
      }
      if (placeSeen() && written == null) {
        WrittenDate slip = dates.nearly(at);
        if (slip != null && isGroupOrDash(slip.end())) {
          return DateLinePart.date(at, slip.end(), false, slip);
        }
      }
    }
    if (placeSeen() && parts.get(parts.size() - 1).kind() == Kind.AGENCY) {
      return null;
    }
    if (placeSeen() && signs.date() == null && Chars.isDigit(c)) {
      return slashedDate();
    }
    if (!parts.isEmpty()) {
      DateLinePart agency = groups.bareAgency(at);
      if (agency != null && (placeSeen() || !isTown())) {
        return agency;
      }
    }
    return place();
  }

  /** {@code 2/26}: a date, though nobody can say whether its month stands first. */
  private DateLinePart slashedDate() {
    int slash = stretch.digitsEnd(at);
    if (slash - at > 2 || slash >= limit || text.charAt(slash) != '/') {
      return null;
    }
    int end = stretch.digitsEnd(slash + 1);
    boolean fits = end > slash + 1 && end - slash <= 3 && stretch.isDashAhead(end);
    return fits ? DateLinePart.date(at, end, false, WrittenDate.unreadable(end)) : null;
  }

  /** Whether the word here is a place; some bear the short name of a weekday or an agency. */
  private boolean isTown() {
    DateLinePart place = place();
    return place != null && !place.known().isEmpty();
  }

  /** The period that cuts a month short belongs to the date, the one that ends a phrase not. */
  private int dateEnd(WrittenDate written) {
    int end = written.end();
    if (written.month() == 0
        || written.hasYear()
        || end + 1 >= limit
        || text.charAt(end) != '.'
        || !Chars.isSpace(text.charAt(end + 1))
        || !Character.isLetter(text.charAt(end - 1))) {
      return end;
    }
    int word = end;
    while (word > at && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return CalendarWords.isShortMonth(text.subSequence(word, end)) ? end + 1 : end;
  }

  private DateLinePart group(int start) {
    return groups.group(
        start, new DateLineGroups.Before(!parts.isEmpty(), placeSeen(), signs.date() != null));
  }

  private DateLinePart place() {
    Span run = runs.at(at, parts.isEmpty());
    return run == null ? null : placePart(run.start(), run.end());
  }

  private DateLinePart placePart(int start, int end) {
    String name = text.subSequence(start, end).toString();
    List<Place> known = places.named(name);
    if (known.isEmpty() && PlaceWords.NO_PLACE.contains(stretch.firstWord(start, end))) {
      return null;
    }
    if (known.isEmpty() && parts.isEmpty() && gazetteer.agencies().named(name).isPresent()) {
      return null;
    }
    boolean capitals = Chars.isCapitals(text, start, end);
    DateLineMark before = marks.isEmpty() ? DateLineMark.NONE : marks.get(marks.size() - 1);
    boolean follows =
        !parts.isEmpty() && (before == DateLineMark.COMMA || before == DateLineMark.NONE);
    DateLinePart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    boolean behindPlace =
        last != null && (last.kind() == Kind.PLACE || last.kind() == Kind.QUALIFIER);
    if (follows && behindPlace && qualifies(known, capitals)) {
      return DateLinePart.place(Kind.QUALIFIER, start, end, capitals, known);
    }
    boolean joins =
        last == null
            || (!behindPlace && !placeSeen())
            || before == DateLineMark.SLASH
            || before == DateLineMark.AND
            || before == DateLineMark.HYPHEN
            || before == DateLineMark.COMMA;
    return joins ? DateLinePart.place(Kind.PLACE, start, end, capitals, known) : null;
  }

  /** Behind a comma, a state or country; a name that is only a city is a second place. */
  private boolean qualifies(List<Place> known, boolean capitals) {
    return known.isEmpty() ? !capitals : known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
  }

  /** Passes over what stands behind the last part and says what it was. */
  private DateLineMark mark() {
    DateLineMarks.Passed passed = behind.behind(at, parts.get(parts.size() - 1).kind());
    at = passed.end();
    return passed.mark();
  }
}
