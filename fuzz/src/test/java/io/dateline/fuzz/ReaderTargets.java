package io.dateline.fuzz;

import io.dateline.article.Article;
import io.dateline.article.Found;
import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.ArticleReader;
import io.dateline.standards.NotReadableException;
import io.dateline.standards.Reading;
import io.dateline.standards.StandardsReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The readers of texts and of the formats that news is exchanged in. */
final class ReaderTargets {
  private static final ArticleReader ARTICLES = new ArticleReader(Gazetteer.shared());
  private static final StandardsReader STANDARDS = new StandardsReader(Gazetteer.shared());

  private ReaderTargets() {}

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  static void article(byte[] input) {
    String text = text(input);
    Article article = ARTICLES.read(text);
    int end = 0;
    for (Span span : article.body()) {
      check(span.start() >= end && span.length() > 0, "body out of order");
      end = span.end();
    }
    check(end <= text.length(), "body beyond the text");
    for (Found<String> dropped : article.dropped()) {
      check(dropped.span().end() <= text.length(), "dropped beyond the text");
    }
    article.dateLine().ifPresent(found -> check(!found.value().places().isEmpty(), "no place"));
    article.sources().forEach(found -> check(!found.value().isBlank(), "blank source"));
    article.bylines().forEach(found -> check(!found.value().isBlank(), "blank byline"));
  }

  static void html(byte[] input) {
    STANDARDS.html(text(input));
  }

  static void xml(byte[] input) {
    try {
      STANDARDS.xml(input);
      STANDARDS.feed(input);
    } catch (NotReadableException refused) {
      // An answer too.
    }
  }

  static void json(byte[] input) {
    try {
      STANDARDS.json(input);
    } catch (NotReadableException refused) {
      // An answer too.
    }
  }

  static void wire(byte[] input) {
    try {
      STANDARDS.wire(input);
    } catch (NotReadableException refused) {
      // An answer too.
    }
  }

  static void field(byte[] input) {
    Optional<Reading> reading = STANDARDS.field(text(input));
    // Empty or not, it can be asked for everything.
    reading.ifPresent(
        found -> {
          ARTICLES.read(found.text());
          found.story();
          found.headline();
          found.language();
        });
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
