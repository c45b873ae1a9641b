package io.dateline.article.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines above a story that say something about it: {@code date 2024-05-20}, {@code Updated: ...}.
 */
final class HeaderLines {

  /** No header line is longer. */
  private static final int MAX_LENGTH = 200;

  private HeaderLines() {}

  /** What a header line is about. */
  enum Topic {
    PUBLISHED,
    MODIFIED,
    SOURCE,
    BYLINE,
    HEADLINE,
    DATELINE,
    EMBARGO,
    EXPIRES,
    NOTE,
    OTHER
  }

  /**
   * One form of header line.
   *
   * @param label what it starts with, in any case
   * @param topic what it is about
   * @param bare whether it counts without a colon behind the label
   */
  private record Form(String label, Topic topic, boolean bare) {}

  /** The forms; a longer label stands before a shorter one that it starts with. */
  private static final List<Form> FORMS =
      List.of(
          new Form("date published", Topic.PUBLISHED, true),
          new Form("date of publication", Topic.PUBLISHED, true),
          new Form("publication date", Topic.PUBLISHED, true),
          new Form("publish date", Topic.PUBLISHED, true),
          new Form("pub. date", Topic.PUBLISHED, true),
          new Form("pubdate", Topic.PUBLISHED, true),
          new Form("published on", Topic.PUBLISHED, true),
          new Form("published at", Topic.PUBLISHED, true),
          new Form("published", Topic.PUBLISHED, true),
          new Form("first published", Topic.PUBLISHED, true),
          new Form("posted on", Topic.PUBLISHED, true),
          new Form("posted", Topic.PUBLISHED, true),
          new Form("load-date", Topic.PUBLISHED, false),
          new Form("release date", Topic.PUBLISHED, false),
          new Form("date", Topic.PUBLISHED, true),
          new Form("fecha de publicación", Topic.PUBLISHED, false),
          new Form("publicado el", Topic.PUBLISHED, true),
          new Form("publicado em", Topic.PUBLISHED, true),
          new Form("publicado", Topic.PUBLISHED, true),
          new Form("fecha", Topic.PUBLISHED, true),
          new Form("publié le", Topic.PUBLISHED, true),
          new Form("veröffentlicht am", Topic.PUBLISHED, true),
          new Form("veröffentlicht", Topic.PUBLISHED, true),
          new Form("datum", Topic.PUBLISHED, true),
          new Form("pubblicato il", Topic.PUBLISHED, true),
          new Form("pubblicato", Topic.PUBLISHED, true),
          new Form("data", Topic.PUBLISHED, true),
          new Form("опубликовано", Topic.PUBLISHED, true),
          new Form("дата", Topic.PUBLISHED, true),
          new Form("last updated", Topic.MODIFIED, true),
          new Form("updated on", Topic.MODIFIED, true),
          new Form("updated", Topic.MODIFIED, true),
          new Form("last modified", Topic.MODIFIED, true),
          new Form("modified", Topic.MODIFIED, true),
          new Form("actualizado", Topic.MODIFIED, true),
          new Form("mis à jour le", Topic.MODIFIED, true),
          new Form("aktualisiert am", Topic.MODIFIED, true),
          new Form("aktualisiert", Topic.MODIFIED, true),
          new Form("aggiornato il", Topic.MODIFIED, true),
          new Form("atualizado em", Topic.MODIFIED, true),
          new Form("обновлено", Topic.MODIFIED, true),
          new Form("source", Topic.SOURCE, false),
          new Form("publication", Topic.SOURCE, false),
          new Form("agency", Topic.SOURCE, false),
          new Form("fuente", Topic.SOURCE, false),
          new Form("quelle", Topic.SOURCE, false),
          new Form("fonte", Topic.SOURCE, false),
          new Form("byline", Topic.BYLINE, false),
          new Form("author", Topic.BYLINE, false),
          new Form("authors", Topic.BYLINE, false),
          new Form("autor", Topic.BYLINE, false),
          new Form("auteur", Topic.BYLINE, false),
          new Form("autore", Topic.BYLINE, false),
          new Form("автор", Topic.BYLINE, false),
          new Form("headline", Topic.HEADLINE, false),
          new Form("title", Topic.HEADLINE, false),
          new Form("dateline", Topic.DATELINE, false),
          new Form("embargoed until", Topic.EMBARGO, true),
          new Form("embargoed to", Topic.EMBARGO, true),
          new Form("embargoed for release until", Topic.EMBARGO, true),
          new Form("embargo until", Topic.EMBARGO, true),
          new Form("embargo", Topic.EMBARGO, false),
          new Form("not for release before", Topic.EMBARGO, true),
          new Form("not for publication before", Topic.EMBARGO, true),
          new Form("hold for release until", Topic.EMBARGO, true),
          new Form("sperrfrist bis", Topic.EMBARGO, true),
          new Form("sperrfrist", Topic.EMBARGO, true),
          new Form("embargo jusqu'au", Topic.EMBARGO, true),
          new Form("sous embargo jusqu'au", Topic.EMBARGO, true),
          new Form("embargo hasta el", Topic.EMBARGO, true),
          new Form("embargo fino al", Topic.EMBARGO, true),
          new Form("embargo até", Topic.EMBARGO, true),
          new Form("эмбарго до", Topic.EMBARGO, true),
          new Form("expires on", Topic.EXPIRES, true),
          new Form("expires", Topic.EXPIRES, true),
          new Form("expiry date", Topic.EXPIRES, false),
          new Form("expiry", Topic.EXPIRES, false),
          new Form("not for use after", Topic.EXPIRES, true),
          new Form("eds", Topic.NOTE, false),
          new Form("editors", Topic.NOTE, false),
          new Form("editor's note", Topic.NOTE, false),
          new Form("editors' note", Topic.NOTE, false),
          new Form("note to editors", Topic.NOTE, false),
          new Form("section", Topic.OTHER, false),
          new Form("highlight", Topic.OTHER, false),
          new Form("graphic", Topic.OTHER, false),
          new Form("subject", Topic.OTHER, false),
          new Form("person", Topic.OTHER, false),
          new Form("geographic", Topic.OTHER, false),
          new Form("organization", Topic.OTHER, false),
          new Form("document-type", Topic.OTHER, false),
          new Form("publication-type", Topic.OTHER, false),
          new Form("distribution", Topic.OTHER, false),
          new Form("journal-code", Topic.OTHER, false),
          new Form("acc-no", Topic.OTHER, false),
          new Form("type", Topic.OTHER, false),
          new Form("edition", Topic.OTHER, false),
          new Form("column", Topic.OTHER, false),
          new Form("series", Topic.OTHER, false),
          new Form("body", Topic.OTHER, false),
          new Form("length", Topic.OTHER, false),
          new Form("language", Topic.OTHER, false),
          new Form("keywords", Topic.OTHER, false),
          new Form("category", Topic.OTHER, false),
          new Form("url", Topic.OTHER, false));

  private static final Form[] NONE = {};

  /** The same by the first letter of their labels, in small: a line costs a few comparisons. */
  private static final Map<Character, Form[]> BY_FIRST = byFirst();

  private static Map<Character, Form[]> byFirst() {
    Map<Character, List<Form>> lists = new HashMap<>();
    for (Form form : FORMS) {
      char first = Character.toLowerCase(form.label().charAt(0));
      lists.computeIfAbsent(first, c -> new ArrayList<>()).add(form);
    }
    Map<Character, Form[]> index = new HashMap<>();
    lists.forEach((first, forms) -> index.put(first, forms.toArray(NONE)));
    return index;
  }

  /**
   * A header line.
   *
   * @param valueStart offset of the value
   * @param date the date in it, null when its topic has none
   */
  record Hit(Topic topic, String label, int valueStart, int valueEnd, WrittenDate date) {}

  /** The header line at {@code line}, or null. A date's label without a date behind it is none. */
  static Hit read(CharSequence text, Line line) {
    if (line.length() == 0 || line.length() > MAX_LENGTH) {
      return null;
    }
    char first = Character.toLowerCase(text.charAt(line.start()));
    for (Form form : BY_FIRST.getOrDefault(first, NONE)) {
      int end = line.start() + form.label().length();
      if (!Chars.matches(text, line.start(), line.end(), form.label())
          || (end < line.end() && Character.isLetterOrDigit(text.charAt(end)))) {
        continue;
      }
      int colon = Chars.skipSpace(text, end, line.end());
      boolean labelled = colon < line.end() && ":：|".indexOf(text.charAt(colon)) >= 0;
      if (!labelled && !form.bare()) {
        continue;
      }
      int value = labelled ? Chars.skipSpace(text, colon + 1, line.end()) : colon;
      if (value >= line.end()) {
        // "BODY:" stands alone above the text, "DATELINE:" stays empty where there is none.
        boolean empty = labelled && (form.topic() == Topic.OTHER || form.topic() == Topic.DATELINE);
        return empty ? new Hit(Topic.OTHER, form.label(), value, line.end(), null) : null;
      }
      WrittenDate date = isDated(form.topic()) ? date(text, value, line.end()) : null;
      if (isDated(form.topic()) && (date == null || !endsNear(date.end(), line))) {
        continue;
      }
      return new Hit(form.topic(), form.label(), value, line.end(), date);
    }
    return null;
  }

  private static boolean isDated(Topic topic) {
    return topic == Topic.PUBLISHED
        || topic == Topic.MODIFIED
        || topic == Topic.EMBARGO
        || topic == Topic.EXPIRES;
  }

  /** The date with a year at the start of the value, also behind a short word such as "on". */
  private static WrittenDate date(CharSequence text, int from, int end) {
    DateScanner scanner = new DateScanner(text, end);
    WrittenDate date = scanner.at(from);
    for (String word : List.of("on ", "at ", "am ", "el ", "le ", "il ", "until ", "-")) {
      if (date == null && Chars.matches(text, from, end, word)) {
        date = scanner.at(Chars.skipSpace(text, from + word.length(), end));
      }
    }
    return date;
  }

  /** The value's label at a line's start that only text exports of LexisNexis bear. */
  static boolean isLexisLength(CharSequence text, Line line) {
    String label = "LENGTH:";
    int at = Chars.skipSpace(text, line.start() + label.length(), line.end());
    return Chars.matches(text, line.start(), line.end(), label)
        && text.charAt(line.start()) == 'L'
        && line.length() <= 40
        && at < line.end()
        && Chars.isDigit(text.charAt(at));
  }

  /** A date at the line's start with a weekday or an edition behind it. */
  static WrittenDate dateAndEdition(CharSequence text, Line line) {
    WrittenDate date =
        line.length() > 100 ? null : new DateScanner(text, line.end()).at(line.start());
    return date != null && date.hasYear() ? date : null;
  }

  /** A line that is a date and nothing else, or null. */
  static WrittenDate wholeDate(CharSequence text, Line line) {
    if (line.length() > 60) {
      return null;
    }
    WrittenDate date = new DateScanner(text, line.end()).at(line.start());
    return date != null && date.hasYear() && line.end() - date.end() <= 2 ? date : null;
  }

  /** Behind the date there is room for a time without zone and little else. */
  private static boolean endsNear(int end, Line line) {
    return line.end() - end <= 40;
  }
}
