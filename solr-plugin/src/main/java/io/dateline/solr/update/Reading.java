package io.dateline.solr.update;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.solr.common.SolrInputDocument;

/** The reading of one document, by whichever thread comes to it first. Thread-safe. */
final class Reading implements Runnable {
  private final FutureTask<Enrichment> task;
  private volatile long nanos;

  /** Nothing is read yet; the document must not change until it is. */
  Reading(SolrInputDocument document, NewsConfig config, EnricherPool pool) {
    task = new FutureTask<>(() -> read(document, config, pool));
  }

  private Enrichment read(SolrInputDocument document, NewsConfig config, EnricherPool pool) {
    long start = System.nanoTime();
    try {
      DocumentReader reader = pool.take();
      Enrichment enrichment = reader.read(document, config);
      // Not after a fault: what it left in the reader is not known.
      pool.giveBack(reader);
      return enrichment;
    } finally {
      nanos = System.nanoTime() - start;
    }
  }

  /** Reads the document, unless that is done or another thread is at it. */
  @Override
  public void run() {
    task.run();
  }

  boolean isDone() {
    return task.isDone();
  }

  /** Nobody needs it any more. */
  void cancel() {
    task.cancel(false);
  }

  /**
   * What was read; reads it now, or waits for the thread that is at it.
   *
   * @throws RuntimeException the fault of the reading, if it had one
   */
  Enrichment get() {
    run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // Reading is bounded in time, so it can be waited for.
          interrupted = true;
        } catch (ExecutionException e) {
          throw fault(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException fault(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }

  /** How long it took, in nanoseconds; 0 before it is done. */
  long nanos() {
    return nanos;
  }
}
