package io.dateline.solr.update;

import io.dateline.entities.NewsResources;
import java.io.IOException;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.update.processor.UpdateRequestProcessor;

/** Makes the processors of one core. Thread-safe. */
public final class ProcessorMaker {

  private final EnricherPool pool;
  private final SchemaFit fit;

  /**
   * Loads models and lists, unless another core of the node has them already.
   *
   * @throws IOException if the jar is broken
   */
  public ProcessorMaker(NewsConfig config) throws IOException {
    this.pool = new EnricherPool(NewsResources.shared());
    this.fit = new SchemaFit(config);
  }

  /** A processor for one request, in front of {@code next}. */
  public UpdateRequestProcessor processor(IndexSchema schema, UpdateRequestProcessor next) {
    return new NewsUpdateProcessor(pool, fit.config(schema), next);
  }
}
