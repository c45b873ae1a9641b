package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads who wrote a story: {@code By A B, C D and E F}, {@code Reporting by ...}. */
final class Bylines {

  private static final int MAX_LENGTH = 240;
  private static final int MAX_NAMES = 12;

  /** What opens a byline, in the languages of the wires. */
  private static final List<String> BY =
      List.of("written by", "by", "story by", "von", "por", "par", "di", "door", "texto:", "автор");

  private static final Set<String> AND = Set.of("and", "und", "y", "et", "e", "og", "en", "&", "и");

  /** Behind these, a place or a paper follows and no further name. */
  private static final Set<String> ENDS =
      Set.of(
          "in", "at", "for", "from", "with", "of", "special", "staff", "via", "aus", "en", "à",
          "|");

  private final Gazetteer gazetteer;

  Bylines(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** People and sources of one byline. */
  record Hit(List<Found<String>> people, List<Found<String>> sources) {
    boolean isEmpty() {
      return people.isEmpty() && sources.isEmpty();
    }
  }

  /** The byline that the whole line is, or null. */
  Hit line(CharSequence text, Line line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    for (String by : BY) {
      int end = line.start() + by.length();
      if (Chars.matches(text, line.start(), line.end(), by)
          && end < line.end()
          && (Chars.isSpace(text.charAt(end)) || text.charAt(end) == ':')) {
        int from = Chars.skipSpace(text, text.charAt(end) == ':' ? end + 1 : end, line.end());
        Hit hit = names(text, from, line.end(), "byline", true);
        if (hit != null && !hit.isEmpty()) {
          return hit;
        }
      }
    }
    return DeskLines.isDesk(text, line) ? new Hit(List.of(), List.of()) : signature(text, line);
  }

  /** {@code A B, The Associated Press}: a name, a comma and a known source, nothing else. */
  private Hit signature(CharSequence text, Line line) {
    if (line.length() > 90) {
      return null;
    }
    int comma = line.start();
    while (comma < line.end() && text.charAt(comma) != ',') {
      comma++;
    }
    if (comma >= line.end()) {
      return null;
    }
    int from = Chars.skipSpace(text, comma + 1, line.end());
    Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(from, line.end()));
    if (agency.isEmpty() || !PersonNames.isName(text, line.start(), comma)) {
      return null;
    }
    return new Hit(
        List.of(found(text, line.start(), comma, "byline:signature")),
        List.of(new Found<>(agency.get().name(), "byline:agency", new Span(from, line.end()))));
  }

  /**
   * The names of a list.
   *
   * @param whole whether the list must be understood to its end to count at all
   * @return null when it is no list of names
   */
  Hit names(CharSequence text, int from, int end, String rule, boolean whole) {
    List<Found<String>> people = new ArrayList<>(2);
    List<Found<String>> sources = new ArrayList<>(1);
    int pieceStart = from;
    int at = from;
    boolean list = true;
    while (pieceStart < end && people.size() < MAX_NAMES) {
      int pieceEnd = at;
      int next = end;
      boolean stop = false;
      boolean skipped = false;
      while (at <= end) {
        char c = at < end ? text.charAt(at) : ',';
        if (c == ','
            || c == '/'
            || c == '|'
            || c == ';'
            || c == '('
            || c == '\u2014'
            || at == end) {
          pieceEnd = at;
          next = Math.min(end, at + 1);
          stop = c == '|' || c == '(' || c == '\u2014';
          break;
        }
        int wordEnd = at;
        while (wordEnd < end
            && !Chars.isSpace(text.charAt(wordEnd))
            && ",/|;(\u2014".indexOf(text.charAt(wordEnd)) < 0) {
          wordEnd++;
        }
        String word = text.subSequence(at, wordEnd).toString();
        if (at > pieceStart && AND.contains(word.toLowerCase(Locale.ROOT))) {
          pieceEnd = at;
          next = wordEnd;
          break;
        }
        if (at > pieceStart
            && ENDS.contains(word.toLowerCase(Locale.ROOT))
            && !Chars.isUpper(word.charAt(0))) {
          pieceEnd = at;
          next = behindPlace(text, wordEnd, end);
          skipped = true;
          break;
        }
        at = Chars.skipSpace(text, wordEnd, end);
        if (at == end) {
          pieceEnd = end;
          next = end;
          break;
        }
      }
      int a = Chars.skipSpace(text, pieceStart, pieceEnd);
      int b = trimmed(text, a, pieceEnd);
      if (a < b) {
        Optional<Agency> agency =
            gazetteer.agencies().named(text.subSequence(a, withoutRole(text, a, b)));
        if (agency.isPresent()) {
          sources.add(new Found<>(agency.get().name(), rule + ":agency", new Span(a, b)));
        } else if (list && isNameAndAgency(text, a, b)) {
          int cut = agencyBehindName(text, a, b);
          people.add(found(text, a, cut, rule));
          int start = Chars.skipSpace(text, cut, b);
          int last = withoutRole(text, start, b);
          sources.add(
              new Found<>(
                  gazetteer.agencies().named(text.subSequence(start, last)).orElseThrow().name(),
                  rule + ":agency",
                  new Span(start, last)));
        } else if (list && PersonNames.isName(text, a, b)) {
          people.add(found(text, a, b, rule));
        } else if (people.isEmpty() && sources.isEmpty()) {
          return null;
        } else {
          // A job title or a city behind the names: what comes after it is not a name any more.
          list = false;
          if (whole && b - a > 60) {
            return null;
          }
        }
      }
      if (stop) {
        break;
      }
      list |= skipped;
      pieceStart = Chars.skipSpace(text, next, end);
      at = pieceStart;
    }
    return new Hit(people, sources);
  }

  private boolean isNameAndAgency(CharSequence text, int from, int to) {
    return agencyBehindName(text, from, to) > from;
  }

  /** Where the name ends in {@code ADA POLE Associated Press Writer}; {@code from} when nowhere. */
  private int agencyBehindName(CharSequence text, int from, int to) {
    int stop = withoutRole(text, from, to);
    int words = 1;
    for (int i = from; i < stop && words < 7; i++) {
      if (Chars.isSpace(text.charAt(i)) && !Chars.isSpace(text.charAt(i + 1))) {
        boolean agency =
            words >= 2
                && stop - i > 4
                && gazetteer.agencies().named(text.subSequence(i + 1, stop)).isPresent();
        if (agency && PersonNames.isName(text, from, i)) {
          return i;
        }
        words++;
      }
    }
    return from;
  }

  /** The end without {@code Writer}, {@code Staff Writer} and their like. */
  private static int withoutRole(CharSequence text, int from, int to) {
    for (String role : ROLES) {
      int start = to - role.length();
      if (start > from
          && Chars.isSpace(text.charAt(start - 1))
          && Chars.matches(text, start, to, role)) {
        return Chars.trimEnd(text, from, start);
      }
    }
    return to;
  }

  private static final List<String> ROLES =
      List.of(
          "staff writer",
          "staff writers",
          "writer",
          "writers",
          "reporter",
          "correspondent",
          "staff reporter",
          "staff",
          "editor");

  /** Passes over {@code City} of {@code A in City and B in City}. */
  private static int behindPlace(CharSequence text, int from, int end) {
    int at = from;
    while (at < end) {
      if (text.charAt(at) == ',' || text.charAt(at) == ';') {
        return at + 1;
      }
      if (Chars.isSpace(text.charAt(at))) {
        for (String and : AND) {
          if (Chars.matches(text, at + 1, end, and + " ")) {
            return at + 1 + and.length();
          }
        }
      }
      at++;
    }
    return end;
  }

  private static int trimmed(CharSequence text, int from, int end) {
    int at = Chars.trimEnd(text, from, end);
    if (at - 1 > from
        && text.charAt(at - 1) == '.'
        && at - 2 > from
        && Character.isLowerCase(text.charAt(at - 2))) {
      at--;
    }
    return at;
  }

  private static Found<String> found(CharSequence text, int from, int to, String rule) {
    int end = Chars.trimEnd(text, from, to);
    return new Found<>(
        PlaceChoice.titled(text.subSequence(from, end).toString()), rule, new Span(from, end));
  }
}
