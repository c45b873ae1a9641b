package io.dateline.solr.update;

import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.solr.core.SolrCore;
import org.apache.solr.metrics.SolrMetricsContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counters and timers in a core's metrics. Solr 9 has Dropwizard's, Solr 10 has OpenTelemetry's:
 * this is the one place that knows, and it knows by name, so that the jar links with both. Where
 * Solr has neither nothing is counted and nothing fails. Thread-safe.
 */
class CoreMeters {

  private static final Logger LOG = LoggerFactory.getLogger(CoreMeters.class);

  private static final String[] SOLR_9_PATH = {"UPDATE", "dateline"};
  private static final String SOLR_10_PREFIX = "dateline_";

  private final SolrMetricsContext context;

  CoreMeters(SolrCore core) {
    context = core.getCoreMetricManager().getSolrMetricsContext();
  }

  /** For tests that count for themselves. */
  CoreMeters() {
    context = null;
  }

  /** A counter; it takes what to add. */
  LongConsumer counter(String name) {
    return meter("counter", "longCounter", name, "inc", "add");
  }

  /**
   * A counter that is for Prometheus too. Solr 9 gives it, of those under {@code UPDATE}, only what
   * is called requests, so there each is counted under that name as well; it comes out as {@code
   * solr_metrics_core_requests_total{handler="dateline",type="failed"}}.
   */
  LongConsumer exposed(String name) {
    LongConsumer counter = counter(name);
    if (context == null
        || method(context.getClass(), "counter", String.class, String[].class) == null) {
      return counter;
    }
    LongConsumer requests = counter(name + ".requests");
    return number -> {
      counter.accept(number);
      requests.accept(number);
    };
  }

  /** A timer; it takes nanoseconds. */
  LongConsumer timer(String name) {
    return meter("timer", "longHistogram", name, "update", "record");
  }

  private LongConsumer meter(String in9, String in10, String name, String put9, String put10) {
    if (context == null) {
      return CoreMeters::nowhere;
    }
    try {
      Method make = method(context.getClass(), in9, String.class, String[].class);
      if (make != null) {
        Object meter = make.invoke(context, name, SOLR_9_PATH);
        boolean timer = put9.equals("update");
        Method put =
            timer
                ? make.getReturnType().getMethod(put9, long.class, TimeUnit.class)
                : make.getReturnType().getMethod(put9, long.class);
        return number -> put(put, meter, timer ? args(number, TimeUnit.NANOSECONDS) : args(number));
      }
      make = method(context.getClass(), in10, String.class, String.class);
      if (make == null) {
        return CoreMeters::nowhere;
      }
      String plain = SOLR_10_PREFIX + name.replace('.', '_').replace('-', '_');
      Object meter = make.invoke(context, plain, "Dateline: " + name);
      Method put = make.getReturnType().getMethod(put10, long.class);
      return number -> put(put, meter, args(number));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.warn("Dateline's metric {} is not counted in this Solr: {}", name, e.toString());
      return CoreMeters::nowhere;
    }
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static void nowhere(long number) {}

  private static Object[] args(Object... args) {
    return args;
  }

  private static void put(Method put, Object meter, Object[] args) {
    try {
      put.invoke(meter, args);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // A number that is not counted must not cost a document.
      LOG.debug("a metric was not counted", e);
    }
  }
}
