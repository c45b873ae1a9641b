package io.dateline.solr.update;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The node's threads that read documents ahead of the threads that answer requests. There are few,
 * whatever the number of cores and requests, and none when nothing is indexed. Thread-safe.
 */
final class HelperThreads {
  /** More would wait for the request that they help: it has to parse and index meanwhile. */
  private static final int MOST = 3;

  private static final int WAITING = 64;
  private static final int IDLE_SECONDS = 2;

  /** No threads. */
  static final HelperThreads NONE = new HelperThreads(0);

  private static HelperThreads shared = NONE;
  private static int cores;

  private final int count;
  private final ThreadPoolExecutor threads;

  /**
   * Starts nothing yet.
   *
   * @param count how many threads at most; may be 0
   */
  HelperThreads(int count) {
    this.count = count;
    AtomicInteger numbers = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            Math.max(1, count),
            Math.max(1, count),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "dateline-reader-" + numbers.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            // Whoever needs it reads it.
            new ThreadPoolExecutor.DiscardPolicy());
    threads.allowCoreThreadTimeOut(true);
  }

  /** Those of the node, for one more core. */
  static synchronized HelperThreads join() {
    if (cores == 0) {
      shared = new HelperThreads(Math.min(MOST, Runtime.getRuntime().availableProcessors() - 1));
    }
    cores++;
    return shared;
  }

  /** A core that joined is closed; after the last one there are no threads. */
  static synchronized void leave() {
    cores--;
    if (cores == 0) {
      shared.threads.shutdown();
      shared = NONE;
    }
  }

  /** Whether there are any: not on a machine with one processor. */
  boolean areThere() {
    return count > 0;
  }

  /** How many run now. */
  int running() {
    return threads.getPoolSize();
  }

  /** Reads it some time, or never if there is too much to do. */
  void offer(Reading reading) {
    if (areThere()) {
      threads.execute(reading);
    }
  }
}
