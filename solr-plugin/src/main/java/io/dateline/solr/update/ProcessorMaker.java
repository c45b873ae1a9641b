package io.dateline.solr.update;

import java.io.IOException;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.SolrCore;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;

/** Makes the processors of one core. Thread-safe. */
public final class ProcessorMaker {

  private final EnricherPool pool;
  private final SchemaFit fit;
  private final NewsMetrics metrics;
  private final HelperThreads helpers;

  /**
   * Loads models and lists, unless another core of the node has them already, and looks for the
   * outputs' fields.
   *
   * @param core the core; its configset has the files that the configuration names
   * @throws IOException if the jar is broken
   * @throws IllegalArgumentException if a file that the configuration names is missing or wrong
   */
  public ProcessorMaker(NewsConfig config, SolrCore core) throws IOException {
    long start = System.nanoTime();
    this.pool = EnricherPool.of(OwnFiles.read(config, core.getResourceLoader()::openResource));
    this.fit = new SchemaFit(config);
    this.metrics = new NewsMetrics(new CoreMeters(core));
    metrics.loaded(System.nanoTime() - start);
    // So that the log says at the start what goes where.
    fit.fitted(core.getLatestSchema());
    this.helpers = HelperThreads.join();
  }

  /** What a document would get, and why; it is not changed. */
  public Explanation explain(SolrInputDocument document, IndexSchema schema) {
    SchemaFit.Fitted fitted = fit.fitted(schema);
    DocumentReader reader = pool.take();
    Enrichment enrichment;
    try {
      enrichment = reader.read(document, fitted.config());
    } catch (RuntimeException e) {
      // The reader is not given back; the fault's message may hold words of the article.
      throw new SolrException(
          SolrException.ErrorCode.SERVER_ERROR,
          "the text cannot be read: "
              + e.getClass().getSimpleName()
              + " in "
              + NewsUpdateProcessor.place(e));
    }
    pool.giveBack(reader);
    return Explanation.of(enrichment, document, fitted);
  }

  /** Called once, when the core is closed. */
  public void close() {
    HelperThreads.leave();
  }

  /** How the processor fares. */
  public Health health() {
    return metrics.health();
  }

  /**
   * A processor for one request, in front of {@code next}.
   *
   * @param ours the factory that Solr knows it by
   */
  public UpdateRequestProcessor processor(
      SolrQueryRequest request, UpdateRequestProcessorFactory ours, UpdateRequestProcessor next) {
    NewsConfig config = fit.fitted(request.getSchema()).config();
    ReadAhead ahead =
        config.readAhead() && Upstream.allowsReadAhead(request, ours)
            ? new ReadAhead(helpers)
            : ReadAhead.none();
    return new NewsUpdateProcessor(pool, config, metrics, ahead, next);
  }
}
