package io.dateline.cli.backfill;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;

/** Asks again when a node is away for a while: after 1, 2, 4, 8 and 16 seconds. Thread-safe. */
final class Retry {

  private static final int TIMES = 5;

  private final long firstPauseMillis;

  Retry() {
    this(1_000);
  }

  Retry(long firstPauseMillis) {
    this.firstPauseMillis = firstPauseMillis;
  }

  /** Something to ask of Solr. */
  interface Call<T> {
    T make() throws SolrServerException, IOException;
  }

  /**
   * Asks.
   *
   * @throws SolrException if Solr refuses, and will again
   * @throws IOException if it does not answer for long
   */
  <T> T call(Call<T> call) throws IOException {
    for (int time = 0; ; time++) {
      try {
        return call.make();
      } catch (SolrException e) {
        if (!isPassing(e.code()) || time >= TIMES) {
          throw e;
        }
      } catch (SolrServerException | IOException e) {
        if (time >= TIMES || e instanceof InterruptedIOException) {
          throw new IOException("Solr does not answer: " + e.getMessage(), e);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(firstPauseMillis << time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException stopped = new InterruptedIOException("stopped while Solr is away");
        stopped.initCause(e);
        throw stopped;
      }
    }
  }

  /** Too many requests, timeouts and nodes that are away pass; what is wrong does not. */
  private static boolean isPassing(int code) {
    return code == 408 || code == 429 || code == 502 || code == 503 || code == 504 || code == 510;
  }
}
