package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.read.Credits.Hit;
import java.util.List;
import java.util.Optional;

/** Lines of rights, and the sentence with which The Canadian Press signs. */
final class RightsCredits {

  private static final int MAX_NOTE = 600;

  private final SourceNames names;

  RightsCredits(SourceNames names) {
    this.names = names;
  }

  /** {@code © 2024 X. All rights reserved.} on the last line. */
  Hit copyright(CharSequence text, int from, int end) {
    int start = Line.startBefore(text, Math.max(from, end - MAX_NOTE), end);
    int at = start;
    boolean sign = false;
    for (String mark : List.of("copyright", "©", "(c)", "copyright")) {
      if (Chars.matches(text, at, end, mark)) {
        at = Chars.skipSpace(text, at + mark.length(), end);
        sign = true;
      }
    }
    if (!sign) {
      return null;
    }
    while (at < end
        && (Chars.isDigit(text.charAt(at)) || "-\u2013, ".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (Chars.matches(text, at, end, "by ")) {
      at += 3;
    }
    int stop = at;
    while (stop < end
        && !(text.charAt(stop) == '.' && (stop + 1 >= end || Chars.isSpace(text.charAt(stop + 1))))
        && text.charAt(stop) != '\n') {
      stop++;
    }
    for (String rest : List.of(" all rights", " alle rechte", " todos los", " tous droits")) {
      for (int i = at; i < stop; i++) {
        if (Chars.matches(text, i, stop, rest)) {
          stop = i;
        }
      }
    }
    return new Hit(
        start, "credit:copyright", names.agencies(text, at, stop, "credit:copyright"), List.of());
  }

  /** The Canadian Press signs with a sentence. */
  Hit canadian(CharSequence text, int from, int end) {
    int start = Line.startBefore(text, Math.max(from, end - MAX_NOTE), end);
    for (String opener : List.of("this report by ", "this story by ")) {
      if (Chars.matches(text, start, end, opener)) {
        int name = start + opener.length();
        for (int i = name; i < Math.min(end, name + 80); i++) {
          if (Chars.matches(text, i, end, " was first published")) {
            List<Found<String>> sources = names.agencies(text, name, i, "credit:first-published");
            return sources.isEmpty()
                ? null
                : new Hit(
                    start,
                    "credit:first-published",
                    sources,
                    List.of(),
                    firstPublished(text, i + " was first published".length(), end));
          }
        }
      }
    }
    return null;
  }

  private static Optional<Found<ArticleDate>> firstPublished(CharSequence text, int from, int end) {
    int at = Chars.skipSpace(text, from, end);
    if (Chars.matches(text, at, end, "on ")) {
      at += 3;
    }
    WrittenDate date = new DateScanner(text, end).at(at);
    return date == null
        ? Optional.empty()
        : date.whole()
            .map(day -> new Found<>(day, "credit:first-published", new Span(from, date.end())));
  }
}
