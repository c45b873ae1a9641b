package io.dateline.solr.update;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.solr.common.SolrDocumentBase;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enriches the documents of one request; {@link OnError} says what becomes of unreadable ones. */
final class NewsUpdateProcessor extends UpdateRequestProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(NewsUpdateProcessor.class);

  private static final String DONE = NewsUpdateProcessor.class.getName();

  private final EnricherPool pool;
  private final NewsConfig config;
  private final NewsMetrics metrics;
  private DocumentReader reader;

  NewsUpdateProcessor(
      EnricherPool pool, NewsConfig config, NewsMetrics metrics, UpdateRequestProcessor next) {
    super(next);
    this.pool = pool;
    this.config = config;
    this.metrics = metrics;
  }

  @Override
  public void processAdd(AddUpdateCommand command) throws IOException {
    SolrInputDocument document = command.getSolrInputDocument();
    if (document != null && !isAtomicUpdate(document) && !isDone(document, command)) {
      enrich(document, command);
    }
    super.processAdd(command);
  }

  /**
   * Whether a processor of the same configuration, earlier in the chain or in another chain of the
   * request, has just read the document; marks it as read if not.
   */
  private boolean isDone(SolrInputDocument document, AddUpdateCommand command) {
    if (command.getReq() == null) {
      return false;
    }
    Object last = command.getReq().getContext().get(DONE);
    if (last instanceof Done done && done.document == document && done.config.equals(config)) {
      return true;
    }
    command.getReq().getContext().put(DONE, new Done(document, config));
    return false;
  }

  private record Done(SolrInputDocument document, NewsConfig config) {}

  private void enrich(SolrInputDocument document, AddUpdateCommand command) {
    long start = System.nanoTime();
    try {
      if (reader == null) {
        reader = pool.take();
      }
      Enrichment enrichment = reader.read(document, config);
      DocumentEnricher.write(enrichment, document, config);
      metrics.read(enrichment.status(), System.nanoTime() - start);
      if (!enrichment.isRead()) {
        LOG.info("document {} not read: {}", id(command), enrichment.status());
      }
    } catch (RuntimeException e) {
      // A fault of ours must not cost a document; errors of the machine are not caught. What it
      // left in the reader is not known.
      reader = null;
      fail(document, command, e, System.nanoTime() - start);
    } catch (Error e) {
      // Solr's to answer for; but the reader is no longer to be trusted.
      reader = null;
      metrics.failed(e.getClass().getSimpleName(), place(e), System.nanoTime() - start);
      throw e;
    }
  }

  private void fail(
      SolrInputDocument document, AddUpdateCommand command, RuntimeException e, long nanos) {
    String reason = e.getClass().getSimpleName();
    String place = place(e);
    // A fault's message may hold words of the article, which have no place in a log.
    LOG.debug("document {}", id(command), e);
    metrics.failed(reason, place, nanos);
    if (config.onError() == OnError.REJECT) {
      throw new SolrException(
          SolrException.ErrorCode.BAD_REQUEST,
          "document "
              + id(command)
              + " was not indexed: "
              + reason
              + " in "
              + place
              + " while reading it, and "
              + NewsParams.ON_ERROR
              + " is "
              + OnError.REJECT
              + "; with "
              + OnError.INDEX
              + " it is indexed as it comes");
    }
    DocumentEnricher.writeStatus("failed:" + reason, document, config);
    LOG.warn("document {} indexed as it came: {} in {}", id(command), reason, place);
  }

  /** Where a fault happened: the last step in code of ours, where there is one. */
  static String place(Throwable e) {
    StackTraceElement[] steps = e.getStackTrace();
    for (StackTraceElement step : steps) {
      if (step.getClassName().startsWith("io.dateline.")) {
        return step.toString();
      }
    }
    return steps.length == 0 ? "?" : steps[0].toString();
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
    if (reader != null) {
      pool.giveBack(reader);
      reader = null;
    }
  }
}
