package io.dateline.solr.update;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.solr.common.SolrDocumentBase;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enriches the documents of one request. A document that cannot be read goes on as it came. */
final class NewsUpdateProcessor extends UpdateRequestProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(NewsUpdateProcessor.class);

  private final EnricherPool pool;
  private final NewsConfig config;
  private DocumentEnricher enricher;

  NewsUpdateProcessor(EnricherPool pool, NewsConfig config, UpdateRequestProcessor next) {
    super(next);
    this.pool = pool;
    this.config = config;
  }

  @Override
  public void processAdd(AddUpdateCommand command) throws IOException {
    SolrInputDocument document = command.getSolrInputDocument();
    if (document != null && !isAtomicUpdate(document)) {
      enrich(document, command);
    }
    super.processAdd(command);
  }

  private void enrich(SolrInputDocument document, AddUpdateCommand command) {
    try {
      if (enricher == null) {
        enricher = pool.take();
      }
      Enrichment enrichment = enricher.read(document, config);
      DocumentEnricher.write(enrichment, document, config);
      if (!enrichment.isRead()) {
        LOG.info("document {} not read: {}", id(command), enrichment.status());
      }
    } catch (RuntimeException e) {
      // A fault of ours must not cost a document; errors of the machine are not caught.
      String reason = e.getClass().getSimpleName();
      DocumentEnricher.writeStatus("failed:" + reason, document, config);
      LOG.warn("document {} indexed as it came: {} while reading it", id(command), reason, e);
    }
  }

  private static String id(AddUpdateCommand command) {
    String id = command.getPrintableId();
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < Math.min(id.length(), 200); i++) {
      char c = id.charAt(i);
      safe.append(c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029' ? '_' : c);
    }
    return safe.toString();
  }

  /** Atomic updates come as maps of operations; they hold no text to read as a whole. */
  private static boolean isAtomicUpdate(SolrInputDocument document) {
    for (SolrInputField field : document) {
      Object value = field.getValue();
      if (value instanceof Collection<?> values && !values.isEmpty()) {
        value = values.iterator().next();
      }
      if (value instanceof Map && !(value instanceof SolrDocumentBase)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void doClose() {
    if (enricher != null) {
      pool.giveBack(enricher);
      enricher = null;
    }
  }
}
