package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.DateLine.FiledFrom;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import io.dateline.article.read.DateLinePart.Kind;
import io.dateline.article.read.DateLineReader.Hit;
import io.dateline.article.read.DateLineReader.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final CharSequence text;
  private final int from;
  private final int lineEnd;
  private final int limit;
  private final DateScanner dates;
  private final List<DateLinePart> parts = new ArrayList<>(6);
  private final List<DateLineMark> marks = new ArrayList<>(6);
  private final List<String> agencies = new ArrayList<>(2);
  private boolean wire;
  private WrittenDate date;
  private boolean dateGrouped;
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
  }

  Hit run() {
    DateLineMark closing = scan();
    return parts.isEmpty() ? null : judged(closing);
  }

  /** The date line that fills the whole stretch; its label is evidence enough. */
  Hit whole() {
    scan();
    List<DateLinePart> placed = parts.stream().filter(p -> p.kind() == Kind.PLACE).toList();
    boolean known = placed.stream().anyMatch(p -> p.capitals() || !p.known().isEmpty());
    return known && at >= lineEnd ? hit("dateline:label", lineEnd) : null;
  }

  boolean isListed(boolean dated) {
    DateLineMark closing = scan();
    return placeSeen()
        && agencies.isEmpty()
        && (date != null || (!dated && closing != DateLineMark.NONE))
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
    for (Agency agency : part.signed()) {
      wire |= agency.isWire();
      if (!agencies.contains(agency.name())) {
        agencies.add(agency.name());
      }
    }
    if (part.date() != null && date == null) {
      date = part.date();
      dateGrouped = part.grouped() && part.kind() == Kind.DATE;
    }
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
    return wire && mark() == DateLineMark.DASH
        ? new Opening(List.copyOf(agencies), new Span(part.start(), part.end()), at)
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
    if (!agencies.isEmpty()) {
      // "(BUSINESS WIRE) -- Oct. 19, 2010 -- "
      WrittenDate behind = date == null ? dates.at(at) : null;
      return behind != null && behind.hasYear() && stretch.isDashAhead(behind.end());
    }
    char c = text.charAt(at);
    if (c == '(' || c == '/' || c == '[') {
      DateLinePart part = group(at);
      return part != null && part.kind() == Kind.AGENCY;
    }
    if (date == null) {
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
    return parts.stream().anyMatch(part -> part.kind() == Kind.PLACE);
  }

  private DateLinePart next() {
    char c = text.charAt(at);
    if (c == '(' || c == '[' || c == '/') {
      return group(at);
    }
    if (date == null) {
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
    if (placeSeen() && date == null && Chars.isDigit(c)) {
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
        start, new DateLineGroups.Before(!parts.isEmpty(), placeSeen(), date != null));
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

  /** Passes over what stands behind a part and says what it was. */
  private DateLineMark mark() {
    int next = Chars.skipSpace(text, at, limit);
    boolean spaced = next > at;
    if (next >= limit) {
      at = next;
      return DateLineMark.NONE;
    }
    char c = text.charAt(next);
    Kind kind = parts.get(parts.size() - 1).kind();
    if (stretch.isDashAt(next)) {
      return dash(next, spaced, kind);
    }
    if (c == '.' && next + 1 < limit) {
      int after = Chars.skipSpace(text, next + 1, limit);
      // "(EFE).- " and "Jan. 8 (X). "
      if (after < limit && stretch.isDashAt(after)) {
        at = stretch.behindDashes(after);
        return DateLineMark.DASH;
      }
      at = after;
      return DateLineMark.PERIOD;
    }
    if (c == ',') {
      at = Chars.skipSpace(text, next + 1, limit);
      return stretch.isDashAt(at) ? closedBy(at) : DateLineMark.COMMA;
    }
    boolean place = kind == Kind.PLACE || kind == Kind.QUALIFIER;
    if (c == '/' && place && group(next) == null) {
      at = Chars.skipSpace(text, next + 1, limit);
      return DateLineMark.SLASH;
    }
    if (c == '/' && kind == Kind.DATE && group(next) == null) {
      at = Chars.skipSpace(text, next + 1, limit);
      return DateLineMark.DASH;
    }
    if (c == ':' || c == '=' || c == '|') {
      at = Chars.skipSpace(text, next + 1, limit);
      return c == ':' ? DateLineMark.COLON : DateLineMark.DASH;
    }
    int wordEnd = c == '&' ? next + 1 : Chars.wordEnd(text, next, limit);
    if (place
        && spaced
        && PlaceWords.AND.contains(text.subSequence(next, wordEnd).toString())
        && wordEnd < limit
        && Chars.isSpace(text.charAt(wordEnd))) {
      at = Chars.skipSpace(text, wordEnd, limit);
      return DateLineMark.AND;
    }
    at = next;
    return DateLineMark.NONE;
  }

  private DateLineMark dash(int next, boolean spaced, Kind kind) {
    int behind = next + 1;
    boolean single = text.charAt(next) == '-' && !stretch.isDashAt(behind);
    boolean tight = !spaced && behind < limit && Character.isLetter(text.charAt(behind));
    if (single && tight && kind == Kind.PLACE) {
      at = behind;
      return DateLineMark.HYPHEN;
    }
    return closedBy(next);
  }

  private DateLineMark closedBy(int next) {
    at = stretch.behindDashes(next);
    return DateLineMark.DASH;
  }

  private Hit judged(DateLineMark closing) {
    if (!placeSeen()) {
      return null;
    }
    int body = Chars.skipSpace(text, at, lineEnd);
    String rule = new Evidence(seen(closing, body)).rule();
    return rule == null ? null : hit(rule, body);
  }

  private Hit hit(String rule, int body) {
    int start = parts.get(0).start();
    int lastEnd = parts.get(parts.size() - 1).end();
    DateLine dateLine =
        new DateLine(
            text.subSequence(start, lastEnd).toString(),
            new Span(start, lastEnd),
            filedFrom(),
            date == null ? Optional.empty() : date.resolved(Optional.empty()),
            agencies);
    return new Hit(dateLine, body, date, rule, List.of());
  }

  /** What the parts and the text behind them show. */
  private Evidence.Seen seen(DateLineMark closing, int body) {
    DateLinePart first =
        parts.stream().filter(p -> p.kind() == Kind.PLACE).findFirst().orElseThrow();
    DateLinePart last = parts.get(parts.size() - 1);
    boolean uncased = Chars.isUncased(text.charAt(first.start()));
    return new Evidence.Seen(
        first.capitals() || uncased,
        !first.known().isEmpty(),
        first.known().stream().anyMatch(p -> p.kind() == Place.Kind.CITY),
        first.known().stream().mapToInt(Place::rank).min().orElse(3),
        parts.stream().anyMatch(p -> p.kind() == Kind.QUALIFIER && !p.known().isEmpty()),
        !agencies.isEmpty(),
        wire,
        parts.stream().anyMatch(p -> p.kind() == Kind.AGENCY && p.grouped()),
        parts.get(0).kind() == Kind.AGENCY,
        last.kind() == Kind.AGENCY && (last.grouped() || isPeriodBehindDated()),
        date,
        dateGrouped,
        closing == DateLineMark.DASH,
        closing == DateLineMark.COLON,
        runs.isSmall(),
        lineEnd - body,
        startsSentence(body),
        isCapitalHeading(body),
        body < lineEnd && Character.isLetter(text.charAt(body)),
        last.kind() == Kind.DATE && marks.size() > 1 && marks.get(0) == DateLineMark.COMMA,
        Speech.isProse(text, body, lineEnd),
        Speech.isAddress(text, body, lineEnd),
        PlaceWords.GIVEN_NAMES.contains(stretch.firstWord(first.start(), first.end())));
  }

  /** {@code 12 апр - РИА Новости. }: a bare agency counts behind a date. */
  private boolean isPeriodBehindDated() {
    return date != null && marks.get(marks.size() - 1) == DateLineMark.PERIOD;
  }

  /** Whether what follows is itself in capitals: then the whole line may be a heading. */
  private boolean isCapitalHeading(int body) {
    int stop = Math.min(lineEnd, body + 80);
    for (int i = body; i < stop; i++) {
      if (Character.isLowerCase(text.charAt(i)) || Chars.isUncased(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean startsSentence(int body) {
    if (body >= lineEnd) {
      return false;
    }
    char c = text.charAt(body);
    return !Character.isLowerCase(c) && ",;:.)!?".indexOf(c) < 0;
  }

  private List<FiledFrom> filedFrom() {
    List<FiledFrom> result = new ArrayList<>(2);
    for (int i = 0; i < parts.size(); i++) {
      DateLinePart part = parts.get(i);
      if (part.kind() != Kind.PLACE) {
        continue;
      }
      int end = part.end();
      List<DateLinePart> qualifiers = new ArrayList<>(2);
      for (int j = i + 1; j < parts.size() && parts.get(j).kind() == Kind.QUALIFIER; j++) {
        qualifiers.add(parts.get(j));
        end = parts.get(j).end();
      }
      String name = text.subSequence(part.start(), part.end()).toString();
      Optional<Place> known =
          PlaceChoice.of(part.known(), qualifiers.stream().map(DateLinePart::known).toList());
      String written = text.subSequence(part.start(), end).toString();
      String country =
          known
              .or(() -> qualifiers.stream().flatMap(q -> q.known().stream()).findFirst())
              .map(Place::country)
              .orElse("");
      result.add(
          new FiledFrom(
              written, known.map(Place::name).orElse(PlaceChoice.titled(name)), known, country));
    }
    return result;
  }
}
