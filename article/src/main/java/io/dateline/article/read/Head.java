package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Agency;
import io.dateline.article.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands before the story and the date line that opens it. Looks at the first lines
 * only, at each of them a bounded number of times.
 */
final class Head {

  /** Lines that may come before the story: furniture of a page, headline, byline, header lines. */
  private static final int MAX_LINES = 60;

  /** An unsigned, undated place opens a story only this near to the top. */
  private static final int MAX_LINES_OF_PLACE = 20;

  /** Paragraphs before which a signed date line is still looked for: summary, caption, notice. */
  private static final int STORY_BEFORE_SIGNED = 3;

  /** The same for a date line that bears a date but no agency. */
  private static final int STORY_BEFORE_DATED = 1;

  /** Lines of the same shape this near make a list. */
  private static final int NEAR = 3;

  private static final int MAX_HEADLINE = 180;
  private static final int MAX_SENTENCE = 600;

  private final Gazetteer gazetteer;
  private final Bylines bylines;
  private final Credits credits;
  private final DateLineReader dateLines;

  Head(Gazetteer gazetteer, Bylines bylines, Credits credits) {
    this.gazetteer = gazetteer;
    this.bylines = bylines;
    this.credits = credits;
    this.dateLines = new DateLineReader(gazetteer);
  }

  /** Reads the head of {@code text} from {@code from} on into {@code facts}. */
  void read(CharSequence text, Facts facts) {
    List<Factiva.Field> fields = Factiva.fields(text);
    if (fields.isEmpty()) {
      new Reading(text, facts, Line.first(text, MAX_LINES + NEAR)).run();
    } else {
      export(text, fields, facts);
    }
  }

  /** Takes the fields of an export; the story is what stands under LP and TD. */
  private void export(CharSequence text, List<Factiva.Field> fields, Facts facts) {
    int start = -1;
    int end = -1;
    WrittenDate day = null;
    for (Factiva.Field field : fields) {
      Span value = new Span(field.start(), field.end());
      String rule = "factiva:" + field.code();
      boolean story = field.code().equals("LP") || field.code().equals("TD");
      if (story) {
        start = start < 0 ? field.start() : start;
        end = field.end();
        facts.drop("field", rule, new Span(field.label(), Math.max(field.label(), field.start())));
        continue;
      }
      facts.drop("field", rule, new Span(field.label(), field.end()));
      switch (field.code()) {
        case "HD" -> headline(text, field.start(), field.end(), rule, facts);
        case "BY" -> {
          int names = behindBy(text, field.start(), field.end());
          Bylines.Hit by = bylines.names(text, names, field.end(), rule, false);
          if (by != null) {
            facts.credit(by);
          }
        }
        case "PD" -> {
          day = new DateScanner(text, field.end()).at(field.start());
          if (day != null && facts.published == null) {
            facts.published = found(day, rule, value).orElse(null);
          }
        }
        case "SN" -> facts.sources.addAll(credits.listed(text, field.start(), field.end(), rule));
        default -> {}
      }
    }
    facts.storyStart = start < 0 ? text.length() : start;
    facts.storyEnd = end < 0 ? text.length() : end;
    int lineEnd = facts.storyStart;
    while (lineEnd < facts.storyEnd && text.charAt(lineEnd) != '\n') {
      lineEnd++;
    }
    DateLineReader.Hit hit = dateLines.read(text, facts.storyStart, lineEnd);
    if (hit != null) {
      takeDateLine(hit, facts.storyStart, facts);
      facts.storyStart = hit.bodyStart();
    }
  }

  private static int behindBy(CharSequence text, int from, int end) {
    return Chars.matches(text, from, end, "by ") ? Chars.skipSpace(text, from + 3, end) : from;
  }

  private static Optional<Found<ArticleDate>> found(WrittenDate date, String rule, Span span) {
    return date.whole().map(whole -> new Found<>(whole, rule, span));
  }

  /** The headline between the offsets, without the desk's marks. */
  private static void headline(CharSequence text, int from, int end, String rule, Facts facts) {
    StatusSlugs.Stripped stripped = StatusSlugs.strip(text, from, end);
    Span span = new Span(stripped.start(), Math.max(stripped.start(), stripped.end()));
    for (String status : stripped.status()) {
      facts.status.add(new Found<>(status, "headline:status", new Span(from, end)));
    }
    if (span.start() > from) {
      facts.drop("status", "headline:status", new Span(from, span.start()));
    }
    if (span.end() < end) {
      facts.drop("status", "headline:status", new Span(span.end(), end));
    }
    facts.headline = new Found<>(span.of(text), rule, span);
  }

  private static void takeDateLine(DateLineReader.Hit hit, int start, Facts facts) {
    facts.dateLine = hit;
    facts.drop("date line", "dateline", new Span(start, Math.max(start, hit.bodyStart())));
    facts.people.addAll(hit.people());
    for (String agency : hit.dateLine().agencies()) {
      facts.sources.add(new Found<>(agency, "dateline:agency", hit.dateLine().span()));
    }
  }

  /** One text. */
  private final class Reading {
    private final CharSequence text;
    private final Facts facts;
    private final List<Line> lines;
    private final List<Line> titles = new ArrayList<>(4);
    private final boolean lexis;
    private int story;
    private Line firstStory;
    private boolean bylined;
    private DateLineReader.Hit labelled;

    Reading(CharSequence text, Facts facts, List<Line> lines) {
      this.text = text;
      this.facts = facts;
      this.lines = new ArrayList<>(lines.size());
      boolean length = false;
      for (Line line : lines) {
        length |= HeaderLines.isLexisLength(text, line);
        Line unmarked = Markup.strip(text, line);
        if (unmarked.length() > 0) {
          this.lines.add(unmarked);
        }
        if (unmarked.start() > line.start()) {
          facts.drop("markup", "markup:tag", new Span(line.start(), unmarked.start()));
        }
        if (unmarked.end() < line.end()) {
          facts.drop("markup", "markup:tag", new Span(unmarked.end(), line.end()));
        }
      }
      this.lexis = length;
    }

    void run() {
      for (int i = 0; i < lines.size() && i < MAX_LINES; i++) {
        Line line = lines.get(i);
        if (story == 0 && isAbout(line)) {
          continue;
        }
        DateLineReader.Hit hit = dateLines.read(text, line.start(), line.end());
        DateLineReader.Hit behind =
            i == 0 && (hit == null || hit.dateLine().places().get(0).known().isEmpty())
                ? dateLines.behindTitle(text, line.start(), line.end())
                : null;
        if (behind != null && isAccepted(behind, i)) {
          int start = behind.dateLine().span().start();
          titles.add(new Line(line.start(), Chars.trimEnd(text, line.start(), start), true));
          accept(behind, new Line(start, line.end(), false));
          break;
        }
        if (hit != null && isAccepted(hit, i)) {
          accept(hit, line);
          break;
        }
        if (story == 0 && opened(line)) {
          break;
        }
        if (isParagraph(i)) {
          firstStory = firstStory == null ? line : firstStory;
          if (++story > STORY_BEFORE_SIGNED) {
            break;
          }
        } else if (story == 0) {
          titles.add(line);
        }
      }
      if (facts.dateLine == null && labelled != null) {
        takeDateLine(labelled, labelled.dateLine().span().start(), facts);
      }
      start();
      chooseHeadline();
    }

    private void accept(DateLineReader.Hit hit, Line line) {
      takeDateLine(hit, line.start(), facts);
      if (firstStory == null) {
        firstStory = new Line(hit.bodyStart(), Math.max(hit.bodyStart(), line.end()), true);
      }
    }

    private void start() {
      if (firstStory != null) {
        facts.storyStart = firstStory.start();
      } else {
        facts.storyStart = titles.isEmpty() ? text.length() : titles.get(0).start();
      }
    }

    private boolean isAccepted(DateLineReader.Hit hit, int index) {
      if (hit.isSigned()) {
        return story <= STORY_BEFORE_SIGNED;
      }
      if (hit.isDated() ? story > STORY_BEFORE_DATED : story > 0 || index >= MAX_LINES_OF_PLACE) {
        return false;
      }
      for (int i = index + 1; i <= index + NEAR && i < lines.size(); i++) {
        Line line = lines.get(i);
        DateLineReader.Hit next = dateLines.read(text, line.start(), line.end());
        if (next != null && (next.isSigned() || isHeading(hit, lines.get(index)))) {
          return false;
        }
        if (!line.afterBlank() && isListed(line, hit.isDated())) {
          return false;
        }
      }
      if (hit.isDated()) {
        return true;
      }
      for (int i = Math.max(0, index - NEAR); i < index; i++) {
        Line line = lines.get(i);
        if (isListed(line, false) && !Chars.isCapitals(text, line.start(), line.end())) {
          return false;
        }
      }
      return hit.rule().equals(Evidence.OWN_LINE) || hasSentence(hit.bodyStart());
    }

    private boolean isListed(Line line, boolean dated) {
      return dateLines.isListed(text, line.start(), line.end(), dated);
    }

    /** A title in capitals that looks like a date line stands above the real one. */
    private boolean isHeading(DateLineReader.Hit hit, Line line) {
      return Chars.isCapitals(text, Math.min(hit.bodyStart(), line.end()), line.end())
          || hit.bodyStart() >= line.end();
    }

    /** Whether a sentence ends in the paragraph that starts here. */
    private boolean hasSentence(int from) {
      int stop = Math.min(text.length(), from + MAX_SENTENCE);
      for (int i = from; i < stop; i++) {
        char c = text.charAt(i);
        if (c == '\n' && i + 1 < stop && text.charAt(i + 1) == '\n') {
          return false;
        }
        if (".!?\u3002\u0964".indexOf(c) >= 0
            && i > from + 20
            && !Chars.isUpper(text.charAt(i - 1))
            && (i + 1 >= stop || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
          return true;
        }
      }
      return stop == from + MAX_SENTENCE;
    }

    /** An agency without a place: {@code (Bloomberg) -- }. */
    private boolean opened(Line line) {
      DateLineReader.Opening opening = dateLines.opening(text, line.start(), line.end());
      if (opening == null) {
        return false;
      }
      for (String agency : opening.agencies()) {
        facts.sources.add(new Found<>(agency, "opening:agency", opening.span()));
      }
      facts.drop("agency", "opening", new Span(line.start(), opening.bodyStart()));
      firstStory = new Line(opening.bodyStart(), Math.max(opening.bodyStart(), line.end()), true);
      return true;
    }

    /** Header lines, bylines, notes and promos above the story. */
    private boolean isAbout(Line line) {
      HeaderLines.Hit header = HeaderLines.read(text, line);
      if (header != null) {
        take(header, line);
        return true;
      }
      WrittenDate alone =
          lexis ? HeaderLines.dateAndEdition(text, line) : HeaderLines.wholeDate(text, line);
      if (alone != null) {
        if (facts.published == null) {
          facts.published = found(alone, "header:date-alone", line.span()).orElse(null);
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
        facts.sources.addAll(
            credits.listed(text, title.start(), title.end(), "header:publication"));
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
      boolean promo = Promos.isPromo(text, line);
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
          int names = behindBy(text, span.start(), span.end());
          Bylines.Hit by = bylines.names(text, names, span.end(), rule, false);
          if (by != null) {
            facts.credit(by);
          }
          bylined = true;
        }
        case HEADLINE -> headline(text, span.start(), span.end(), rule, facts);
        case DATELINE -> labelled = dateLines.labelled(text, span.start(), span.end());
        case NOTE, OTHER -> {}
      }
    }

    private Found<ArticleDate> dated(HeaderLines.Hit header, String rule, Span span) {
      return found(header.date(), rule, span).orElse(null);
    }

    /** Story rather than title: it ends as a sentence, is long, or runs on in the next line. */
    private boolean isParagraph(int index) {
      Line line = lines.get(index);
      if (isBullet(line)) {
        return false;
      }
      if (!isShort(line)) {
        return true;
      }
      if (index + 1 >= lines.size()) {
        return false;
      }
      Line next = lines.get(index + 1);
      return !next.afterBlank()
          && Character.isLowerCase(text.charAt(next.start()))
          && bylines.line(text, next) == null;
    }

    private boolean isBullet(Line line) {
      char c = text.charAt(line.start());
      return (c == '*' || c == '\u2022' || c == '\u00b7')
          && line.length() > 1
          && Chars.isSpace(text.charAt(line.start() + 1));
    }

    private boolean isShort(Line line) {
      char last = text.charAt(line.end() - 1);
      return line.length() <= MAX_HEADLINE && ".,:;\u3002\u06d4".indexOf(last) < 0;
    }

    /** The headline among the titles, which only a story behind them makes one. */
    private void chooseHeadline() {
      if (facts.headline != null || firstStory == null || titles.isEmpty()) {
        return;
      }
      Line chosen = null;
      if (titles.size() <= 3) {
        for (Line title : titles) {
          if (chosen == null && words(title) >= 3 && !isBullet(title)) {
            chosen = title;
          }
        }
        chosen = chosen == null ? titles.get(0) : chosen;
      } else {
        for (Line title : titles) {
          if (chosen == null || title.length() > chosen.length()) {
            chosen = title;
          }
        }
        for (Line title : titles) {
          if (title.start() < chosen.start() && words(title) < 3) {
            facts.drop("furniture", "head:furniture", title.span());
          }
        }
      }
      if (facts.dateLine == null && firstStory.length() <= chosen.length() && !bylined) {
        return;
      }
      headline(text, chosen.start(), chosen.end(), "headline:first-line", facts);
    }

    private int words(Line line) {
      int words = 1;
      int eastern = 0;
      for (int i = line.start(); i < line.end(); i++) {
        char c = text.charAt(i);
        words += Chars.isSpace(c) ? 1 : 0;
        eastern += Character.isIdeographic(c) || Chars.isUncased(c) ? 1 : 0;
      }
      return Math.max(words, eastern / 3);
    }
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
