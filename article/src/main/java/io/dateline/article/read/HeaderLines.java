package io.dateline.article.read;

import java.util.List;

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
          new Form("section", Topic.OTHER, false),
          new Form("length", Topic.OTHER, false),
          new Form("language", Topic.OTHER, false),
          new Form("keywords", Topic.OTHER, false),
          new Form("category", Topic.OTHER, false),
          new Form("url", Topic.OTHER, false));

  /**
   * A header line.
   *
   * @param valueStart offset of the value
   * @param date the date in it, null when its topic has none
   */
  record Hit(Topic topic, String label, int valueStart, int valueEnd, WrittenDate date) {}

  /** The header line at {@code line}, or null. A date's label without a date behind it is none. */
  static Hit read(CharSequence text, Line line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    for (Form form : FORMS) {
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
        return null;
      }
      boolean dated = form.topic() == Topic.PUBLISHED || form.topic() == Topic.MODIFIED;
      WrittenDate date = dated ? new DateScanner(text, line.end()).at(value) : null;
      if (dated && (date == null || !endsNear(date.end(), line))) {
        continue;
      }
      return new Hit(form.topic(), form.label(), value, line.end(), date);
    }
    return null;
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
