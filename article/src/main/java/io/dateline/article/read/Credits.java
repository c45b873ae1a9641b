package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what stands behind a story: its source, its reporters and editors, its copyright. A credit
 * is looked for only at the very end of what is left of the text.
 */
final class Credits {

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

  private final Gazetteer gazetteer;
  private final Bylines bylines;

  Credits(Gazetteer gazetteer, Bylines bylines) {
    this.gazetteer = gazetteer;
    this.bylines = bylines;
  }

  /**
   * A credit at the end of a stretch of text.
   *
   * @param start where it starts; the story ends before
   */
  record Hit(
      int start,
      String rule,
      List<Found<String>> sources,
      List<Found<String>> people,
      Optional<Found<ArticleDate>> published) {

    Hit(int start, String rule, List<Found<String>> sources, List<Found<String>> people) {
      this(start, rule, sources, people, Optional.empty());
    }
  }

  /** The credit that ends {@code from..end}, or null. */
  Hit last(CharSequence text, int from, int end) {
    Hit hit = labelled(text, from, end);
    if (hit == null) {
      hit = bracketed(text, from, end);
    }
    if (hit == null) {
      hit = copyright(text, from, end);
    }
    if (hit == null) {
      hit = canadian(text, from, end);
    }
    if (hit == null) {
      hit = contributed(text, from, end);
    }
    if (hit == null) {
      hit = desk(text, from, end);
    }
    return hit != null ? hit : signed(text, from, end);
  }

  /** {@code Source : Reuters}, also glued behind the last sentence. */
  private Hit labelled(CharSequence text, int from, int end) {
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
      int start = lineStart(text, first, end);
      if (Chars.matches(text, start, end, label)) {
        return source(text, start, Chars.skipSpace(text, start + label.length(), end), end);
      }
    }
    return null;
  }

  private static int lineStart(CharSequence text, int first, int end) {
    int at = end;
    while (at > first && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return Chars.skipSpace(text, at, end);
  }

  /**
   * A label is a word of its own with a capital, at a line's start or behind anything but a word.
   */
  private static boolean opens(CharSequence text, int from, int start) {
    if (start > from && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return false;
    }
    char c = text.charAt(start);
    int line = lineStart(text, Math.max(from, start - MAX_NOTE), start + 1);
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
    List<Found<String>> sources = listed(text, valueStart, valueEnd, "credit:source");
    return sources.isEmpty() ? null : new Hit(start, "credit:source", sources, List.of());
  }

  /** The sources that a header line lists; one name that no list has is taken as it stands. */
  List<Found<String>> listed(CharSequence text, int from, int end, String rule) {
    List<Found<String>> sources = agencies(text, from, end, rule);
    int nameEnd = withoutPeriod(text, from, end);
    if (!sources.isEmpty() || !isSourceName(text, from, nameEnd)) {
      return sources;
    }
    String name = text.subSequence(from, nameEnd).toString();
    return List.of(new Found<>(name, rule, new Span(from, nameEnd)));
  }

  /** One to six capitalised words on one line. */
  private static boolean isSourceName(CharSequence text, int from, int end) {
    if (end - from < 2
        || end - from > 60
        || !(Chars.isUpper(text.charAt(from)) || Chars.isUncased(text.charAt(from)))) {
      return false;
    }
    int words = 1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == ';' || c == '?' || c == '!' || c == '"') {
        return false;
      }
      if (Chars.isSpace(c)) {
        words++;
      }
    }
    return words <= 6;
  }

  /**
   * Known sources in a list such as {@code AFP, dpa} or {@code AP/Reuters}; others are left out.
   */
  private List<Found<String>> agencies(CharSequence text, int from, int end, String rule) {
    List<Found<String>> found = new ArrayList<>(2);
    int stop = withoutPeriod(text, from, end);
    Optional<Agency> whole = gazetteer.agencies().named(text.subSequence(from, stop));
    if (whole.isPresent()) {
      return List.of(new Found<>(whole.get().name(), rule + ":agency", new Span(from, stop)));
    }
    int piece = from;
    for (int i = from; i <= end; i++) {
      boolean and = i + 5 <= end && Chars.matches(text, i, end, " and ");
      if (i < end && ",/;&+|(".indexOf(text.charAt(i)) < 0 && !and) {
        continue;
      }
      int a = Chars.skipSpace(text, piece, i);
      int b = withoutPeriod(text, a, Chars.trimEnd(text, a, i));
      if (a < b) {
        Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(a, b));
        if (agency.isPresent()) {
          found.add(new Found<>(agency.get().name(), rule + ":agency", new Span(a, b)));
        }
      }
      piece = and ? i + 5 : i + 1;
      i = and ? i + 4 : i;
    }
    return found;
  }

  private static int withoutPeriod(CharSequence text, int from, int end) {
    int at = Chars.trimEnd(text, from, end);
    while (at > from + 1 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ')')) {
      boolean acronym =
          at - 2 > from
              && text.charAt(at - 1) == '.'
              && Chars.isUpper(text.charAt(at - 2))
              && text.charAt(at - 3 < from ? from : at - 3) == '.';
      if (acronym) {
        break;
      }
      at--;
    }
    return at;
  }

  /** {@code (Reporting by A and B; Editing by C)}, {@code rt/kb (AFP, dpa)}, {@code (AP)}. */
  private Hit bracketed(CharSequence text, int from, int end) {
    int first = Math.max(from, end - MAX_NOTE);
    int close = Chars.trimEnd(text, first, end);
    if (close > first && text.charAt(close - 1) == '.') {
      close--;
    }
    if (close <= first || text.charAt(close - 1) != ')') {
      return reporters(text, lineStart(text, first, end), end, lineStart(text, first, end));
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
    List<Found<String>> sources = agencies(text, open + 1, close - 1, "credit:bracket");
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
            || lineStart(text, first, open) == start;
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

  /** Those of the roles below whose bearers wrote. */
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

  private static String role(CharSequence text, int from, int end) {
    for (String role :
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
            "translator:")) {
      if (Chars.matches(text, from, end, role)) {
        return role;
      }
    }
    return null;
  }

  /** {@code © 2024 X. All rights reserved.} on the last line. */
  private Hit copyright(CharSequence text, int from, int end) {
    int start = lineStart(text, Math.max(from, end - MAX_NOTE), end);
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
        start, "credit:copyright", agencies(text, at, stop, "credit:copyright"), List.of());
  }

  /** {@code Associated Press writer A B in C contributed to this report.} */
  private Hit contributed(CharSequence text, int from, int end) {
    int start = lineStart(text, Math.max(from, end - MAX_NOTE), end);
    int phrase = -1;
    for (int i = start; i < end && phrase < 0; i++) {
      for (String words :
          List.of("contributed to this", "contributed reporting", "contributed to the report")) {
        if (text.charAt(i) == 'c' && Chars.matches(text, i, end, words)) {
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
    List<Found<String>> sources = agencies(text, start, names, "credit:contributed");
    Bylines.Hit by = bylines.names(text, names, phrase, "credit:contributed", false);
    return by == null && sources.isEmpty()
        ? null
        : new Hit(start, "credit:contributed", sources, by == null ? List.of() : by.people());
  }

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

  /** {@code With files from Reuters}, {@code With inputs from PTI}. */
  private Hit helped(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && "(-\u2013\u2014 ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    for (String label :
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
            "com informações de")) {
      int value = Chars.skipSpace(text, at + label.length(), end);
      if (!Chars.matches(text, at, end, label) || value >= end || end - value > 120) {
        continue;
      }
      List<Found<String>> sources = agencies(text, value, end, "credit:helped");
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

  /** {@code kl-bou/cnp}: the marks of authors and desks, alone on the last line. */
  private static boolean isInitials(CharSequence text, int start, int end) {
    if (end - start > 24) {
      return false;
    }
    boolean slash = false;
    int run = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '/' || c == '-') {
        slash |= c == '/';
        if (run == 0) {
          return false;
        }
        run = 0;
      } else if (!Character.isLowerCase(c) || ++run > 5) {
        return false;
      }
    }
    return slash && run > 0;
  }

  /** A line of signs, or the control characters and entities that a transmission leaves. */
  private static boolean isResidue(CharSequence text, int start, int end) {
    if (Chars.matches(text, start, end, "&#")) {
      return end - start <= 8;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The Canadian Press signs with a sentence. */
  private Hit canadian(CharSequence text, int from, int end) {
    int start = lineStart(text, Math.max(from, end - MAX_NOTE), end);
    for (String opener : List.of("this report by ", "this story by ")) {
      if (Chars.matches(text, start, end, opener)) {
        int name = start + opener.length();
        for (int i = name; i < Math.min(end, name + 80); i++) {
          if (Chars.matches(text, i, end, " was first published")) {
            List<Found<String>> sources = agencies(text, name, i, "credit:first-published");
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

  /** What a desk leaves on the last line: {@code (END)}, {@code SOURCE Acme, Inc.}, an address. */
  private Hit desk(CharSequence text, int from, int end) {
    int start = lineStart(text, Math.max(from, end - MAX_TAIL), end);
    Hit helped = start > from ? helped(text, start, end) : null;
    if (start <= from || end - start > 100 || helped != null) {
      return helped;
    }
    if (isInitials(text, start, end)) {
      return new Hit(start, "credit:initials", List.of(), List.of());
    }
    if (isResidue(text, start, end)) {
      return new Hit(start, "credit:residue", List.of(), List.of());
    }
    if (Chars.matches(text, start, end, "all rights reserved")) {
      return new Hit(start, "credit:rights", List.of(), List.of());
    }
    String line = text.subSequence(start, end).toString();
    for (String mark :
        List.of(
            "(END)", "(more)", "(MORE)", "END", "###", "ENDS", "Ends", "-30-", "- 30 -", "-ends-",
            "(ends)", "(Ends)")) {
      if (line.equals(mark)) {
        return new Hit(start, "credit:end-mark", List.of(), List.of());
      }
    }
    if (line.startsWith("SOURCE ")) {
      // A press-release wire names the issuer so; the source is the wire of the date line.
      return new Hit(start, "credit:issuer", List.of(), List.of());
    }
    boolean address = line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    return address ? new Hit(start, "credit:address", List.of(), List.of()) : null;
  }

  /** {@code PTI ABC DEF}: an agency and its desk's initials behind the last sentence. */
  private Hit initialled(CharSequence text, int from, int end) {
    int at = end;
    int words = 0;
    while (at > from && words < 6) {
      int wordEnd = Chars.trimEnd(text, from, at);
      int word = wordEnd;
      while (word > from && Chars.isUpper(text.charAt(word - 1))) {
        word--;
      }
      if (wordEnd - word < 2 || wordEnd - word > 4) {
        return null;
      }
      if (word > from && !Chars.isSpace(text.charAt(word - 1))) {
        return null;
      }
      Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(word, wordEnd));
      if (agency.isPresent() && agency.get().isWire()) {
        int before = Chars.trimEnd(text, from, word);
        boolean behind =
            before > from && ".!?\"'\u201d\u2019".indexOf(text.charAt(before - 1)) >= 0;
        Found<String> found =
            new Found<>(agency.get().name(), "credit:signed:agency", new Span(word, wordEnd));
        return behind && words > 0
            ? new Hit(word, "credit:signed", List.of(found), List.of())
            : null;
      }
      words++;
      at = word;
    }
    return null;
  }

  /** {@code -- BERNAMA}, {@code Reuter}, {@code —AFP}: the agency's name alone on the last line. */
  private Hit signed(CharSequence text, int from, int end) {
    int start = lineStart(text, Math.max(from, end - MAX_TAIL), end);
    int name = start;
    while (name < end && "-\u2013\u2014/ .([".indexOf(text.charAt(name)) >= 0) {
      name++;
    }
    int stop = end;
    while (stop > name && "-\u2013\u2014/ .)]".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    if (name >= stop || stop - name > 40) {
      return initialled(text, from, end);
    }
    boolean marked = name > start;
    Optional<Agency> agency = gazetteer.agencies().named(text.subSequence(name, stop));
    if (agency.isEmpty() || !(marked || agency.get().isWire())) {
      return initialled(text, from, end);
    }
    Found<String> found =
        new Found<>(agency.get().name(), "credit:signed:agency", new Span(name, stop));
    return new Hit(start, "credit:signed", List.of(found), List.of());
  }
}
