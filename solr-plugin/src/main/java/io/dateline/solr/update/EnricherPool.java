package io.dateline.solr.update;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Enrichers for the threads of one core, or of all cores that bring nothing along; each is used by
 * one at a time. Holds the models and lists, which go when the last core that holds them closes.
 */
public final class EnricherPool {

  private static WeakReference<EnricherPool> shared = new WeakReference<>(null);

  private final Supplier<DocumentReader> readers;
  private final ConcurrentLinkedQueue<DocumentReader> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int max = 2 * Runtime.getRuntime().availableProcessors();

  /**
   * The pool for a core. Cores that bring nothing along have one together: what the enrichers keep
   * to work with is then there once for each thread that is busy, however many cores there are.
   *
   * @param options what the core brings along
   * @throws IOException if the jar is broken
   */
  public static EnricherPool of(NewsOptions options) throws IOException {
    NewsResources resources = NewsResources.shared();
    return options.equals(NewsOptions.NONE)
        ? shared(resources)
        : new EnricherPool(resources, options);
  }

  private static synchronized EnricherPool shared(NewsResources resources) {
    EnricherPool pool = shared.get();
    if (pool == null) {
      pool = new EnricherPool(resources, NewsOptions.NONE);
      shared = new WeakReference<>(pool);
    }
    return pool;
  }

  /** A pool of its own over shared models and lists and what a core brings along. */
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
