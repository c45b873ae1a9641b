package io.dateline.solr.update;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.solr.common.SolrDocumentBase;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.CommitUpdateCommand;
import org.apache.solr.update.DeleteUpdateCommand;
import org.apache.solr.update.MergeIndexesCommand;
import org.apache.solr.update.RollbackUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enriches the documents of one request and passes them on in the order in which they came; {@link
 * OnError} says what becomes of unreadable ones.
 */
final class NewsUpdateProcessor extends UpdateRequestProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(NewsUpdateProcessor.class);

  private static final String DONE = NewsUpdateProcessor.class.getName();

  private final EnricherPool pool;
  private final NewsConfig config;
  private final NewsMetrics metrics;
  private final ReadAhead ahead;

  NewsUpdateProcessor(
      EnricherPool pool,
      NewsConfig config,
      NewsMetrics metrics,
      ReadAhead ahead,
      UpdateRequestProcessor next) {
    super(next);
    this.pool = pool;
    this.config = config;
    this.metrics = metrics;
    this.ahead = ahead;
  }

  @Override
  public void processAdd(AddUpdateCommand command) throws IOException {
    SolrInputDocument document = command.getSolrInputDocument();
    if (document == null || isAtomicUpdate(document) || isDone(document, command)) {
      passAllOn();
      super.processAdd(command);
      return;
    }
    Reading reading = new Reading(document, config, pool);
    if (!ahead.isOn()) {
      passOn(command, reading);
      return;
    }
    ahead.add(command, reading);
    while (ahead.isFull() || (command.isLastDocInBatch && !ahead.isEmpty())) {
      passFirstOn();
    }
  }

  /** What comes after a document in a request comes after it here too. */
  private void passAllOn() throws IOException {
    while (!ahead.isEmpty()) {
      passFirstOn();
    }
  }

  private void passFirstOn() throws IOException {
    ReadAhead.Held first = ahead.take();
    boolean passed = false;
    try {
      passOn(first.command(), first.reading());
      passed = true;
    } finally {
      if (!passed) {
        // As if the others had not come yet: Solr ends the request here.
        ahead.clear();
      }
    }
  }

  private void passOn(AddUpdateCommand command, Reading reading) throws IOException {
    enrich(command, reading);
    markDone(command);
    super.processAdd(command);
  }

  @Override
  public void processDelete(DeleteUpdateCommand command) throws IOException {
    passAllOn();
    super.processDelete(command);
  }

  @Override
  public void processCommit(CommitUpdateCommand command) throws IOException {
    passAllOn();
    super.processCommit(command);
  }

  @Override
  public void processMergeIndexes(MergeIndexesCommand command) throws IOException {
    passAllOn();
    super.processMergeIndexes(command);
  }

  @Override
  public void processRollback(RollbackUpdateCommand command) throws IOException {
    passAllOn();
    super.processRollback(command);
  }

  @Override
  public void finish() throws IOException {
    try {
      passAllOn();
    } finally {
      super.finish();
    }
  }

  /**
   * Whether a processor of the same configuration, earlier in the chain or in another chain of the
   * request, has just read the document.
   */
  private boolean isDone(SolrInputDocument document, AddUpdateCommand command) {
    return command.getReq() != null
        && command.getReq().getContext().get(DONE) instanceof Done done
        && done.document == document
        && done.config.equals(config);
  }

  private void markDone(AddUpdateCommand command) {
    if (command.getReq() != null) {
      command.getReq().getContext().put(DONE, new Done(command.solrDoc, config));
    }
  }

  private record Done(SolrInputDocument document, NewsConfig config) {}

  private void enrich(AddUpdateCommand command, Reading reading) {
    SolrInputDocument document = command.solrDoc;
    try {
      Enrichment enrichment = reading.get();
      long start = System.nanoTime();
      DocumentEnricher.write(enrichment, document, config);
      metrics.read(enrichment.status(), reading.nanos() + System.nanoTime() - start);
      if (!enrichment.isRead()) {
        LOG.info("document {} not read: {}", id(command), enrichment.status());
      }
    } catch (RuntimeException e) {
      // A fault of ours must not cost a document; errors of the machine are not caught.
      fail(document, command, e, reading.nanos());
    } catch (Error e) {
      metrics.failed(e.getClass().getSimpleName(), place(e), reading.nanos());
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
    ahead.clear();
  }
}
