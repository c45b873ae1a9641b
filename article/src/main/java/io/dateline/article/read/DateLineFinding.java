package io.dateline.article.read;

import io.dateline.article.DateLine;
import io.dateline.article.DateLine.FiledFrom;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Place;
import io.dateline.article.read.DateLinePart.Kind;
import io.dateline.article.read.DateLineReader.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parts of one try amount to: the evidence they are and the date line they make. */
final class DateLineFinding {

  private static final int LEAST_PROMINENT = 3;

  private final CharSequence text;
  private final int lineEnd;
  private final DateLineText stretch;
  private final List<DateLinePart> parts;
  private final List<DateLineMark> marks;
  private final DateLineSigns signs;
  private final boolean small;

  /**
   * The parts of a try that is over.
   *
   * @param parts at least one of them a place
   * @param marks what stands behind each of them
   * @param small whether a place's name goes on in lower case
   */
  DateLineFinding(
      CharSequence text,
      int lineEnd,
      DateLineText stretch,
      List<DateLinePart> parts,
      List<DateLineMark> marks,
      DateLineSigns signs,
      boolean small) {
    this.text = text;
    this.lineEnd = lineEnd;
    this.stretch = stretch;
    this.parts = parts;
    this.marks = marks;
    this.signs = signs;
    this.small = small;
  }

  /** The date line when the evidence is enough, or null; its story starts at {@code body}. */
  Hit judged(DateLineMark closing, int body) {
    String rule = new Evidence(seen(closing, body)).rule();
    return rule == null ? null : hit(rule, body);
  }

  /** The date line that a rule has found. */
  Hit hit(String rule, int body) {
    int start = parts.get(0).start();
    int lastEnd = parts.get(parts.size() - 1).end();
    DateLine dateLine =
        new DateLine(
            text.subSequence(start, lastEnd).toString(),
            new Span(start, lastEnd),
            filedFrom(),
            signs.date() == null ? Optional.empty() : signs.date().resolved(Optional.empty()),
            signs.agencies());
    return new Hit(dateLine, body, signs.date(), rule, List.of());
  }

  /** What the parts and the text behind them show. */
  private Evidence.Seen seen(DateLineMark closing, int body) {
    DateLinePart first = firstPlace();
    DateLinePart last = parts.get(parts.size() - 1);
    boolean uncased = Chars.isUncased(text.charAt(first.start()));
    return new Evidence.Seen(
        first.capitals() || uncased,
        !first.known().isEmpty(),
        hasCity(first.known()),
        rank(first.known()),
        isQualified(),
        !signs.agencies().isEmpty(),
        signs.isWire(),
        isGrouped(),
        parts.get(0).kind() == Kind.AGENCY,
        last.kind() == Kind.AGENCY && (last.grouped() || isPeriodBehindDated()),
        signs.date(),
        signs.isDateGrouped(),
        closing == DateLineMark.DASH,
        closing == DateLineMark.COLON,
        small,
        lineEnd - body,
        startsSentence(body),
        isCapitalHeading(body),
        body < lineEnd && Character.isLetter(text.charAt(body)),
        last.kind() == Kind.DATE && marks.size() > 1 && marks.get(0) == DateLineMark.COMMA,
        Speech.isProse(text, body, lineEnd),
        Speech.isAddress(text, body, lineEnd),
        PlaceWords.GIVEN_NAMES.contains(stretch.firstWord(first.start(), first.end())));
  }

  /** There is one. */
  private DateLinePart firstPlace() {
    int i = 0;
    while (parts.get(i).kind() != Kind.PLACE) {
      i++;
    }
    return parts.get(i);
  }

  private static boolean hasCity(List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).kind() == Place.Kind.CITY) {
        return true;
      }
    }
    return false;
  }

  /** Of the most prominent of them; that of the least prominent if there is none. */
  private static int rank(List<Place> places) {
    int rank = places.isEmpty() ? LEAST_PROMINENT : places.get(0).rank();
    for (int i = 1; i < places.size(); i++) {
      rank = Math.min(rank, places.get(i).rank());
    }
    return rank;
  }

  private boolean isQualified() {
    for (DateLinePart part : parts) {
      if (part.kind() == Kind.QUALIFIER && !part.known().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isGrouped() {
    for (DateLinePart part : parts) {
      if (part.kind() == Kind.AGENCY && part.grouped()) {
        return true;
      }
    }
    return false;
  }

  /** {@code 12 апр - РИА Новости. }: a bare agency counts behind a date. */
  private boolean isPeriodBehindDated() {
    return signs.date() != null && marks.get(marks.size() - 1) == DateLineMark.PERIOD;
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
