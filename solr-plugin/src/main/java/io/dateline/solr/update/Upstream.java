package io.dateline.solr.update;

import java.util.List;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.update.processor.AtomicUpdateProcessorFactory;
import org.apache.solr.update.processor.DistributingUpdateProcessorFactory;
import org.apache.solr.update.processor.DocBasedVersionConstraintsProcessorFactory;
import org.apache.solr.update.processor.SkipExistingDocumentsProcessorFactory;
import org.apache.solr.update.processor.TolerantUpdateProcessorFactory;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;

/** The processors of a request that come before ours. */
final class Upstream {
  private Upstream() {}

  /**
   * Whether a document may be passed on later than its call comes. Not if a processor before ours
   * acts on how the call ends, looks documents up that came before in the same request, or is
   * nobody's that we know.
   *
   * @param ours the factory of our processor
   */
  static boolean allowsReadAhead(SolrQueryRequest request, UpdateRequestProcessorFactory ours) {
    List<UpdateRequestProcessorFactory> chain =
        request.getCore().getUpdateProcessorChain(request.getParams()).getProcessors();
    int end = chain.indexOf(ours);
    return end >= 0 && chain.subList(0, end).stream().allMatch(Upstream::passesOnLast);
  }

  /** Whether passing a document on is the last that a processor does with it. */
  private static boolean passesOnLast(UpdateRequestProcessorFactory factory) {
    Class<?> type = factory.getClass();
    return (type.getName().startsWith("org.apache.solr.")
            || type.getName().startsWith("io.dateline."))
        && !(factory instanceof TolerantUpdateProcessorFactory)
        && !(factory instanceof AtomicUpdateProcessorFactory)
        && !(factory instanceof DocBasedVersionConstraintsProcessorFactory)
        && !(factory instanceof SkipExistingDocumentsProcessorFactory)
        && !(factory instanceof DistributingUpdateProcessorFactory);
  }
}
