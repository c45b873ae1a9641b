package io.dateline.cli;

import io.dateline.article.Span;
import io.dateline.solr.update.Enrichment;

/** Prints what documents get. */
interface Report {

  /** The words of the text at a place in it; empty when they are not known. */
  interface Words {
    String at(Span span);
  }

  /** Prints one document's values. */
  void add(String id, Enrichment enrichment, Words words);

  /** The words of a text that is there. */
  static Words of(String text) {
    return span -> span.end() > text.length() ? "" : span.of(text);
  }
}
