package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.read.Credits.Hit;
import java.util.List;
import java.util.Set;

/** Credits behind a label: {@code Source : Reuters}. */
final class SourceLabels {

  /** A source label further from the end than this belongs to the story. */
  private static final int MAX_TAIL = 160;

  private static final int MAX_NOTE = 600;

  private static final List<String> SOURCE_LABELS =
      List.of(
          "source",
          "sources",
          "fuente",
          "fuentes",
          "quelle",
          "quellen",
          "fonte",
          "fonti",
          "bron",
          "kilde",
          "källa",
          "источник",
          "zdroj",
          "źródło",
          "來源",
          "来源",
          "出典",
          "sumber",
          "via",
          "credit",
          "originally published by",
          "originally published on",
          "first published by",
          "distributed by");

  /** Labels that count without a colon because nothing else reads like them. */
  private static final Set<String> BARE =
      Set.of("originally published by", "originally published on", "distributed by");

  private final SourceNames names;

  SourceLabels(SourceNames names) {
    this.names = names;
  }

  /** {@code Source : Reuters}, also glued behind the last sentence. */
  Hit labelled(CharSequence text, int from, int end) {
    int first = Math.max(from, end - MAX_TAIL);
    for (int colon = end - 1; colon >= first; colon--) {
      char c = text.charAt(colon);
      if (c != ':' && c != '：') {
        continue;
      }
      int labelEnd = Chars.trimEnd(text, from, colon);
      for (String label : SOURCE_LABELS) {
        int start = labelEnd - label.length();
        if (start >= from
            && Chars.matches(text, start, labelEnd, label)
            && opens(text, from, start)) {
          Hit hit = source(text, start, Chars.skipSpace(text, colon + 1, end), end);
          if (hit != null) {
            return hit;
          }
        }
      }
    }
    for (String label : BARE) {
      int start = Line.startBefore(text, first, end);
      if (Chars.matches(text, start, end, label)) {
        return source(text, start, Chars.skipSpace(text, start + label.length(), end), end);
      }
    }
    return null;
  }

  /**
   * A label is a word of its own with a capital, at a line's start or behind anything but a word.
   */
  private static boolean opens(CharSequence text, int from, int start) {
    if (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return false;
    }
    char c = text.charAt(start);
    int line = Line.startBefore(text, Math.max(from, start - MAX_NOTE), start + 1);
    return Chars.isUpper(c) || Chars.isUncased(c) || line == start;
  }

  private Hit source(CharSequence text, int start, int valueStart, int end) {
    int valueEnd = valueStart;
    while (valueEnd < end && text.charAt(valueEnd) != '\n' && text.charAt(valueEnd) != '\r') {
      valueEnd++;
    }
    if (Chars.skipSpace(text, valueEnd, end) < end) {
      return null;
    }
    List<Found<String>> sources = names.listed(text, valueStart, valueEnd, "credit:source");
    return sources.isEmpty() ? null : new Hit(start, "credit:source", sources, List.of());
  }
}
