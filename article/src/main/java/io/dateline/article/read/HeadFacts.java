package io.dateline.article.read;

import io.dateline.article.ArticleDate;
import io.dateline.article.Found;
import io.dateline.article.Span;
import java.util.Optional;

/** What the readers of a head take down. */
final class HeadFacts {

  private HeadFacts() {}

  static Optional<Found<ArticleDate>> found(WrittenDate date, String rule, Span span) {
    return date.whole().map(whole -> new Found<>(whole, rule, span));
  }

  /** The headline between the offsets, without the desk's marks. */
  static void headline(CharSequence text, int from, int end, String rule, Facts facts) {
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

  static void takeDateLine(DateLineReader.Hit hit, int start, Facts facts) {
    facts.dateLine = hit;
    facts.drop("date line", "dateline", new Span(start, Math.max(start, hit.bodyStart())));
    facts.people.addAll(hit.people());
    for (String agency : hit.dateLine().agencies()) {
      facts.sources.add(new Found<>(agency, "dateline:agency", hit.dateLine().span()));
    }
  }

  static int behindBy(CharSequence text, int from, int end) {
    return Chars.matches(text, from, end, "by ") ? Chars.skipSpace(text, from + 3, end) : from;
  }
}
