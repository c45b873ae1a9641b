package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.junit.jupiter.api.Test;

/** Several processors in the chains of one request. */
class OnceTest {
  private final NewsMetrics metrics = new NewsMetrics(new CoreMeters());
  private HelperThreads helpers = HelperThreads.NONE;
  private SolrInputDocument indexed;

  private UpdateRequestProcessor processor(UpdateRequestProcessor next, String... params)
      throws IOException {
    return new NewsUpdateProcessor(
        new EnricherPool(NewsResources.shared(), NewsOptions.NONE),
        NewsConfig.of(params.length == 0 ? List.of() : List.of(Map.entry(params[0], params[1]))),
        metrics,
        new ReadAhead(helpers),
        next);
  }

  private UpdateRequestProcessor last() {
    return new UpdateRequestProcessor(null) {
      @Override
      public void processAdd(AddUpdateCommand command) {
        indexed = command.getSolrInputDocument();
      }
    };
  }

  private void index(UpdateRequestProcessor first, String... ids) throws IOException {
    try (LocalSolrQueryRequest request =
        new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()))) {
      AddUpdateCommand command = new AddUpdateCommand(request);
      for (String id : ids) {
        // Loaders of Solr use one command for all documents of a request.
        command.clear();
        command.solrDoc = Documents.of("id", id, "body_t", Documents.STORY);
        command.setIndexedId(new BytesRef(id));
        first.processAdd(command);
      }
      first.finish();
      assertThat(indexed.getFieldValue("dateline_status_s")).isEqualTo("ok");
    }
  }

  private long read() {
    return metrics.health().counts().get("documents");
  }

  @Test
  void twoOfTheSameReadADocumentOnce() throws IOException {
    try (UpdateRequestProcessor second = processor(last());
        UpdateRequestProcessor first = processor(second)) {
      index(first, "1", "2", "3");
    }
    assertThat(read()).isEqualTo(3);
  }

  @Test
  void twoThatReadAheadReadADocumentOnce() throws IOException {
    helpers = new HelperThreads(2);
    twoOfTheSameReadADocumentOnce();
  }

  @Test
  void twoThatAreConfiguredOtherwiseBothRead() throws IOException {
    try (UpdateRequestProcessor second = processor(last(), "field.person", "people_ss");
        UpdateRequestProcessor first = processor(second)) {
      index(first, "1");
    }
    assertThat(read()).isEqualTo(2);
    assertThat(indexed.getFieldNames()).contains("people_ss");
  }

  @Test
  void theSameDocumentInAnotherRequestIsReadAgain() throws IOException {
    try (UpdateRequestProcessor only = processor(last())) {
      index(only, "1");
      index(only, "1");
    }
    assertThat(read()).isEqualTo(2);
  }
}
