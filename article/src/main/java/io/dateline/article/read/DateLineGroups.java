package io.dateline.article.read;

import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.read.DateLinePart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of a date line that stand in brackets or between slashes, and agencies without them. */
final class DateLineGroups {

  private static final int MAX_GROUP = 60;
  private static final int MAX_HOUSE = 30;

  private final Gazetteer gazetteer;
  private final CharSequence text;
  private final int limit;
  private final DateLineText stretch;

  DateLineGroups(Gazetteer gazetteer, DateLineText stretch) {
    this.gazetteer = gazetteer;
    this.stretch = stretch;
    this.text = stretch.text();
    this.limit = stretch.limit();
  }

  /** What was read before a group. */
  record Before(boolean anything, boolean place, boolean date) {}

  /** {@code (AP)}, {@code /TASS/}, {@code [India]}, {@code (dpa/th)}, {@code (State)}. */
  DateLinePart group(int start, Before before) {
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
    DateLinePart signed = signed(start, inner, innerEnd, stop + 1);
    if (signed != null) {
      return signed;
    }
    if (open == '/') {
      return null;
    }
    WrittenDate written = new DateScanner(text, innerEnd).at(inner);
    if (written != null && written.end() == innerEnd && !before.date()) {
      return DateLinePart.date(start, stop + 1, true, written);
    }
    List<Place> known = gazetteer.places().named(text.subSequence(inner, innerEnd));
    boolean qualifies = known.stream().anyMatch(p -> p.kind() != Place.Kind.CITY);
    if (qualifies && before.anything()) {
      return DateLinePart.group(Kind.QUALIFIER, start, stop + 1, known);
    }
    boolean house = open == '(' && known.isEmpty() && before.place() && isHouse(inner, innerEnd);
    return house && stretch.isDashAhead(stop + 1)
        ? DateLinePart.group(Kind.HOUSE, start, stop + 1, List.of())
        : null;
  }

  /** {@code (Billboard)}, {@code (Lloyd's List)}: a newspaper or a wire that no list has. */
  private boolean isHouse(int inner, int innerEnd) {
    if (innerEnd - inner > MAX_HOUSE || innerEnd - inner < 3 || !stretch.startsHigh(inner)) {
      return false;
    }
    int words = 1;
    for (int i = inner; i < innerEnd; i++) {
      char c = text.charAt(i);
      boolean space = Chars.isSpace(c);
      words += space ? 1 : 0;
      boolean possessive =
          DateLineText.isApostrophe(c) && i + 1 < innerEnd && text.charAt(i + 1) == 's';
      if (!Character.isLetter(c) && !space && c != '-' && !possessive) {
        return false;
      }
      if (space && !stretch.startsHigh(i + 1)) {
        return false;
      }
    }
    boolean shouted = innerEnd - inner > 8 && Chars.isCapitals(text, inner, innerEnd);
    return words <= 3 && !shouted;
  }

  /**
   * The agencies of {@code AP}, {@code AP/AFP}, {@code dpa/th} or {@code Newsfile Corp. - May 9,
   * 2023}; a piece that is none may only be a date or a desk's short mark.
   */
  private DateLinePart signed(int start, int inner, int innerEnd, int end) {
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
    return found.isEmpty() ? null : DateLinePart.agency(start, end, true, found, written);
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
  DateLinePart bareAgency(int start) {
    if (start >= limit || !Character.isLetter(text.charAt(start))) {
      return null;
    }
    int end = start;
    DateLinePart best = null;
    for (int words = 0; words < 4; words++) {
      int wordEnd = Chars.wordEnd(text, end, limit);
      if (wordEnd == end) {
        break;
      }
      Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(start, wordEnd));
      if (agency.isPresent() && agency.get().isWire()) {
        best = DateLinePart.agency(start, wordEnd, false, List.of(agency.get()), null);
      }
      end = Chars.skipSpace(text, wordEnd, limit);
    }
    return best;
  }
}
