package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.List;
import java.util.Optional;

/** Lines above a story that say something about it: header lines, bylines, notes and promos. */
final class AboutLines {

  private final Gazetteer gazetteer;
  private final Bylines bylines;
  private final Credits credits;
  private final DateLineReader dateLines;
  private final CharSequence text;
  private final Facts facts;
  private final boolean lexis;
  private final List<Line> titles;
  private boolean bylined;
  private DateLineReader.Hit labelled;

  /**
   * Reads lines of one text into its facts.
   *
   * @param lexis whether the text is an export of LexisNexis
   * @param titles the lines before that may be titles; those that are none are taken out
   */
  AboutLines(
      Gazetteer gazetteer,
      Bylines bylines,
      Credits credits,
      DateLineReader dateLines,
      CharSequence text,
      Facts facts,
      boolean lexis,
      List<Line> titles) {
    this.gazetteer = gazetteer;
    this.bylines = bylines;
    this.credits = credits;
    this.dateLines = dateLines;
    this.text = text;
    this.facts = facts;
    this.lexis = lexis;
    this.titles = titles;
  }

  /** Whether a byline, or what stands in its place, was met. */
  boolean isBylined() {
    return bylined;
  }

  /** The date line that a label announced; null when none did. */
  DateLineReader.Hit labelled() {
    return labelled;
  }

  /** Header lines, bylines, notes and promos above the story. */
  boolean isAbout(Line line) {
    HeaderLines.Hit header = HeaderLines.read(text, line);
    if (header != null) {
      take(header, line);
      return true;
    }
    WrittenDate alone =
        lexis ? HeaderLines.dateAndEdition(text, line) : HeaderLines.wholeDate(text, line);
    if (alone != null) {
      if (facts.published == null) {
        facts.published = HeadFacts.found(alone, "header:date-alone", line.span()).orElse(null);
      }
      facts.drop("date", "header:date-alone", line.span());
      if (lexis) {
        takePublication();
      }
      bylined = true;
      return true;
    }
    Bylines.Hit by = bylines.line(text, line);
    if (by != null) {
      facts.credit(by);
      facts.drop("byline", "byline", line.span());
      bylined = true;
      return true;
    }
    return isSourceLine(line) || isNote(line) || isPromo(line);
  }

  /** What an export writes above its date is the publication, known or not. */
  private void takePublication() {
    for (Line title : titles) {
      facts.sources.addAll(credits.listed(text, title.start(), title.end(), "header:publication"));
      facts.drop("source", "header:publication", title.span());
    }
    titles.clear();
  }

  /** The name of an agency alone, or of a paper under a byline or atop an export. */
  private boolean isSourceLine(Line line) {
    if (line.length() > 60) {
      return lexis && isCopyright(line);
    }
    Optional<Agency> agency = gazetteer.agencies().named(line.span().of(text));
    if (agency.isPresent() && (agency.get().isWire() || bylined || lexis)) {
      facts.sources.add(new Found<>(agency.get().name(), "header:source:agency", line.span()));
      facts.drop("source", "header:source", line.span());
      return true;
    }
    boolean document =
        lexis
            && (isCopyright(line)
                || Chars.matches(text, line.end() - 9, line.end(), "DOCUMENTS")
                || Chars.matches(text, line.start(), line.end(), "all rights reserved")
                || isEdition(line));
    if (document) {
      facts.drop("document", "header:document", line.span());
    }
    return document;
  }

  private boolean isCopyright(Line line) {
    return Chars.matches(text, line.start(), line.end(), "copyright ");
  }

  private boolean isEdition(Line line) {
    for (String word : List.of("edition", "edition - final", "edition 1", "final edition")) {
      int start = line.end() - word.length();
      if (start >= line.start() && Chars.matches(text, start, line.end(), word)) {
        return true;
      }
    }
    return false;
  }

  /** What the desk tells other desks: {@code (Adds quote)}, {@code (Corrects spelling)}. */
  private boolean isNote(Line line) {
    boolean bracket = text.charAt(line.start()) == '(';
    int from = bracket ? line.start() + 1 : line.start();
    boolean rule = isRule(line);
    boolean note = false;
    if (bracket) {
      for (String verb : NOTES) {
        note |= Chars.matches(text, from, line.end(), verb);
      }
    }
    if (rule || note) {
      facts.drop("note", rule ? "head:rule" : "head:note", line.span());
    }
    return rule || note;
  }

  private boolean isRule(Line line) {
    if (line.length() > 80) {
      return false;
    }
    for (int i = line.start(); i < line.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPromo(Line line) {
    boolean promo = Promos.isPromo(text, line.start(), line.end());
    if (promo) {
      facts.drop("promo", "promo:line", line.span());
    }
    return promo;
  }

  private void take(HeaderLines.Hit header, Line line) {
    Span span = new Span(header.valueStart(), header.valueEnd());
    String rule = "header:" + header.label();
    facts.drop(header.label(), rule, line.span());
    switch (header.topic()) {
      case PUBLISHED ->
          facts.published = facts.published != null ? facts.published : dated(header, rule, span);
      case MODIFIED ->
          facts.modified = facts.modified != null ? facts.modified : dated(header, rule, span);
      case EMBARGO -> facts.embargo = dated(header, rule, span);
      case EXPIRES -> facts.expires = dated(header, rule, span);
      case SOURCE -> facts.sources.addAll(credits.listed(text, span.start(), span.end(), rule));
      case BYLINE -> {
        int names = HeadFacts.behindBy(text, span.start(), span.end());
        Bylines.Hit by = bylines.names(text, names, span.end(), rule, false);
        if (by != null) {
          facts.credit(by);
        }
        bylined = true;
      }
      case HEADLINE -> HeadFacts.headline(text, span.start(), span.end(), rule, facts);
      case DATELINE -> labelled = dateLines.labelled(text, span.start(), span.end());
      case NOTE, OTHER -> {}
    }
  }

  private Found<ArticleDate> dated(HeaderLines.Hit header, String rule, Span span) {
    return HeadFacts.found(header.date(), rule, span).orElse(null);
  }

  /** Verbs with which a note in brackets starts. */
  private static final List<String> NOTES =
      List.of(
          "corrects ",
          "corrected ",
          "adds ",
          "updates ",
          "recasts ",
          "repeats ",
          "refiles ",
          "clarifies ",
          "fixes ",
          "removes ",
          "changes ",
          "rewrites ",
          "this version ",
          "eds:",
          "editors:",
          "new throughout",
          "writes through",
          "refiling ",
          "repeating ",
          "aktualisiert",
          "actualiza ",
          "añade ",
          "corrige ",
          "aggiunge ");
}
