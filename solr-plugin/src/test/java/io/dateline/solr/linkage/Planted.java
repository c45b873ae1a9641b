package io.dateline.solr.linkage;

import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.metrics.SolrMetricProducer;
import org.apache.solr.metrics.SolrMetricsContext;
import org.apache.solr.response.BinaryResponseWriter;
import org.apache.solr.util.stats.MetricUtils;

/** Uses of Solr 9.7 that Solr 10 has no more, one a class; nothing runs them. */
final class Planted {

  private Planted() {}

  static final class OfMethod {
    Object use(NamedList<?> list) {
      return list.findRecursive("a", "b");
    }
  }

  static final class OfMethodByReference {
    @SuppressWarnings("deprecation")
    java.util.function.Function<NamedList<?>, SolrParams> use() {
      return SolrParams::toSolrParams;
    }
  }

  static final class OfField {
    Object use() {
      return MetricUtils.ALL_PROPERTIES;
    }
  }

  static final class OfClass {
    boolean use(Object writer) {
      return writer instanceof BinaryResponseWriter;
    }
  }

  static final class OfMethodToImplement implements SolrMetricProducer {
    @Override
    public void initializeMetrics(SolrMetricsContext parent, String scope) {}

    @Override
    public SolrMetricsContext getSolrMetricsContext() {
      return null;
    }
  }
}
