package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.Span;

/** Takes credits off the end of a story until none is left; promos between them fall with them. */
final class Tail {

  /** Credits, bylines, end marks and the labels of an export. */
  private static final int MAX_CREDITS = 24;

  /** A longer last line is story, whatever it starts with. */
  private static final int MAX_LINE = 600;

  private final Bylines bylines;
  private final Credits credits;

  Tail(Bylines bylines, Credits credits) {
    this.bylines = bylines;
    this.credits = credits;
  }

  /** Reads upwards from the end of the story in {@code facts}. */
  void read(CharSequence text, Facts facts) {
    int from = Math.min(facts.storyStart, facts.storyEnd);
    int end = Chars.trimEnd(text, from, facts.storyEnd);
    for (int i = 0; i < MAX_CREDITS && end > from; i++) {
      int start = start(text, from, end, facts);
      if (start < 0) {
        break;
      }
      end = Chars.trimEnd(text, from, start);
    }
    facts.storyEnd = end;
  }

  /** Takes what ends at {@code end} down; where it starts, or -1 when that is story. */
  private int start(CharSequence text, int from, int end, Facts facts) {
    int lastLine = lineStart(text, Math.max(from, end - MAX_LINE), end);
    boolean own = lastLine > from && end - lastLine < MAX_LINE;
    Line last = new Line(lastLine, end, false);
    if (own && Promos.isPromo(text, lastLine, end)) {
      facts.drop("promo", "promo:line", last.span());
      return lastLine;
    }
    Credits.Hit hit = credits.last(text, from, end);
    if (hit != null) {
      facts.sources.addAll(hit.sources());
      facts.people.addAll(hit.people());
      if (facts.published == null) {
        facts.published = hit.published().orElse(null);
      }
      facts.drop("credit", hit.rule(), new Span(hit.start(), end));
      return hit.start();
    }
    if (!own) {
      return -1;
    }
    Bylines.Hit by = bylines.line(text, last);
    if (by != null) {
      facts.credit(by);
      facts.drop("byline", "byline:tail", last.span());
      return lastLine;
    }
    HeaderLines.Hit label = HeaderLines.read(text, last);
    if (label != null && isLabel(text, last, label)) {
      if (label.topic() == HeaderLines.Topic.PUBLISHED && facts.published == null) {
        Span value = new Span(label.valueStart(), label.valueEnd());
        facts.published =
            label
                .date()
                .whole()
                .map(date -> new Found<>(date, "tail:" + label.label(), value))
                .orElse(null);
      }
      facts.drop(label.label(), "tail:" + label.label(), last.span());
      return lastLine;
    }
    return -1;
  }

  /** Behind a story a label counts in capitals only, as exports write it, or with a date. */
  private static boolean isLabel(CharSequence text, Line line, HeaderLines.Hit label) {
    int labelEnd = line.start() + label.label().length();
    return label.date() != null
        || (label.topic() != HeaderLines.Topic.HEADLINE
            && Chars.isCapitals(text, line.start(), labelEnd));
  }

  private static int lineStart(CharSequence text, int from, int end) {
    int at = end;
    while (at > from && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return Chars.skipSpace(text, at, end);
  }
}
