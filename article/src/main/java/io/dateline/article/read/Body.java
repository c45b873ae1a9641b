package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts the story into paragraphs, without what was dropped and without promos. One pass. */
final class Body {

  /** Behind so many paragraphs the rest is one: a text of ten million lines is no article. */
  private static final int MAX_PARAGRAPHS = 200_000;

  /** Lines by which the width of the lines is judged. */
  private static final int JUDGED_LINES = 200;

  private final CharSequence text;
  private final Facts facts;
  private final List<Span> body = new ArrayList<>();
  private final List<Found<String>> promos = new ArrayList<>();
  private final List<Span> cuts;
  private int cut;
  private int start = -1;
  private int end = -1;

  Body(CharSequence text, Facts facts) {
    this.text = text;
    this.facts = facts;
    this.cuts = new ArrayList<>(facts.dropped.size() + 1);
    facts.dropped.forEach(found -> cuts.add(found.span()));
    if (facts.headline != null) {
      cuts.add(facts.headline.span());
    }
    cuts.sort(Comparator.naturalOrder());
  }

  /** The paragraphs; promos that it meets are added to the facts. */
  List<Span> read() {
    boolean wrapped = isWrapped();
    Line.Cursor lines = new Line.Cursor(text, 0);
    while (lines.next() && lines.start() < facts.storyEnd) {
      if (body.size() >= MAX_PARAGRAPHS) {
        flush();
        body.add(new Span(lines.start(), facts.storyEnd));
        break;
      }
      if (start >= 0 && (lines.afterBlank() || !wrapped)) {
        flush();
      }
      read(lines.start(), Math.min(lines.end(), facts.storyEnd));
    }
    flush();
    facts.dropped.addAll(promos);
    return body;
  }

  /** One line: the stretches of it that no cut covers. */
  private void read(int lineStart, int lineEnd) {
    if (lineStart >= facts.storyStart && Promos.isPromo(text, lineStart, lineEnd)) {
      promos.add(new Found<>("promo", "promo:line", new Span(lineStart, lineEnd)));
      flush();
      return;
    }
    int from = lineStart;
    while (from < lineEnd) {
      while (cut < cuts.size() && cuts.get(cut).end() <= from) {
        cut++;
      }
      Span next = cut < cuts.size() ? cuts.get(cut) : null;
      if (next == null || next.start() >= lineEnd) {
        add(from, lineEnd);
        return;
      }
      if (next.start() > from) {
        add(from, next.start());
      }
      flush();
      from = Chars.skipSpace(text, Math.max(from, next.end()), lineEnd);
      if (next.end() <= from) {
        cut++;
      }
    }
  }

  /** A stretch of story; promos in it are taken out. */
  private void add(int stretchStart, int stretchEnd) {
    int from = stretchStart;
    int to = Chars.trimEnd(text, from, stretchEnd);
    for (Span promo = Promos.inline(text, from, to);
        promo != null;
        promo = Promos.inline(text, from, to)) {
      promos.add(new Found<>("promo", "promo:inline", promo));
      int before = Chars.trimEnd(text, from, promo.start());
      if (before > from) {
        start = start >= 0 ? start : from;
        end = before;
      }
      flush();
      from = Chars.skipSpace(text, promo.end(), to);
    }
    if (from < to) {
      start = start >= 0 ? start : from;
      end = to;
    }
  }

  private void flush() {
    if (start >= 0 && end > start) {
      body.add(new Span(start, end));
    }
    start = -1;
  }

  /** Whether paragraphs are broken into lines of a fixed width, as on the teleprinter. */
  private boolean isWrapped() {
    int inner = 0;
    int full = 0;
    Line.Cursor lines = new Line.Cursor(text, Math.min(facts.storyStart, text.length()));
    int before = 0;
    while (inner < JUDGED_LINES && lines.next()) {
      // Before the first there is none.
      if (!lines.afterBlank()) {
        inner++;
        full += before >= 45 && before <= 90 ? 1 : 0;
      }
      before = lines.end() - lines.start();
    }
    return inner >= 3 && full * 5 >= inner * 4;
  }
}
