package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.DateLine.FiledFrom;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Date lines of the Chinese, Japanese and Korean wires, which part their words by brackets and by
 * nothing: {@code 新华社北京6月3日电}, {@code 【ロンドン時事】}, {@code (서울=연합뉴스) 기자명 기자 = }.
 */
final class EastAsianDateLines {

  private static final int MAX_LENGTH = 60;
  private static final int MAX_AGENCY = 10;

  private final Gazetteer gazetteer;

  EastAsianDateLines(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The date line that starts at {@code from}, or null. */
  DateLineReader.Hit read(CharSequence text, int from, int end) {
    if (from >= end) {
      return null;
    }
    int limit = Math.min(end, from + MAX_LENGTH);
    char c = text.charAt(from);
    if (c == '\u3010') {
      return bracketed(text, from, limit, end);
    }
    if (c == '(' || c == '[') {
      return equated(text, from, limit, end);
    }
    return isEastAsian(c) || c == '\uff08' ? telegraphed(text, from, limit, end) : null;
  }

  private static boolean isEastAsian(char c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL;
  }

  /** {@code 【パリAFP時事】}, {@code 【北京＝山田太郎】}: place, then agencies or the reporter. */
  private DateLineReader.Hit bracketed(CharSequence text, int from, int limit, int end) {
    int close = indexOf(text, '\u3011', from, limit);
    if (close < 0) {
      return null;
    }
    int start = from + 1;
    int stop = close;
    List<Found<String>> people = new ArrayList<>(1);
    int equals = indexOf(text, '\uff1d', start, close);
    if (equals > start) {
      stop = equals;
      if (isEastAsianWord(text, equals + 1, close)) {
        people.add(found(text, equals + 1, close));
      }
    }
    List<String> agencies = new ArrayList<>(2);
    boolean more = true;
    while (more) {
      more = false;
      for (int a = Math.max(start + 1, stop - MAX_AGENCY); a < stop; a++) {
        Optional<Agency> agency = agency(text, a, stop);
        if (agency.isPresent()) {
          agencies.add(0, agency.get().name());
          stop = a;
          more = true;
          break;
        }
      }
    }
    List<FiledFrom> places = places(text, start, stop, !agencies.isEmpty());
    if (places.isEmpty() || (agencies.isEmpty() && people.isEmpty())) {
      return null;
    }
    return hit(text, from, close + 1, close + 1, end, places, null, agencies, people);
  }

  /** {@code (서울=연합뉴스) 김하늘 기자 = }, {@code [서울=뉴시스]}. */
  private DateLineReader.Hit equated(CharSequence text, int from, int limit, int end) {
    int close = indexOf(text, text.charAt(from) == '(' ? ')' : ']', from, limit);
    int equals = close < 0 ? -1 : indexOf(text, '=', from, close);
    if (equals < 0) {
      return null;
    }
    Optional<Agency> agency = agency(text, equals + 1, close);
    List<FiledFrom> places = agency.isEmpty() ? List.of() : places(text, from + 1, equals, true);
    if (places.isEmpty()) {
      return null;
    }
    int body = Chars.skipSpace(text, close + 1, end);
    List<Found<String>> people = new ArrayList<>(1);
    int sign = indexOf(text, '=', body, Math.min(end, body + 40));
    if (sign > 0) {
      int name = body;
      while (name < sign) {
        int stop = name;
        while (stop < sign && isEastAsian(text.charAt(stop))) {
          stop++;
        }
        boolean title = stop - name == 2 && Chars.matches(text, name, stop, "기자");
        if (stop - name >= 2 && stop - name <= 4 && !title) {
          people.add(found(text, name, stop));
        }
        name = Math.max(stop + 1, Chars.skipSpace(text, stop, sign));
      }
      body = Chars.skipSpace(text, sign + 1, end);
    }
    List<String> agencies = List.of(agency.get().name());
    return hit(text, from, close + 1, body, end, places, null, agencies, people);
  }

  /** {@code 新华社北京6月3日电（记者王小雨）}, {@code （中央社記者林美玲台北3日電）}. */
  private DateLineReader.Hit telegraphed(CharSequence text, int from, int limit, int end) {
    boolean wrapped = text.charAt(from) == '\uff08';
    int at = wrapped ? from + 1 : from;
    int agencyEnd = 0;
    Optional<Agency> agency = Optional.empty();
    for (int stop = Math.min(limit, at + MAX_AGENCY); stop > at + 1 && agency.isEmpty(); stop--) {
      agency = agency(text, at, stop);
      agencyEnd = stop;
    }
    if (agency.isEmpty()) {
      return null;
    }
    int digits = agencyEnd;
    while (digits < limit && !Chars.isDigit(text.charAt(digits))) {
      digits++;
    }
    int stop = digits;
    while (stop < limit && "\u7535\u96fb".indexOf(text.charAt(stop)) < 0) {
      char c = text.charAt(stop);
      if (!Chars.isDigit(c) && "\u6708\u65e5".indexOf(c) < 0) {
        return null;
      }
      stop++;
    }
    if (stop >= limit || digits >= stop) {
      return null;
    }
    List<Found<String>> people = new ArrayList<>(1);
    int place = placeStart(text, agencyEnd, digits, people);
    List<FiledFrom> places = places(text, place, digits, true);
    if (places.isEmpty()) {
      return null;
    }
    int last = stop + 1;
    if (wrapped && last < end && text.charAt(last) == '\uff09') {
      last++;
    }
    int body = behindReporters(text, Chars.skipSpace(text, last, end), end, people);
    return hit(
        text,
        from,
        last,
        body,
        end,
        places,
        date(text, digits, stop),
        List.of(agency.get().name()),
        people);
  }

  /** Passes over a reporter between agency and place; the longest known place decides. */
  private int placeStart(CharSequence text, int from, int end, List<Found<String>> people) {
    boolean reporter =
        Chars.matches(text, from, end, "\u8a18\u8005")
            || Chars.matches(text, from, end, "\u8bb0\u8005");
    if (!reporter) {
      return from;
    }
    int name = from + 2;
    for (int stop = name + 2; stop < end && stop <= name + 4; stop++) {
      if (!gazetteer.places().named(text.subSequence(stop, end)).isEmpty()) {
        people.add(found(text, name, stop));
        return stop;
      }
    }
    return end;
  }

  /** {@code （记者王小雨、李明）} behind the date line. */
  private static int behindReporters(
      CharSequence text, int from, int end, List<Found<String>> people) {
    int at = from;
    if (at >= end || "\uff08(".indexOf(text.charAt(at)) < 0) {
      return at;
    }
    int names = at + 3;
    boolean reporters =
        Chars.matches(text, at + 1, end, "\u8bb0\u8005")
            || Chars.matches(text, at + 1, end, "\u8a18\u8005");
    int close = reporters ? indexOf(text, '\uff09', names, Math.min(end, names + 40)) : -1;
    if (close < 0) {
      return at;
    }
    int name = Chars.skipSpace(text, names, close);
    for (int i = name; i <= close; i++) {
      if (i == close || "\u3001\uff0c \u3000".indexOf(text.charAt(i)) >= 0) {
        if (i - name >= 2 && i - name <= 4) {
          people.add(found(text, name, i));
        }
        name = i + 1;
      }
    }
    return Chars.skipSpace(text, close + 1, end);
  }

  /** {@code 6月3日}; the day alone has no month and gives no date. */
  private static WrittenDate date(CharSequence text, int from, int end) {
    int first = 0;
    int second = 0;
    boolean month = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (Chars.isDigit(c)) {
        second = Math.min(100, second * 10 + c - '0');
      } else if (c == '\u6708') {
        first = second;
        second = 0;
        month = true;
      }
    }
    boolean real = month && first >= 1 && first <= 12 && second >= 1 && second <= 31;
    return real ? new WrittenDate(0, first, second, null, null, end) : null;
  }

  private List<FiledFrom> places(CharSequence text, int from, int end, boolean unknownToo) {
    List<FiledFrom> places = new ArrayList<>(1);
    int name = from;
    for (int i = from; i <= end; i++) {
      if (i < end && "\u3001\u30fb\u00b7/\uff0f,".indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int a = Chars.skipSpace(text, name, i);
      int b = Chars.trimEnd(text, a, i);
      name = i + 1;
      if (a >= b) {
        continue;
      }
      String written = text.subSequence(a, b).toString();
      Optional<Place> known = PlaceChoice.of(gazetteer.places().named(written), List.of());
      if (known.isEmpty() && !(unknownToo && isEastAsianWord(text, a, b))) {
        return List.of();
      }
      places.add(
          new FiledFrom(
              written,
              known.map(Place::name).orElse(written),
              known,
              known.map(Place::country).orElse("")));
    }
    return places;
  }

  private static boolean isEastAsianWord(CharSequence text, int from, int end) {
    if (end - from < 2 || end - from > 12) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!isEastAsian(c) && c != '\u30fc') {
        return false;
      }
    }
    return true;
  }

  private Optional<Agency> agency(CharSequence text, int from, int end) {
    return end - from < 2
        ? Optional.empty()
        : gazetteer.agencies().named(text.subSequence(from, end)).filter(Agency::isWire);
  }

  private static Found<String> found(CharSequence text, int from, int end) {
    return new Found<>(
        text.subSequence(from, end).toString(), "dateline:reporter", new Span(from, end));
  }

  private static int indexOf(CharSequence text, char c, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static DateLineReader.Hit hit(
      CharSequence text,
      int from,
      int last,
      int body,
      int end,
      List<FiledFrom> places,
      WrittenDate date,
      List<String> agencies,
      List<Found<String>> people) {
    Optional<LocalDate> open = Optional.empty();
    DateLine line =
        new DateLine(
            text.subSequence(from, last).toString(), new Span(from, last), places, open, agencies);
    return new DateLineReader.Hit(
        line, Chars.skipSpace(text, body, end), date, Evidence.AGENCY, people);
  }
}
