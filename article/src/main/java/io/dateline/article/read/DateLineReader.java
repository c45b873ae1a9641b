package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.DateLine.FiledFrom;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the date line at the start of a line of text.
 *
 * <p>The wires order its parts freely: places, their state or country, the day, the agency, in
 * round or square brackets, between slashes or bare, closed by a dash, a colon, a period or nothing
 * at all. So the reader takes parts one after the other ({@link Part}), whatever their order, until
 * a separator is followed by the story, and then asks {@link Evidence} whether the parts bear
 * enough evidence: an agency, a day or a known place. Capitals alone are none.
 *
 * <p>What the parts look like follows the "datelines" entries of the agencies' style books: AP
 * (city in capitals, state abbreviated or spelled out, none behind cities that stand alone),
 * Reuters (day behind the city, several cities parted by a slash), and the house forms of the other
 * wires; DATELINE of NITF and NewsML-G2 holds the same text.
 */
final class DateLineReader {

  /** No date line is longer; a bound on the work per line. */
  private static final int MAX_LENGTH = 200;

  private static final int MAX_TITLE = 160;
  private static final int MAX_PARTS = 10;
  private static final int MAX_PLACE_WORDS = 7;
  private static final int MAX_GROUP = 60;
  private static final int MAX_HOUSE = 30;

  private final Places places;
  private final Gazetteer gazetteer;
  private final EastAsianDateLines eastAsian;

  DateLineReader(Gazetteer gazetteer) {
    this.eastAsian = new EastAsianDateLines(gazetteer);
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
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
    return eastern != null ? eastern : new Attempt(text, from, end).run();
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
        Hit hit = new Attempt(text, i, end).run();
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
    return hit != null ? hit : new Attempt(text, from, end).whole();
  }

  /**
   * Whether the line starts with a place and a closing mark, whatever follows: several such lines
   * one below the other are a list.
   *
   * @param dated whether it takes a date as well
   */
  boolean isListed(CharSequence text, int from, int end, boolean dated) {
    return new Attempt(text, from, end).isListed(dated);
  }

  /**
   * An agency that opens a story without a place: {@code (Bloomberg) -- }.
   *
   * @param agencies normalised names
   */
  record Opening(List<String> agencies, Span span, int bodyStart) {}

  /** The agency between brackets and a dash that starts the line, or null. */
  Opening opening(CharSequence text, int from, int end) {
    return new Attempt(text, from, end).opening();
  }

  /** What a part of a date line can be. */
  private enum Kind {
    PLACE,
    QUALIFIER,
    DATE,
    AGENCY,
    /** A name in the place of an agency that no list has. */
    HOUSE
  }

  /**
   * One part.
   *
   * @param capitals how a place is written
   * @param grouped whether it stands between brackets or slashes
   * @param known the places of that name
   * @param signed the agencies in it
   * @param date the date in it, or null
   */
  private record Part(
      Kind kind,
      int start,
      int end,
      boolean capitals,
      boolean grouped,
      List<Place> known,
      List<Agency> signed,
      WrittenDate date) {

    static Part place(Kind kind, int start, int end, boolean capitals, List<Place> known) {
      return new Part(kind, start, end, capitals, false, known, List.of(), null);
    }

    static Part group(Kind kind, int start, int end, List<Place> known) {
      return new Part(kind, start, end, false, true, known, List.of(), null);
    }

    static Part agency(int start, int end, boolean grouped, List<Agency> signed, WrittenDate date) {
      return new Part(Kind.AGENCY, start, end, false, grouped, List.of(), signed, date);
    }

    static Part date(int start, int end, boolean grouped, WrittenDate date) {
      return new Part(Kind.DATE, start, end, false, grouped, List.of(), List.of(), date);
    }
  }

  /** What stands between two parts, or behind the last. */
  private enum Mark {
    NONE,
    COMMA,
    SLASH,
    AND,
    HYPHEN,
    DASH,
    COLON,
    PERIOD
  }

  /** One try at one line. */
  private final class Attempt {
    private final CharSequence text;
    private final int from;
    private final int lineEnd;
    private final int limit;
    private final DateScanner dates;
    private final List<Part> parts = new ArrayList<>(6);
    private final List<Mark> marks = new ArrayList<>(6);
    private final List<String> agencies = new ArrayList<>(2);
    private final boolean small;
    private boolean wire;
    private WrittenDate date;
    private boolean dateGrouped;
    private int at;

    Attempt(CharSequence text, int from, int end) {
      this.text = text;
      this.from = from;
      this.lineEnd = end;
      this.limit = Math.min(end, from + MAX_LENGTH);
      this.dates = new DateScanner(text, limit);
      this.small = isSmall();
    }

    Hit run() {
      Mark closing = scan();
      return parts.isEmpty() ? null : judged(closing);
    }

    /** The date line that fills the whole stretch; its label is evidence enough. */
    Hit whole() {
      scan();
      List<Part> placed = parts.stream().filter(p -> p.kind() == Kind.PLACE).toList();
      boolean known = placed.stream().anyMatch(p -> p.capitals() || !p.known().isEmpty());
      return known && at >= lineEnd ? hit("dateline:label", lineEnd) : null;
    }

    boolean isListed(boolean dated) {
      Mark closing = scan();
      return placeSeen()
          && agencies.isEmpty()
          && (date != null || (!dated && closing != Mark.NONE))
          && parts.stream()
              .anyMatch(p -> p.kind() == Kind.PLACE && (p.capitals() || !p.known().isEmpty()));
    }

    /** Takes parts as long as there are any; the mark that closes them. */
    private Mark scan() {
      at = from;
      Mark closing = Mark.NONE;
      while (parts.size() < MAX_PARTS && at < limit) {
        Part part = next();
        if (part == null) {
          break;
        }
        take(part);
        at = part.end();
        Mark mark = mark();
        marks.add(mark);
        closing = mark == Mark.DASH || mark == Mark.COLON ? mark : Mark.NONE;
        if (closing != Mark.NONE && !goesOn()) {
          break;
        }
      }
      return closing;
    }

    private void take(Part part) {
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
      Part part = group(at);
      if (part == null || part.kind() != Kind.AGENCY) {
        return null;
      }
      take(part);
      at = part.end();
      return wire && mark() == Mark.DASH
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
        return behind != null && behind.hasYear() && isDashAhead(behind.end());
      }
      char c = text.charAt(at);
      if (c == '(' || c == '/' || c == '[') {
        Part part = group(at);
        return part != null && part.kind() == Kind.AGENCY;
      }
      if (date == null) {
        WrittenDate written = dates.at(at);
        if (written != null && written.month() > 0 && isGroupOrDash(written.end())) {
          return true;
        }
      }
      Part agency = bareAgency(at);
      return agency != null
          && (isDashAhead(agency.end())
              || (agency.end() < limit && ".:".indexOf(text.charAt(agency.end())) >= 0));
    }

    private boolean isGroupOrDash(int end) {
      int next = Chars.skipSpace(text, end, limit);
      return next < limit && (isDashAt(next) || "(/[".indexOf(text.charAt(next)) >= 0);
    }

    private boolean placeSeen() {
      return parts.stream().anyMatch(part -> part.kind() == Kind.PLACE);
    }

    /** Whether the head of the line has letters and none of them is a capital. */
    private boolean isSmall() {
      int letters = 0;
      for (int i = from; i < limit; i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          letters++;
          if (!Character.isLowerCase(c)) {
            return false;
          }
        }
      }
      return letters > 20;
    }

    private Part next() {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || c == '/') {
        return group(at);
      }
      if (date == null) {
        WrittenDate written = dates.at(at);
        boolean first = parts.isEmpty();
        boolean town = written != null && written.weekday() != null && isTown();
        if (written != null && !town && (written.month() > 0 || !first)) {
          return Part.date(at, dateEnd(written), false, written);
        }
        if (placeSeen() && written == null) {
          WrittenDate slip = dates.nearly(at);
          if (slip != null && isGroupOrDash(slip.end())) {
            return Part.date(at, slip.end(), false, slip);
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
        Part agency = bareAgency(at);
        if (agency != null && (placeSeen() || !isTown())) {
          return agency;
        }
      }
      return place();
    }

    /** {@code 2/26}: a date, though nobody can say whether its month stands first. */
    private Part slashedDate() {
      int slash = digitsEnd(at);
      if (slash - at > 2 || slash >= limit || text.charAt(slash) != '/') {
        return null;
      }
      int end = digitsEnd(slash + 1);
      boolean fits = end > slash + 1 && end - slash <= 3 && isDashAhead(end);
      return fits ? Part.date(at, end, false, WrittenDate.unreadable(end)) : null;
    }

    private int digitsEnd(int start) {
      int end = start;
      while (end < limit && Chars.isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }

    /** Whether the word here is a place; some bear the short name of a weekday or an agency. */
    private boolean isTown() {
      Part place = place();
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

    /** {@code (AP)}, {@code /TASS/}, {@code [India]}, {@code (dpa/th)}, {@code (State)}. */
    private Part group(int start) {
      char open = text.charAt(start);
      char close = open == '(' ? ')' : open == '[' ? ']' : '/';
      int stop = start + 1;
      int max = Math.min(limit, start + MAX_GROUP);
      while (stop < max && text.charAt(stop) != close) {
        stop++;
      }
      if (stop >= max) {
        return null;
      }
      int inner = Chars.skipSpace(text, start + 1, stop);
      int innerEnd = Chars.trimEnd(text, inner, stop);
      if (inner >= innerEnd) {
        return null;
      }
      Part signed = signed(start, inner, innerEnd, stop + 1);
      if (signed != null) {
        return signed;
      }
      if (open == '/') {
        return null;
      }
      WrittenDate written = new DateScanner(text, innerEnd).at(inner);
      if (written != null && written.end() == innerEnd && date == null) {
        return Part.date(start, stop + 1, true, written);
      }
      List<Place> known = places.named(text.subSequence(inner, innerEnd));
      boolean qualifies = known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
      if (qualifies && !parts.isEmpty()) {
        return Part.group(Kind.QUALIFIER, start, stop + 1, known);
      }
      boolean house = open == '(' && known.isEmpty() && placeSeen() && isHouse(inner, innerEnd);
      return house && isDashAhead(stop + 1)
          ? Part.group(Kind.HOUSE, start, stop + 1, List.of())
          : null;
    }

    /** {@code (Billboard)}, {@code (Lloyd's List)}: a newspaper or a wire that no list has. */
    private boolean isHouse(int inner, int innerEnd) {
      if (innerEnd - inner > MAX_HOUSE || innerEnd - inner < 3 || !startsHigh(inner)) {
        return false;
      }
      int words = 1;
      for (int i = inner; i < innerEnd; i++) {
        char c = text.charAt(i);
        boolean space = Chars.isSpace(c);
        words += space ? 1 : 0;
        boolean possessive = isApostrophe(c) && i + 1 < innerEnd && text.charAt(i + 1) == 's';
        if (!Character.isLetter(c) && !space && c != '-' && !possessive) {
          return false;
        }
        if (space && !startsHigh(i + 1)) {
          return false;
        }
      }
      boolean shouted = innerEnd - inner > 8 && Chars.isCapitals(text, inner, innerEnd);
      return words <= 3 && !shouted;
    }

    private boolean startsHigh(int word) {
      return word < limit && Chars.isUpper(text.charAt(word));
    }

    /**
     * The agencies of {@code AP}, {@code AP/AFP}, {@code dpa/th} or {@code Newsfile Corp. - May 9,
     * 2023}; a piece that is none may only be a date or a desk's short mark.
     */
    private Part signed(int start, int inner, int innerEnd, int end) {
      List<Agency> found = new ArrayList<>(2);
      WrittenDate written = null;
      int pieceStart = inner;
      for (int i = inner; i <= innerEnd; i++) {
        if (i < innerEnd && !isPieceEnd(i)) {
          continue;
        }
        int a = Chars.skipSpace(text, pieceStart, i);
        int b = Chars.trimEnd(text, a, i);
        pieceStart = i + 1;
        if (a >= b) {
          continue;
        }
        Optional<Agency> agency = agency(a, b);
        if (agency.isPresent()) {
          found.add(agency.get());
          continue;
        }
        if (found.isEmpty() && b - a <= 4 && i < innerEnd && text.charAt(i) == '/') {
          // "(tca/dpa)": a partner's mark before the agency's name.
          continue;
        }
        if (found.isEmpty()) {
          return null;
        }
        WrittenDate piece = new DateScanner(text, innerEnd).at(a);
        if (piece != null) {
          written = piece;
          pieceStart = Math.max(i, piece.end());
          i = pieceStart;
        } else if (b - a > 4) {
          return null;
        }
      }
      return found.isEmpty() ? null : Part.agency(start, end, true, found, written);
    }

    private boolean isPieceEnd(int i) {
      char c = text.charAt(i);
      return ",/;&+\u00b7".indexOf(c) >= 0
          || ((c == '-' || c == '\u2013') && Chars.isSpace(text.charAt(i - 1)));
    }

    /** The agency named, also with a service behind its name as in {@code Reuters Health}. */
    private Optional<Agency> agency(int start, int end) {
      Optional<Agency> whole = gazetteer.agencies().named(text.subSequence(start, end));
      if (whole.isPresent()) {
        return whole;
      }
      int word = start;
      while (word < end && !Chars.isSpace(text.charAt(word))) {
        word++;
      }
      return word < end && word - start > 4
          ? gazetteer.agencies().named(text.subSequence(start, word)).filter(Agency::isWire)
          : Optional.empty();
    }

    /** {@code Kyodo}, {@code INTERFAX.RU}, {@code IRNA}: the longest known run of words. */
    private Part bareAgency(int start) {
      if (start >= limit || !Character.isLetter(text.charAt(start))) {
        return null;
      }
      int end = start;
      Part best = null;
      for (int words = 0; words < 4; words++) {
        int wordEnd = Chars.wordEnd(text, end, limit);
        if (wordEnd == end) {
          break;
        }
        Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(start, wordEnd));
        if (agency.isPresent() && agency.get().isWire()) {
          best = Part.agency(start, wordEnd, false, List.of(agency.get()), null);
        }
        end = Chars.skipSpace(text, wordEnd, limit);
      }
      return best;
    }

    /** A run of capitalised words, as far as they can name a place. */
    private Part place() {
      int start = at;
      int end = at;
      int words = 0;
      int word = at;
      while (words < MAX_PLACE_WORDS && word < limit) {
        int wordEnd = placeWordEnd(word, words == 0);
        if (wordEnd == word) {
          break;
        }
        String written = text.subSequence(word, wordEnd).toString();
        if (words > 0 && startsOther(word, written) && !isKnown(start, wordEnd)) {
          break;
        }
        boolean capital = isCapital(word, written) || (words == 0 && isArticle(wordEnd, written));
        if (!capital && (words == 0 || !isInner(written))) {
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
      return end == start ? null : placePart(start, withRiver(start, end));
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
              && isApostrophe(text.charAt(word))
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
        article |= (c == '-' || isApostrophe(c)) && Chars.isUpper(written.charAt(i + 1));
      }
      return Chars.isUpper(first)
          || Chars.isUncased(first)
          || isApostrophe(first)
          || river
          || (article && word > from)
          || (small && Character.isLetter(first) && !PlaceWords.AND.contains(written));
    }

    /** {@code AALSMEER, the Netherlands}: an article in front of a country. */
    private boolean isArticle(int wordEnd, String written) {
      if (!written.equals("the") || parts.isEmpty()) {
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
          || (article && isApostrophe(written.charAt(1)));
    }

    private Part placePart(int start, int end) {
      String name = text.subSequence(start, end).toString();
      List<Place> known = places.named(name);
      if (known.isEmpty() && PlaceWords.NO_PLACE.contains(firstWord(start, end))) {
        return null;
      }
      if (known.isEmpty() && parts.isEmpty() && gazetteer.agencies().named(name).isPresent()) {
        return null;
      }
      boolean capitals = Chars.isCapitals(text, start, end);
      Mark before = marks.isEmpty() ? Mark.NONE : marks.get(marks.size() - 1);
      boolean follows = !parts.isEmpty() && (before == Mark.COMMA || before == Mark.NONE);
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      boolean behindPlace =
          last != null && (last.kind() == Kind.PLACE || last.kind() == Kind.QUALIFIER);
      if (follows && behindPlace && qualifies(known, capitals)) {
        return Part.place(Kind.QUALIFIER, start, end, capitals, known);
      }
      boolean joins =
          last == null
              || (!behindPlace && !placeSeen())
              || before == Mark.SLASH
              || before == Mark.AND
              || before == Mark.HYPHEN
              || before == Mark.COMMA;
      return joins ? Part.place(Kind.PLACE, start, end, capitals, known) : null;
    }

    /** Behind a comma, a state or country; a name that is only a city is a second place. */
    private boolean qualifies(List<Place> known, boolean capitals) {
      return known.isEmpty()
          ? !capitals
          : known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
    }

    private boolean startsOther(int word, String written) {
      return (CalendarWords.month(written) != null && isDateAt(word))
          || (CalendarWords.weekday(written) != null && written.length() > 3)
          || bareAgency(word) != null;
    }

    private boolean isDateAt(int word) {
      WrittenDate written = dates.at(word);
      return written != null && written.month() > 0;
    }

    private boolean abbreviates(String written, int period) {
      int next = Chars.skipSpace(text, period + 1, limit);
      if (next >= limit || isDashAt(period + 1)) {
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

    private String firstWord(int start, int end) {
      int stop = Chars.wordEnd(text, start, end);
      return text.subSequence(start, stop).toString().toLowerCase(Locale.ROOT);
    }

    /** Passes over what stands behind a part and says what it was. */
    private Mark mark() {
      int next = Chars.skipSpace(text, at, limit);
      boolean spaced = next > at;
      if (next >= limit) {
        at = next;
        return Mark.NONE;
      }
      char c = text.charAt(next);
      Kind kind = parts.get(parts.size() - 1).kind();
      if (isDashAt(next)) {
        return dash(next, spaced, kind);
      }
      if (c == '.' && next + 1 < limit) {
        int after = Chars.skipSpace(text, next + 1, limit);
        // "(EFE).- " and "Jan. 8 (X). "
        if (after < limit && isDashAt(after)) {
          at = behindDashes(after);
          return Mark.DASH;
        }
        at = after;
        return Mark.PERIOD;
      }
      if (c == ',') {
        at = Chars.skipSpace(text, next + 1, limit);
        return isDashAt(at) ? closedBy(at) : Mark.COMMA;
      }
      boolean place = kind == Kind.PLACE || kind == Kind.QUALIFIER;
      if (c == '/' && place && group(next) == null) {
        at = Chars.skipSpace(text, next + 1, limit);
        return Mark.SLASH;
      }
      if (c == '/' && kind == Kind.DATE && group(next) == null) {
        at = Chars.skipSpace(text, next + 1, limit);
        return Mark.DASH;
      }
      if (c == ':' || c == '=' || c == '|') {
        at = Chars.skipSpace(text, next + 1, limit);
        return c == ':' ? Mark.COLON : Mark.DASH;
      }
      int wordEnd = c == '&' ? next + 1 : Chars.wordEnd(text, next, limit);
      if (place
          && spaced
          && PlaceWords.AND.contains(text.subSequence(next, wordEnd).toString())
          && wordEnd < limit
          && Chars.isSpace(text.charAt(wordEnd))) {
        at = Chars.skipSpace(text, wordEnd, limit);
        return Mark.AND;
      }
      at = next;
      return Mark.NONE;
    }

    private Mark dash(int next, boolean spaced, Kind kind) {
      int behind = next + 1;
      boolean single = text.charAt(next) == '-' && !isDashAt(behind);
      boolean tight = !spaced && behind < limit && Character.isLetter(text.charAt(behind));
      if (single && tight && kind == Kind.PLACE) {
        at = behind;
        return Mark.HYPHEN;
      }
      return closedBy(next);
    }

    private Mark closedBy(int next) {
      at = behindDashes(next);
      return Mark.DASH;
    }

    private int behindDashes(int from) {
      int i = from;
      while (i < limit && (isDashAt(i) || Chars.isSpace(text.charAt(i)))) {
        i++;
      }
      return i;
    }

    private boolean isDashAhead(int from) {
      return isDashAt(Chars.skipSpace(text, from, limit));
    }

    private boolean isDashAt(int i) {
      if (i >= limit) {
        return false;
      }
      char c = text.charAt(i);
      // Old feeds write the dash as "_"; inside a word it joins the parts of an identifier.
      boolean low = c == '_' && i > from && !Character.isLetterOrDigit(text.charAt(i - 1));
      return low || "-\u2014\u2013\u2012\u2015\u2212\u2500".indexOf(c) >= 0;
    }

    private Hit judged(Mark closing) {
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
    private Evidence.Seen seen(Mark closing, int body) {
      Part first = parts.stream().filter(p -> p.kind() == Kind.PLACE).findFirst().orElseThrow();
      Part last = parts.get(parts.size() - 1);
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
          closing == Mark.DASH,
          closing == Mark.COLON,
          small,
          lineEnd - body,
          startsSentence(body),
          isCapitalHeading(body),
          body < lineEnd && Character.isLetter(text.charAt(body)),
          last.kind() == Kind.DATE && marks.size() > 1 && marks.get(0) == Mark.COMMA,
          Speech.isProse(text, body, lineEnd),
          Speech.isAddress(text, body, lineEnd),
          PlaceWords.GIVEN_NAMES.contains(firstWord(first.start(), first.end())));
    }

    /** {@code 12 апр - РИА Новости. }: a bare agency counts behind a date. */
    private boolean isPeriodBehindDated() {
      return date != null && marks.get(marks.size() - 1) == Mark.PERIOD;
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
        Part part = parts.get(i);
        if (part.kind() != Kind.PLACE) {
          continue;
        }
        int end = part.end();
        List<Part> qualifiers = new ArrayList<>(2);
        for (int j = i + 1; j < parts.size() && parts.get(j).kind() == Kind.QUALIFIER; j++) {
          qualifiers.add(parts.get(j));
          end = parts.get(j).end();
        }
        String name = text.subSequence(part.start(), part.end()).toString();
        Optional<Place> known =
            PlaceChoice.of(part.known(), qualifiers.stream().map(Part::known).toList());
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

    private boolean isApostrophe(char c) {
      return c == '\'' || c == '\u2019';
    }
  }
}
