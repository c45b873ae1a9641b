package io.dateline.solr.update;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Counts what became of the documents of a core, for {@code /admin/metrics}. Thread-safe.
 *
 * <p>Counters {@code documents}, then by status {@code ok}, {@code partial}, {@code skipped} and
 * {@code failed}, those three again with their reason ({@code failed.IllegalStateException}); the
 * timer {@code time} of each document; {@code loadMillis}, how long models and lists took to load.
 * The first five it also keeps itself, for {@link Health}: what Solr counts can be read in Solr
 * only.
 */
final class NewsMetrics {

  /** Reasons that get a counter of their own; later ones count as {@code other}. */
  private static final int MAX_NAMES = 64;

  private final CoreMeters meters;
  private final Map<String, LongConsumer> counters = new ConcurrentHashMap<>();
  private final LongConsumer time;
  private final Map<String, AtomicLong> totals = new LinkedHashMap<>();
  private volatile long loadMillis;
  private volatile String lastFailure = "";

  NewsMetrics(CoreMeters meters) {
    this.meters = meters;
    this.time = meters.timer("time");
    for (String name : new String[] {"documents", "ok", "partial", "skipped", "failed"}) {
      totals.put(name, new AtomicLong());
      counters.put(name, meters.exposed(name));
    }
  }

  /** Models and lists were loaded. */
  void loaded(long nanos) {
    loadMillis = nanos / 1_000_000;
    count("loadMillis", loadMillis);
  }

  /** A document could not be read; neither reason nor place hold words of it. */
  void failed(String reason, String place, long nanos) {
    lastFailure = reason + " in " + place;
    read("failed:" + reason, nanos);
  }

  /** How it went since the core was loaded. */
  Health health() {
    Map<String, Long> counts = new LinkedHashMap<>();
    totals.forEach((name, total) -> counts.put(name, total.get()));
    return new Health(loadMillis, counts, lastFailure);
  }

  /** A document was read, or not, as its status says. */
  void read(String status, long nanos) {
    count("documents", 1);
    int colon = status.indexOf(':');
    count(colon < 0 ? status : status.substring(0, colon), 1);
    if (colon >= 0) {
      for (String reason : status.substring(colon + 1).split(",", -1)) {
        count(status.substring(0, colon) + "." + reason, 1);
      }
    }
    time.accept(nanos);
  }

  private void count(String name, long number) {
    AtomicLong total = totals.get(name);
    if (total != null) {
      total.addAndGet(number);
    }
    LongConsumer counter = counters.get(name);
    if (counter == null) {
      int dot = name.indexOf('.');
      boolean full = dot > 0 && counters.size() >= MAX_NAMES;
      String kept = full ? name.substring(0, dot) + ".other" : name;
      counter = counters.computeIfAbsent(kept, meters::counter);
    }
    counter.accept(number);
  }
}
