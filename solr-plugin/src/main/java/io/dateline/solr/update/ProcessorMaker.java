package io.dateline.solr.update;

import io.dateline.entities.NewsResources;
import java.io.IOException;
import org.apache.solr.core.SolrResourceLoader;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.update.processor.UpdateRequestProcessor;

/** Makes the processors of one core. Thread-safe. */
public final class ProcessorMaker {

  private final EnricherPool pool;
  private final SchemaFit fit;

  /**
   * Loads models and lists, unless another core of the node has them already.
   *
   * @param loader opens the files of the core's configset
   * @throws IOException if the jar is broken
   * @throws IllegalArgumentException if a file that the configuration names is missing or wrong
   */
  public ProcessorMaker(NewsConfig config, SolrResourceLoader loader) throws IOException {
    this.pool =
        new EnricherPool(NewsResources.shared(), OwnFiles.read(config, loader::openResource));
    this.fit = new SchemaFit(config);
  }

  /** A processor for one request, in front of {@code next}. */
  public UpdateRequestProcessor processor(IndexSchema schema, UpdateRequestProcessor next) {
    return new NewsUpdateProcessor(pool, fit.config(schema), next);
  }
}
