package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.List;

/** Reads the head of an export of Factiva, which names its fields. */
final class ExportHead {

  private final Bylines bylines;
  private final Credits credits;
  private final DateLineReader dateLines;

  ExportHead(Bylines bylines, Credits credits, DateLineReader dateLines) {
    this.bylines = bylines;
    this.credits = credits;
    this.dateLines = dateLines;
  }

  /** Takes the fields of an export; the story is what stands under LP and TD. */
  void read(CharSequence text, List<Factiva.Field> fields, Facts facts) {
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
        case "HD" -> HeadFacts.headline(text, field.start(), field.end(), rule, facts);
        case "BY" -> {
          int names = HeadFacts.behindBy(text, field.start(), field.end());
          Bylines.Hit by = bylines.names(text, names, field.end(), rule, false);
          if (by != null) {
            facts.credit(by);
          }
        }
        case "PD" -> {
          day = new DateScanner(text, field.end()).at(field.start());
          if (day != null && facts.published == null) {
            facts.published = HeadFacts.found(day, rule, value).orElse(null);
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
      HeadFacts.takeDateLine(hit, facts.storyStart, facts);
      facts.storyStart = hit.bodyStart();
    }
  }
}
