package io.dateline.cli;

import io.dateline.solr.update.Enrichment;

/** Prints what documents get. */
interface Report {

  /** Prints one document's values; {@code text} is what the spans are offsets into. */
  void add(String id, Enrichment enrichment, String text);
}
