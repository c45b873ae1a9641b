package io.dateline.solr.update;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Enrichers for the threads of one core; each is used by one at a time. Holds the models and lists,
 * which go when the last core that holds them closes.
 */
public final class EnricherPool {

  private final NewsResources resources;
  private final NewsOptions options;
  private final ConcurrentLinkedQueue<DocumentEnricher> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int max = 2 * Runtime.getRuntime().availableProcessors();

  /** A pool over shared models and lists and what a core brings along. */
  public EnricherPool(NewsResources resources, NewsOptions options) {
    this.resources = resources;
    this.options = options;
  }

  DocumentEnricher take() {
    DocumentEnricher enricher = idle.poll();
    if (enricher == null) {
      return new DocumentEnricher(resources, options);
    }
    size.decrementAndGet();
    return enricher;
  }

  void giveBack(DocumentEnricher enricher) {
    if (size.incrementAndGet() <= max) {
      idle.add(enricher);
    } else {
      size.decrementAndGet();
    }
  }
}
