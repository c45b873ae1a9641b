package io.dateline.solr.update;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Enrichers for the threads of one core; each is used by one at a time. Holds the models and lists,
 * which go when the last core that holds them closes.
 */
public final class EnricherPool {

  private final Supplier<DocumentReader> readers;
  private final ConcurrentLinkedQueue<DocumentReader> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int max = 2 * Runtime.getRuntime().availableProcessors();

  /** A pool over shared models and lists and what a core brings along. */
  public EnricherPool(NewsResources resources, NewsOptions options) {
    this(() -> new DocumentEnricher(resources, options));
  }

  EnricherPool(Supplier<DocumentReader> readers) {
    this.readers = readers;
  }

  DocumentReader take() {
    DocumentReader enricher = idle.poll();
    if (enricher == null) {
      return readers.get();
    }
    size.decrementAndGet();
    return enricher;
  }

  void giveBack(DocumentReader enricher) {
    if (size.incrementAndGet() <= max) {
      idle.add(enricher);
    } else {
      size.decrementAndGet();
    }
  }
}
