package io.dateline.article.read;

import io.dateline.article.Found;
import io.dateline.article.read.Credits.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Credits in brackets: reporters and editors, several agencies. */
final class BracketCredits {

  private static final int MAX_NOTE = 600;

  /** What somebody did for a story. */
  private static final List<String> ROLES =
      List.of(
          "reporting and writing by",
          "reporting by",
          "writing by",
          "written by",
          "additional reporting by",
          "additional reporting",
          "editing by",
          "compiled by",
          "graphic by",
          "graphics by",
          "translated by",
          "translation by",
          "photography by",
          "research by",
          "reporting and editing by",
          "editing and writing by",
          "reporter:",
          "reporters:",
          "writer:",
          "pewarta:",
          "editor:",
          "editors:",
          "penyunting:",
          "translator:");

  /** Those of the roles whose bearers wrote. */
  private static final Set<String> WRITERS =
      Set.of(
          "reporting and writing by",
          "reporting by",
          "writing by",
          "written by",
          "additional reporting by",
          "additional reporting",
          "reporting and editing by",
          "editing and writing by",
          "reporter:",
          "reporters:",
          "writer:",
          "pewarta:");

  private final SourceNames sourceNames;
  private final Bylines bylines;

  BracketCredits(SourceNames sourceNames, Bylines bylines) {
    this.sourceNames = sourceNames;
    this.bylines = bylines;
  }

  /** {@code (Reporting by A and B; Editing by C)}, {@code rt/kb (AFP, dpa)}, {@code (AP)}. */
  Hit bracketed(CharSequence text, int from, int end) {
    int first = Math.max(from, end - MAX_NOTE);
    int close = Chars.trimEnd(text, first, end);
    if (close > first && text.charAt(close - 1) == '.') {
      close--;
    }
    if (close <= first || text.charAt(close - 1) != ')') {
      return reporters(
          text, Line.startBefore(text, first, end), end, Line.startBefore(text, first, end));
    }
    int open = close - 2;
    int depth = 1;
    while (open >= first) {
      char c = text.charAt(open);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      open--;
    }
    if (open < first) {
      return null;
    }
    Hit note = reporters(text, open + 1, close - 1, open);
    if (note != null) {
      return note;
    }
    if (close - open > 80) {
      return null;
    }
    List<Found<String>> sources = sourceNames.agencies(text, open + 1, close - 1, "credit:bracket");
    int pieces = 1;
    for (int i = open; i < close; i++) {
      pieces += ",/;".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    if (sources.isEmpty() || sources.size() * 2 < pieces) {
      return null;
    }
    int start = initials(text, first, open);
    // Inside a running sentence "(AP)" may explain a name; a credit follows its end.
    int before = Chars.trimEnd(text, first, start);
    boolean ends =
        before == first
            || ".!?\"'\u201d\u2019\u00bb\n".indexOf(text.charAt(before - 1)) >= 0
            || Line.startBefore(text, first, open) == start;
    return ends ? new Hit(start, "credit:bracket", sources, List.of()) : null;
  }

  /** Start of the authors' marks {@code rt/kb} before the bracket. */
  private static int initials(CharSequence text, int first, int open) {
    int end = Chars.trimEnd(text, first, open);
    int at = end;
    boolean slash = false;
    while (at > first && end - at < 12) {
      char c = text.charAt(at - 1);
      if (c != '/' && !Character.isLowerCase(c)) {
        break;
      }
      slash |= c == '/';
      at--;
    }
    boolean apart = at == first || Chars.isSpace(text.charAt(at - 1));
    return slash && apart ? at : open;
  }

  private Hit reporters(CharSequence text, int from, int end, int start) {
    List<Found<String>> people = new ArrayList<>(2);
    List<Found<String>> sources = new ArrayList<>(1);
    boolean understood = false;
    int clause = from;
    for (int i = from; i <= end; i++) {
      boolean sentence =
          i < end && text.charAt(i) == '.' && i > from && Character.isLowerCase(text.charAt(i - 1));
      boolean slash = i < end && text.charAt(i) == '/' && i > from && text.charAt(i - 1) == ' ';
      if (i < end && text.charAt(i) != ';' && !sentence && !slash) {
        continue;
      }
      int a = Chars.skipSpace(text, clause, i);
      String role = role(text, a, i);
      if (role != null) {
        understood = true;
        if (WRITERS.contains(role)) {
          int names = Chars.skipSpace(text, a + role.length(), i);
          Bylines.Hit hit = bylines.names(text, names, i, "credit:reporters", false);
          if (hit != null) {
            people.addAll(hit.people());
            sources.addAll(hit.sources());
          }
        }
      } else if (clause == from) {
        return null;
      }
      clause = i + 1;
    }
    return understood ? new Hit(start, "credit:reporters", sources, people) : null;
  }

  private static String role(CharSequence text, int from, int end) {
    for (String role : ROLES) {
      if (Chars.matches(text, from, end, role)) {
        return role;
      }
    }
    return null;
  }
}
