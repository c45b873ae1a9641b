package io.dateline.solr.update;

import org.apache.solr.common.SolrInputDocument;

/** Reads documents, one thread at a time. */
public interface DocumentReader {

  /**
   * Reads a document; does not change it.
   *
   * @throws RuntimeException if it cannot be read; the reader is not to be used again then
   */
  Enrichment read(SolrInputDocument document, NewsConfig config);
}
