package io.dateline.article.read;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a text says about itself as a news article. Thread-safe; time and space are linear in
 * the length of the text.
 *
 * <p>It goes over the text three times: the head (header lines, headline, byline, date line), the
 * tail (credits, from the end upwards), and what is left (promos; paragraphs).
 */
public final class ArticleReader {

  /** Lines that may come before the story: kicker, headline, byline, header lines. */
  private static final int HEAD_LINES = 14;

  /** Paragraphs of story before which a date line is still looked for. */
  private static final int STORY_BEFORE_DATELINE = 1;

  private static final int MAX_HEADLINE = 180;
  private static final int MAX_CREDITS = 6;

  private final Bylines bylines;
  private final Credits credits;
  private final DateLineReader dateLines;

  /** A reader that knows the places and agencies of {@code gazetteer}. */
  public ArticleReader(Gazetteer gazetteer) {
    this.bylines = new Bylines(gazetteer);
    this.credits = new Credits(gazetteer, bylines);
    this.dateLines = new DateLineReader(gazetteer);
  }

  /** Reads a text of which nothing is known beside it. */
  public Article read(CharSequence text) {
    return read(text, Optional.empty());
  }

  /**
   * Reads a text.
   *
   * @param text any text, of any length
   * @param published its publication date where that is known from elsewhere; it wins over the one
   *     in the text and gives date lines without a year their year
   */
  public Article read(CharSequence text, Optional<Found<ArticleDate>> published) {
    return new Reading(text, published).run();
  }

  private final class Reading {
    private final CharSequence text;
    private final Optional<Found<ArticleDate>> given;
    private final List<Line> lines;
    private final List<Found<String>> dropped = new ArrayList<>();
    private final List<Found<String>> sources = new ArrayList<>(2);
    private final List<Found<String>> people = new ArrayList<>(2);
    private Found<ArticleDate> published;
    private Found<ArticleDate> modified;
    private Found<String> headline;
    private DateLineReader.Hit dateLine;
    private int dateLineAt;
    private int headEnd;
    private int bodyEnd;

    Reading(CharSequence text, Optional<Found<ArticleDate>> given) {
      this.text = text;
      this.given = given;
      this.lines = Line.of(text);
    }

    Article run() {
      readHead();
      readTail();
      List<Span> body = readBody();
      Optional<Found<ArticleDate>> date = given.or(() -> Optional.ofNullable(published));
      Optional<Found<DateLine>> line = dateLine(date.map(found -> found.value().day()));
      if (date.isEmpty()
          && line.isPresent()
          && dateLine.written() != null
          && dateLine.written().hasYear()) {
        date =
            line.flatMap(found -> found.value().date())
                .map(day -> new Found<>(ArticleDate.ofDay(day), "dateline", line.get().span()));
      }
      dropped.sort(Comparator.comparing(Found::span));
      return new Article(
          Optional.ofNullable(headline),
          line,
          date,
          Optional.ofNullable(modified),
          distinct(sources),
          distinct(people),
          body,
          dropped);
    }

    /** The date line, read again once the publication date is known. */
    private Optional<Found<DateLine>> dateLine(Optional<LocalDate> day) {
      if (dateLine == null) {
        return Optional.empty();
      }
      DateLine value = dateLine.dateLine();
      Optional<LocalDate> resolved =
          dateLine.written() == null ? Optional.empty() : dateLine.written().resolved(day);
      DateLine dated =
          new DateLine(value.text(), value.span(), value.places(), resolved, value.agencies());
      return Optional.of(new Found<>(dated, dateLine.rule(), value.span()));
    }

    private void readHead() {
      int story = 0;
      int i = 0;
      for (; i < lines.size() && i < HEAD_LINES; i++) {
        Line line = lines.get(i);
        if (story == 0 && isAbout(line)) {
          continue;
        }
        DateLineReader.Hit hit = dateLines.read(text, line.start(), line.end(), Optional.empty());
        if (hit != null && (story == 0 || hit.rule().equals("dateline:agency"))) {
          take(hit, line);
          if (story == 0) {
            headEnd = hit.bodyStart();
            dateLineAt = i;
          }
          return;
        }
        DateLineReader.Opening opening =
            story == 0 ? dateLines.opening(text, line.start(), line.end()) : null;
        if (opening != null) {
          for (String agency : opening.agencies()) {
            sources.add(new Found<>(agency, "opening:agency", opening.span()));
          }
          dropped.add(new Found<>("agency", "opening", opening.span()));
          headEnd = opening.bodyStart();
          dateLineAt = i;
          return;
        }
        if (story == 0 && headline == null && isHeadline(i)) {
          headline = new Found<>(line.span().of(text), "headline:first-line", line.span());
          continue;
        }
        if (story == 0) {
          headEnd = line.start();
          dateLineAt = i;
        }
        if (headline != null && story == 0 && isShort(line) && i + 1 < lines.size()) {
          // A second short line (kicker, subtitle) is journalism, but the head goes on.
          if (i < 4) {
            continue;
          }
        }
        if (++story > STORY_BEFORE_DATELINE) {
          return;
        }
      }
      if (story == 0) {
        headEnd = i < lines.size() ? lines.get(i).start() : text.length();
        dateLineAt = i;
      }
    }

    private void take(DateLineReader.Hit hit, Line line) {
      dateLine = hit;
      dropped.add(
          new Found<>(
              "date line",
              "dateline",
              new Span(line.start(), Math.max(line.start(), hit.bodyStart()))));
      for (String agency : hit.dateLine().agencies()) {
        sources.add(new Found<>(agency, "dateline:agency", hit.dateLine().span()));
      }
    }

    /** Header lines, bylines and promos above the story. */
    private boolean isAbout(Line line) {
      HeaderLines.Hit header = HeaderLines.read(text, line);
      if (header != null) {
        take(header);
        dropped.add(new Found<>(header.label(), "header:" + header.label(), line.span()));
        return true;
      }
      WrittenDate alone = HeaderLines.wholeDate(text, line);
      if (alone != null) {
        if (published == null) {
          published =
              alone
                  .whole()
                  .map(date -> new Found<>(date, "header:date-alone", line.span()))
                  .orElse(null);
        }
        dropped.add(new Found<>("date", "header:date-alone", line.span()));
        return true;
      }
      Bylines.Hit by = bylines.line(text, line);
      if (by != null) {
        people.addAll(by.people());
        sources.addAll(by.sources());
        dropped.add(new Found<>("byline", "byline", line.span()));
        return true;
      }
      if (Promos.isPromo(text, line)) {
        dropped.add(new Found<>("promo", "promo:line", line.span()));
        return true;
      }
      return false;
    }

    private void take(HeaderLines.Hit header) {
      Span span = new Span(header.valueStart(), header.valueEnd());
      String rule = "header:" + header.label();
      switch (header.topic()) {
        case PUBLISHED -> published = published != null ? published : dated(header, rule, span);
        case MODIFIED -> modified = modified != null ? modified : dated(header, rule, span);
        case SOURCE -> sources.addAll(credits.listed(text, span.start(), span.end(), rule));
        case BYLINE -> {
          Bylines.Hit by = bylines.names(text, span.start(), span.end(), rule, false);
          if (by != null) {
            people.addAll(by.people());
            sources.addAll(by.sources());
          }
        }
        case HEADLINE -> headline = new Found<>(span.of(text), rule, span);
        case OTHER -> {}
      }
    }

    private Found<ArticleDate> dated(HeaderLines.Hit header, String rule, Span span) {
      return header.date().whole().map(date -> new Found<>(date, rule, span)).orElse(null);
    }

    /** The first line is a headline when it is short, ends like none and a longer story follows. */
    private boolean isHeadline(int index) {
      Line line = lines.get(index);
      if (!isShort(line) || index + 1 >= lines.size()) {
        return false;
      }
      Line next = lines.get(index + 1);
      boolean apart = next.afterBlank() || next.length() > line.length();
      return apart && longest(index + 1) > line.length();
    }

    private boolean isShort(Line line) {
      char last = text.charAt(line.end() - 1);
      return line.length() <= MAX_HEADLINE
          && last != '.'
          && last != ','
          && last != ':'
          && last != ';';
    }

    private int longest(int from) {
      int longest = 0;
      for (int i = from; i < Math.min(lines.size(), from + 6); i++) {
        longest = Math.max(longest, lines.get(i).length());
      }
      return longest;
    }

    /** Takes credits off the end until none is left; promos between them fall with them. */
    private void readTail() {
      bodyEnd = Chars.trimEnd(text, headEnd, text.length());
      for (int i = 0; i < MAX_CREDITS && bodyEnd > headEnd; i++) {
        int lastLine = lastLineStart();
        Line last = new Line(lastLine, bodyEnd, false);
        if (lastLine > headEnd && Promos.isPromo(text, last)) {
          drop("promo", "promo:line", last.start());
          continue;
        }
        Credits.Hit hit = credits.last(text, headEnd, bodyEnd);
        if (hit != null) {
          sources.addAll(hit.sources());
          people.addAll(hit.people());
          if (published == null) {
            published = hit.published().orElse(null);
          }
          drop("credit", hit.rule(), hit.start());
          continue;
        }
        Bylines.Hit by = lastLine > headEnd ? bylines.line(text, last) : null;
        if (by == null) {
          return;
        }
        people.addAll(by.people());
        sources.addAll(by.sources());
        drop("byline", "byline:tail", last.start());
      }
    }

    private void drop(String what, String rule, int start) {
      dropped.add(new Found<>(what, rule, new Span(start, bodyEnd)));
      bodyEnd = Chars.trimEnd(text, headEnd, start);
    }

    private int lastLineStart() {
      int at = bodyEnd;
      while (at > headEnd && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
        at--;
      }
      return Chars.skipSpace(text, at, bodyEnd);
    }

    /** The paragraphs between head and tail, without promos and without the headline. */
    private List<Span> readBody() {
      List<Span> body = new ArrayList<>();
      boolean wrapped = isWrapped();
      int start = -1;
      int end = -1;
      for (Line line : lines) {
        if (line.start() >= bodyEnd) {
          break;
        }
        int from = line.start();
        int to = Math.min(line.end(), bodyEnd);
        boolean above = from < headEnd && to > headEnd;
        if (above) {
          from = headEnd;
        }
        if (from < headEnd && isDroppedOrHeadline(line)) {
          start = flush(body, start, end);
          continue;
        }
        if (isDropped(line)) {
          start = flush(body, start, end);
          continue;
        }
        if (dateLine != null
            && from < dateLine.bodyStart()
            && to > dateLine.bodyStart()
            && from == dateLine.dateLine().span().start()) {
          from = dateLine.bodyStart();
        }
        if (Promos.isPromo(text, line)) {
          dropped.add(new Found<>("promo", "promo:line", line.span()));
          start = flush(body, start, end);
          continue;
        }
        if (start >= 0 && (line.afterBlank() || !wrapped)) {
          start = flush(body, start, end);
        }
        for (Span promo = Promos.inline(text, from, to);
            promo != null;
            promo = Promos.inline(text, from, to)) {
          dropped.add(new Found<>("promo", "promo:inline", promo));
          int before = Chars.trimEnd(text, from, promo.start());
          if (before > from) {
            body.add(new Span(start >= 0 ? start : from, before));
          } else if (start >= 0) {
            flush(body, start, end);
          }
          start = -1;
          from = Chars.skipSpace(text, promo.end(), to);
        }
        if (from < to) {
          start = start >= 0 ? start : from;
          end = to;
        }
      }
      flush(body, start, end);
      return body;
    }

    private int flush(List<Span> body, int start, int end) {
      if (start >= 0 && end > start) {
        body.add(new Span(start, end));
      }
      return -1;
    }

    private boolean isDroppedOrHeadline(Line line) {
      return isDropped(line) || (headline != null && headline.span().equals(line.span()));
    }

    private boolean isDropped(Line line) {
      if (line.start() > headEnd) {
        return false;
      }
      for (Found<String> drop : dropped) {
        if (drop.span().start() <= line.start() && line.end() <= drop.span().end()) {
          return true;
        }
      }
      return false;
    }

    /** Whether paragraphs are broken into lines of a fixed width, as on the teleprinter. */
    private boolean isWrapped() {
      int inner = 0;
      int full = 0;
      for (int i = dateLineAt; i + 1 < lines.size() && inner < 200; i++) {
        if (!lines.get(i + 1).afterBlank()) {
          inner++;
          int length = lines.get(i).length();
          full += length >= 45 && length <= 90 ? 1 : 0;
        }
      }
      return inner >= 3 && full * 5 >= inner * 4;
    }

    private List<Found<String>> distinct(List<Found<String>> found) {
      List<Found<String>> result = new ArrayList<>(found.size());
      for (Found<String> candidate : found) {
        if (result.stream().noneMatch(kept -> kept.value().equals(candidate.value()))) {
          result.add(candidate);
        }
      }
      return result;
    }
  }
}
