package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.DateLine.FiledFrom;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.gazetteer.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the date line at the start of a line of text.
 *
 * <p>The wires order its parts freely: places, their state or country, the day, the agency, in
 * round or square brackets, between slashes or bare, closed by a dash, a colon, a period or nothing
 * at all. So the reader takes parts one after the other ({@link Part}), whatever their order, until
 * a separator is followed by the story, and then asks whether the parts bear enough evidence: an
 * agency, a day or a known place. Capitals alone are none.
 */
final class DateLineReader {

  /** No date line is longer; a bound on the work per line. */
  private static final int MAX_LENGTH = 200;

  private static final int MAX_PARTS = 10;
  private static final int MAX_PLACE_WORDS = 7;
  private static final int MAX_GROUP = 60;

  /** A place without agency and day needs a story behind it, not a caption or a heading. */
  private static final int STORY = 60;

  /** Small words inside place names. */
  private static final Set<String> INNER =
      Set.of(
          "de", "del", "la", "las", "los", "le", "les", "di", "da", "do", "dos", "das", "du", "des",
          "sur", "am", "an", "der", "den", "im", "upon", "on", "of", "the", "e", "el", "al", "ob",
          "near", "in", "aan", "bei", "sous", "en", "ash", "bin", "und");

  private static final Set<String> AND = Set.of("and", "und", "y", "et", "e", "i", "и");

  /** Capitalised words that open a line like a place but are none. */
  private static final Set<String> NO_PLACE =
      Set.of(
          "photo",
          "file",
          "image",
          "images",
          "video",
          "watch",
          "update",
          "updated",
          "breaking",
          "new",
          "news",
          "exclusive",
          "analysis",
          "opinion",
          "editorial",
          "factbox",
          "explainer",
          "live",
          "by",
          "from",
          "source",
          "sources",
          "correction",
          "correct",
          "corrected",
          "alert",
          "urgent",
          "advisory",
          "reuters",
          "review",
          "interview",
          "feature",
          "column",
          "the",
          "a",
          "an",
          "q",
          "note",
          "editor",
          "editors",
          "eds",
          "published",
          "posted",
          "date",
          "writing",
          "reporting",
          "editing",
          "int",
          "ext",
          "scene",
          "chapter",
          "part",
          "section",
          "table",
          "figure",
          "warning",
          "error",
          "info",
          "debug",
          "to",
          "re",
          "subject",
          "sent",
          "cc",
          "fwd",
          "courtesy",
          "credit",
          "caption",
          "pictured",
          "story",
          "report",
          "reports",
          "wrapup",
          "refile",
          "rpt",
          "poll",
          "preview",
          "timeline",
          "summary",
          "highlights",
          "graphic");

  private final Places places;
  private final Gazetteer gazetteer;

  DateLineReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /**
   * A date line and where the story behind it starts.
   *
   * @param written the date as far as it is written; null when none is
   */
  record Hit(DateLine dateLine, int bodyStart, WrittenDate written, String rule) {}

  /** The date line that starts at {@code from}, or null. {@code end} is the end of the line. */
  Hit read(CharSequence text, int from, int end, Optional<LocalDate> published) {
    return new Attempt(text, from, end, published).run();
  }

  /**
   * An agency that opens a story without a place: {@code (Bloomberg) -- }.
   *
   * @param agencies normalised names
   */
  record Opening(List<String> agencies, Span span, int bodyStart) {}

  /** The agency between brackets and a dash that starts the line, or null. */
  Opening opening(CharSequence text, int from, int end) {
    return new Attempt(text, from, end, Optional.empty()).opening();
  }

  /** What a part of a date line can be. */
  private enum Kind {
    PLACE,
    QUALIFIER,
    DATE,
    AGENCY
  }

  /** One part; {@code capitals} tells how a place is written. */
  private record Part(
      Kind kind, int start, int end, boolean capitals, boolean grouped, List<Place> known) {}

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
    private final Optional<LocalDate> published;
    private final DateScanner dates;
    private final List<Part> parts = new ArrayList<>(6);
    private final List<Mark> marks = new ArrayList<>(6);
    private final List<String> agencies = new ArrayList<>(2);
    private boolean wire;
    private WrittenDate date;
    private boolean dateGrouped;
    private int at;

    Attempt(CharSequence text, int from, int end, Optional<LocalDate> published) {
      this.text = text;
      this.from = from;
      this.lineEnd = end;
      this.limit = Math.min(end, from + MAX_LENGTH);
      this.published = published;
      this.dates = new DateScanner(text, limit);
    }

    Hit run() {
      at = from;
      Mark closing = Mark.NONE;
      while (parts.size() < MAX_PARTS && at < limit) {
        Part part = next();
        if (part == null) {
          break;
        }
        parts.add(part);
        at = part.end();
        Mark mark = mark();
        marks.add(mark);
        closing = mark == Mark.DASH || mark == Mark.COLON ? mark : Mark.NONE;
        if (closing != Mark.NONE && !goesOn()) {
          break;
        }
      }
      if (parts.isEmpty()) {
        return null;
      }
      return judged(closing);
    }

    Opening opening() {
      at = from;
      if (at >= limit || text.charAt(at) != '(') {
        return null;
      }
      Part part = group(at);
      if (part == null || part.kind() != Kind.AGENCY || !wire) {
        return null;
      }
      parts.add(part);
      at = part.end();
      return mark() == Mark.DASH
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
        return false;
      }
      char c = text.charAt(at);
      if (c == '(' || c == '/' || c == '[') {
        return group(at) != null;
      }
      Part agency = bareAgency(at);
      return agency != null && isDashAhead(agency.end());
    }

    private boolean placeSeen() {
      return parts.stream().anyMatch(part -> part.kind() == Kind.PLACE);
    }

    private Part next() {
      char c = text.charAt(at);
      if (c == '(' || c == '[' || c == '/') {
        return group(at);
      }
      WrittenDate written = date == null ? dates.at(at) : null;
      if (written != null && (written.month() > 0 || !parts.isEmpty())) {
        date = written;
        return new Part(Kind.DATE, at, dateEnd(written), false, false, List.of());
      }
      if (!agencies.isEmpty() && placeSeen()) {
        return null;
      }
      if (!parts.isEmpty()) {
        Part agency = bareAgency(at);
        if (agency != null) {
          remember(agency.start(), agency.end());
          return agency;
        }
      }
      return place();
    }

    /** A month's abbreviating period belongs to the date, the one that ends a phrase does not. */
    private int dateEnd(WrittenDate written) {
      return written.end();
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
      if (open != '[' && remember(inner, innerEnd)) {
        return new Part(Kind.AGENCY, start, stop + 1, false, true, List.of());
      }
      if (open == '/') {
        return null;
      }
      WrittenDate written = new DateScanner(text, innerEnd).at(inner);
      if (written != null && written.end() == innerEnd && date == null) {
        date = written;
        dateGrouped = true;
        return new Part(Kind.DATE, start, stop + 1, false, true, List.of());
      }
      List<Place> known = places.named(text.subSequence(inner, innerEnd));
      boolean qualifies = known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
      if (qualifies && !parts.isEmpty()) {
        return new Part(Kind.QUALIFIER, start, stop + 1, false, true, known);
      }
      return null;
    }

    /**
     * Takes the agencies of {@code AP}, {@code AP/AFP} or {@code dpa/th} down; a piece that is none
     * may only be a desk's short mark.
     */
    private boolean remember(int start, int end) {
      List<Agency> found = new ArrayList<>(2);
      int pieceStart = start;
      for (int i = start; i <= end; i++) {
        if (i < end && "/,;&+".indexOf(text.charAt(i)) < 0) {
          continue;
        }
        int a = Chars.skipSpace(text, pieceStart, i);
        int b = Chars.trimEnd(text, a, i);
        if (a < b) {
          Optional<Agency> agency = agency(a, b);
          if (agency.isPresent()) {
            found.add(agency.get());
          } else if (found.isEmpty() || b - a > 4) {
            if (!found.isEmpty() && new DateScanner(text, b).at(a) != null) {
              pieceStart = i + 1;
              continue;
            }
            return false;
          }
        }
        pieceStart = i + 1;
      }
      if (found.isEmpty()) {
        return false;
      }
      for (Agency agency : found) {
        wire |= agency.isWire();
        if (!agencies.contains(agency.name())) {
          agencies.add(agency.name());
        }
      }
      return true;
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
          best = new Part(Kind.AGENCY, start, wordEnd, false, false, List.of());
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
        int wordEnd = Chars.wordEnd(text, word, limit);
        if (wordEnd == word) {
          break;
        }
        String written = text.subSequence(word, wordEnd).toString();
        char first = text.charAt(word);
        boolean capital = Chars.isUpper(first) || Chars.isUncased(first);
        if (!capital) {
          boolean article = first == 'd' && written.length() > 2 && isApostrophe(written.charAt(1));
          if (words == 0 || !(INNER.contains(written) || article) || AND.contains(written)) {
            break;
          }
        } else if (words > 0 && startsOther(word, written)) {
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
      if (end == start) {
        return null;
      }
      String name = text.subSequence(start, end).toString();
      List<Place> known = places.named(name);
      if (known.isEmpty() && NO_PLACE.contains(firstWord(start, end))) {
        return null;
      }
      boolean capitals = Chars.isCapitals(text, start, end);
      Mark before = marks.isEmpty() ? Mark.NONE : marks.get(marks.size() - 1);
      boolean follows = !parts.isEmpty() && (before == Mark.COMMA || before == Mark.NONE);
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      boolean behindPlace =
          last != null && (last.kind() == Kind.PLACE || last.kind() == Kind.QUALIFIER);
      if (follows && behindPlace && qualifies(known, capitals)) {
        return new Part(Kind.QUALIFIER, start, end, capitals, false, known);
      }
      boolean joins =
          last == null
              || !behindPlace
              || before == Mark.SLASH
              || before == Mark.AND
              || before == Mark.HYPHEN
              || before == Mark.COMMA;
      return joins ? new Part(Kind.PLACE, start, end, capitals, false, known) : null;
    }

    /** Behind a comma, a state or country; a name that is only a city is a second place. */
    private boolean qualifies(List<Place> known, boolean capitals) {
      return known.isEmpty()
          ? !capitals
          : known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
    }

    private boolean startsOther(int word, String written) {
      return (CalendarWords.month(written) != null && isDateAt(word))
          || CalendarWords.weekday(written) != null
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
      return text.subSequence(start, stop).toString().toLowerCase(java.util.Locale.ROOT);
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
      if (c == '/' && kind == Kind.PLACE && group(next) == null) {
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
      int wordEnd = Chars.wordEnd(text, next, limit);
      if (kind == Kind.PLACE
          && spaced
          && AND.contains(text.subSequence(next, wordEnd).toString())
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
      return i < limit && "-\u2014\u2013_\u2012\u2015\u2212".indexOf(text.charAt(i)) >= 0;
    }

    private Hit judged(Mark closing) {
      List<Part> placeParts = parts.stream().filter(p -> p.kind() == Kind.PLACE).toList();
      if (placeParts.isEmpty()) {
        return null;
      }
      int lastEnd = parts.get(parts.size() - 1).end();
      int body = Chars.skipSpace(text, at, lineEnd);
      int story = lineEnd - body;
      String rule = rule(placeParts.get(0), closing, body, story);
      if (rule == null) {
        return null;
      }
      int start = parts.get(0).start();
      Optional<LocalDate> day = date == null ? Optional.empty() : date.resolved(published);
      DateLine dateLine =
          new DateLine(
              text.subSequence(start, lastEnd).toString(),
              new Span(start, lastEnd),
              filedFrom(),
              day,
              agencies);
      return new Hit(dateLine, body, date, rule);
    }

    /** The rule by which the parts make a date line; null when their evidence is too thin. */
    private String rule(Part first, Mark closing, int body, int story) {
      boolean closed = closing != Mark.NONE;
      Part last = parts.get(parts.size() - 1);
      boolean knownCity = first.known().stream().anyMatch(p -> p.kind() == Place.Kind.CITY);
      boolean known = !first.known().isEmpty();
      boolean qualified =
          parts.stream().anyMatch(p -> p.kind() == Kind.QUALIFIER && !p.known().isEmpty());
      boolean dashed = closing == Mark.DASH;
      boolean capitals = first.capitals() || Chars.isUncased(text.charAt(first.start()));
      if (!agencies.isEmpty()) {
        boolean grouped = parts.stream().anyMatch(p -> p.kind() == Kind.AGENCY && p.grouped());
        boolean bare = grouped && last.kind() == Kind.AGENCY;
        boolean ends = closed || (bare && (story < 1 || startsSentence(body)));
        boolean placed = capitals || known || qualified || (date != null && dashed);
        boolean titled = dashed && grouped && wire;
        return ends && (wire || closed) && (placed || titled) ? "dateline:agency" : null;
      }
      if (story < 1) {
        // A line of its own: the story starts with the next one.
        boolean placed = knownCity || qualified;
        boolean marked = dashed || (date != null && date.month() > 0 && !dateGrouped);
        return first.capitals() && placed && marked ? "dateline:own-line" : null;
      }
      if (!closed || isCapitalHeading(body)) {
        return null;
      }
      if (date != null && date.month() > 0) {
        if (dateGrouped && !(date.hasYear() && known)) {
          return null;
        }
        boolean placed = capitals || knownCity || qualified;
        return (dashed ? placed : knownCity && capitals) ? "dateline:date" : null;
      }
      if (date != null && dashed && capitals && (knownCity || qualified)) {
        return "dateline:weekday";
      }
      if (date != null || story < STORY || !startsSentence(body)) {
        return null;
      }
      if (dashed && capitals && (knownCity || qualified)) {
        return "dateline:place";
      }
      int rank = first.known().stream().mapToInt(Place::rank).min().orElse(3);
      if (closing == Mark.COLON) {
        return capitals && knownCity ? "dateline:place-colon" : null;
      }
      return dashed && knownCity && (rank <= 2 || qualified) ? "dateline:place" : null;
    }

    /** Whether what follows is itself in capitals: then the whole line is a heading. */
    private boolean isCapitalHeading(int body) {
      int stop = Math.min(lineEnd, body + 80);
      boolean small = false;
      for (int i = body; i < stop; i++) {
        small |= Character.isLowerCase(text.charAt(i)) || Chars.isUncased(text.charAt(i));
      }
      return !small && !(parts.size() > 1 && date != null && stop > body);
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
