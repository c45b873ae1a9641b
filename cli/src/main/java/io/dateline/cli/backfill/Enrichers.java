package io.dateline.cli.backfill;

import io.dateline.entities.NewsResources;
import io.dateline.solr.update.DocumentEnricher;
import io.dateline.solr.update.Enrichment;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/** What documents should hold, by the same rules as in Solr. Thread-safe. */
final class Enrichers {

  private final Target target;
  private final NewsResources resources;
  private final ConcurrentLinkedQueue<DocumentEnricher> idle = new ConcurrentLinkedQueue<>();

  Enrichers(Target target, NewsResources resources) {
    this.target = target;
    this.resources = resources;
  }

  /**
   * What is to change in a document.
   *
   * @throws RuntimeException if it cannot be read
   */
  FieldChange change(SolrDocument document) {
    SolrInputDocument stored = sent(document);
    DocumentEnricher enricher = idle.poll();
    if (enricher == null) {
      enricher = new DocumentEnricher(resources, target.options());
    }
    Enrichment enrichment = enricher.read(stored, target.config());
    // After a fault it does not come back: what is left in it is not known then.
    idle.add(enricher);
    SolrInputDocument wanted = stored.deepCopy();
    DocumentEnricher.write(enrichment, wanted, target.config());
    return FieldChange.between(stored, wanted, target.config().fields().values());
  }

  /** As a client would have sent it. */
  private static SolrInputDocument sent(SolrDocument document) {
    SolrInputDocument sent = new SolrInputDocument();
    document.getFieldNames().forEach(name -> sent.setField(name, document.getFieldValue(name)));
    return sent;
  }
}
