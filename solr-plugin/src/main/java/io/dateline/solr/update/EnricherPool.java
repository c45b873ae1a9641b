package io.dateline.solr.update;

import io.dateline.entities.NewsResources;
import io.dateline.entities.canonical.CustomNames;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Enrichers for the threads of one core; each is used by one at a time. Holds the models and lists,
 * which go when the last core that holds them closes.
 */
public final class EnricherPool {

  private final NewsResources resources;
  private final CustomNames customs;
  private final ConcurrentLinkedQueue<DocumentEnricher> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int max = 2 * Runtime.getRuntime().availableProcessors();

  /** A pool over shared models and lists and a core's own names. */
  public EnricherPool(NewsResources resources, CustomNames customs) {
    this.resources = resources;
    this.customs = customs;
  }

  DocumentEnricher take() {
    DocumentEnricher enricher = idle.poll();
    if (enricher == null) {
      return new DocumentEnricher(resources, customs);
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
