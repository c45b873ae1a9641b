package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.read.Credits.Hit;
import java.util.List;

/** Who helped: people and agencies that contributed to a story. */
final class HelpCredits {

  private static final int MAX_NOTE = 600;

  private static final List<String> CONTRIBUTED =
      List.of("contributed to this", "contributed reporting", "contributed to the report");

  private static final List<String> ROLES =
      List.of(
          "writers",
          "writer",
          "correspondents",
          "correspondent",
          "journalists",
          "journalist",
          "reporters",
          "reporter",
          "producer",
          "photographer");

  /** What stands before the names of those who helped. */
  private static final List<String> HELP =
      List.of(
          "with files from",
          "with inputs from",
          "with input from",
          "with reporting by",
          "with reporting from",
          "with additional reporting by",
          "with information from",
          "con información de",
          "avec",
          "mit material von",
          "com informações da",
          "com informações de");

  private final SourceNames sourceNames;
  private final Bylines bylines;

  HelpCredits(SourceNames sourceNames, Bylines bylines) {
    this.sourceNames = sourceNames;
    this.bylines = bylines;
  }

  /** {@code Associated Press writer A B in C contributed to this report.} */
  Hit contributed(CharSequence text, int from, int end) {
    int start = Line.startBefore(text, Math.max(from, end - MAX_NOTE), end);
    int phrase = -1;
    for (int i = start; i < end && phrase < 0; i++) {
      if (text.charAt(i) != 'c') {
        continue;
      }
      for (String words : CONTRIBUTED) {
        if (Chars.matches(text, i, end, words)) {
          phrase = i;
        }
      }
    }
    if (phrase < 0 || end - phrase > 60) {
      return null;
    }
    int names = start;
    for (int i = start; i < phrase; i++) {
      for (String role : ROLES) {
        if (Chars.matches(text, i, phrase, role)
            && i > start
            && Chars.isSpace(text.charAt(i - 1))
            && i + role.length() < phrase
            && Chars.isSpace(text.charAt(i + role.length()))) {
          names = Chars.skipSpace(text, i + role.length(), phrase);
        }
      }
      if (names > start) {
        break;
      }
    }
    List<Found<String>> sources = sourceNames.agencies(text, start, names, "credit:contributed");
    Bylines.Hit by = bylines.names(text, names, phrase, "credit:contributed", false);
    return by == null && sources.isEmpty()
        ? null
        : new Hit(start, "credit:contributed", sources, by == null ? List.of() : by.people());
  }

  /** {@code With files from Reuters}, {@code With inputs from PTI}. */
  Hit helped(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && "(-\u2013\u2014 ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    for (String label : HELP) {
      int value = Chars.skipSpace(text, at + label.length(), end);
      if (!Chars.matches(text, at, end, label) || value >= end || end - value > 120) {
        continue;
      }
      List<Found<String>> sources = sourceNames.agencies(text, value, end, "credit:helped");
      if (!sources.isEmpty()) {
        return new Hit(start, "credit:helped", sources, List.of());
      }
      Bylines.Hit by = bylines.names(text, value, end, "credit:helped", false);
      if (by != null && !by.people().isEmpty()) {
        return new Hit(start, "credit:helped", by.sources(), by.people());
      }
    }
    return null;
  }
}
