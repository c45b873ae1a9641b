package io.dateline.solr.update;

import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.solr.common.SolrInputDocument;

/** Documents for the tests, and what becomes of them. */
final class Documents {

  /** A story that has everything. */
  static final String STORY =
      """
      LISBON, March 4, 2026 (Reuters) - Portugal and Morocco will share their vaccine stocks, \
      Amina Okello of the World Health Organization said on Wednesday.

      Okello told reporters in Morocco that the first ship had left and that the United Nations \
      would pay for the second.

      (Reporting by Marta Solheim; Editing by Claire Dobson)
      """;

  private static final NewsResources RESOURCES = resources();
  private static final DocumentEnricher ENRICHER = new DocumentEnricher(RESOURCES);

  private Documents() {}

  private static NewsResources resources() {
    try {
      return NewsResources.shared();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An enricher of one's own. */
  static DocumentEnricher enricher() {
    return new DocumentEnricher(RESOURCES);
  }

  /** A document of names and values in turn. */
  static SolrInputDocument of(Object... namesAndValues) {
    SolrInputDocument document = new SolrInputDocument();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      document.setField((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return document;
  }

  /** The document with the fields that it is given by default. */
  static SolrInputDocument enriched(Object... namesAndValues) {
    return enrich(of(namesAndValues), NewsConfig.defaults());
  }

  /** Gives the document its fields, and gives it back. */
  static SolrInputDocument enrich(SolrInputDocument document, NewsConfig config) {
    DocumentEnricher.write(ENRICHER.read(document, config), document, config);
    return document;
  }

  /** The strings that a field has. */
  static List<String> strings(SolrInputDocument document, String field) {
    Collection<Object> values = document.getFieldValues(field);
    return values == null ? List.of() : values.stream().map(Object::toString).toList();
  }
}
