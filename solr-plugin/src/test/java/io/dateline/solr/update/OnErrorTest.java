package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader that fails in every way there is, under each policy. */
class OnErrorTest {

  private final List<SolrInputDocument> indexed = new ArrayList<>();
  private final Map<String, Long> counted = new TreeMap<>();
  private EnricherPool pool;
  private int readers;

  private final CoreMeters meters =
      new CoreMeters() {
        @Override
        LongConsumer counter(String name) {
          return number -> counted.merge(name, number, Long::sum);
        }
      };

  private void index(DocumentReader reader, OnError onError, SolrInputDocument... documents)
      throws IOException {
    NewsConfig config = NewsConfig.of(List.of(Map.entry("onError", onError.toString())));
    pool =
        new EnricherPool(
            () -> {
              readers++;
              return reader;
            });
    UpdateRequestProcessor last =
        new UpdateRequestProcessor(null) {
          @Override
          public void processAdd(AddUpdateCommand command) {
            indexed.add(command.getSolrInputDocument());
          }
        };
    try (LocalSolrQueryRequest request =
            new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()));
        UpdateRequestProcessor processor =
            new NewsUpdateProcessor(
                pool, config, new NewsMetrics(meters), ReadAhead.none(), last)) {
      for (SolrInputDocument document : documents) {
        AddUpdateCommand command = new AddUpdateCommand(request);
        command.solrDoc = document;
        // Without a core there is no schema to take it from.
        command.setIndexedId(new org.apache.lucene.util.BytesRef("1"));
        processor.processAdd(command);
      }
    }
  }

  private static SolrInputDocument document() {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", "1");
    document.setField("body_t", "LISBON, March 4 (Reuters) - Rain.");
    document.setField("entity_person_ss", "Somebody Earlier");
    return document;
  }

  private static DocumentReader failing() {
    return (document, config) -> {
      throw new IllegalStateException("planted");
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"INDEX", "SKIP_FIELDS"})
  void theDocumentGoesInAsItCameAndSaysWhy(OnError onError) throws IOException {
    index(failing(), onError, document());
    SolrInputDocument expected = document();
    expected.setField("dateline_status_s", "failed:IllegalStateException");
    assertThat(indexed).hasToString(List.of(expected).toString());
    assertThat(counted)
        .containsEntry("documents", 1L)
        .containsEntry("failed", 1L)
        .containsEntry("failed.IllegalStateException", 1L);
  }

  @Test
  void rejectedIsTheOneDocumentAndNoOther() throws IOException {
    DocumentReader secondFails =
        new DocumentReader() {
          private int seen;

          @Override
          public Enrichment read(SolrInputDocument document, NewsConfig config) {
            if (++seen == 2) {
              throw new IllegalStateException(String.valueOf(document));
            }
            return new Enrichment("ok", "body_t", List.of());
          }
        };
    assertThatThrownBy(() -> index(secondFails, OnError.REJECT, document(), document(), document()))
        .isInstanceOfSatisfying(SolrException.class, e -> assertThat(e.code()).isEqualTo(400))
        .hasMessageContaining("IllegalStateException")
        .hasMessageContaining("onError")
        .hasMessageNotContaining("LISBON")
        .hasNoCause();
    assertThat(indexed).hasSize(1);
    assertThat(counted).containsEntry("ok", 1L).containsEntry("failed", 1L);
  }

  @Test
  void aReaderThatFailedIsNotUsedAgain() throws IOException {
    index(failing(), OnError.INDEX, document(), document());
    assertThat(readers).isEqualTo(2);
    assertThat(indexed).hasSize(2);
  }

  @Test
  void errorsOfTheMachineAreNotSwallowed() {
    for (Error error :
        List.of(new OutOfMemoryError("planted"), new StackOverflowError(), new ThreadDeath())) {
      DocumentReader reader =
          (document, config) -> {
            throw error;
          };
      assertThatThrownBy(() -> index(reader, OnError.INDEX, document())).isSameAs(error);
    }
    assertThat(indexed).isEmpty();
  }

  @Test
  void reasonsWithoutEndDoNotFillTheMetrics() {
    NewsMetrics metrics = new NewsMetrics(meters);
    for (int i = 0; i < 1_000; i++) {
      metrics.read("failed:Reason" + i, 1);
    }
    assertThat(counted).hasSizeLessThan(80).containsEntry("failed", 1_000L);
    assertThat(counted.get("failed.other")).isGreaterThan(900L);
  }

  @Test
  void aReaderThatMetAnErrorIsNotUsedAgain() {
    DocumentReader reader =
        (document, config) -> {
          throw new StackOverflowError();
        };
    assertThatThrownBy(() -> index(reader, OnError.INDEX, document()))
        .isInstanceOf(StackOverflowError.class);
    assertThat(counted).containsEntry("failed.StackOverflowError", 1L);
    assertThat(readers).isOne();
    pool.take();
    assertThat(readers).as("one more is made").isEqualTo(2);
  }

  @Test
  void healthTellsTheLastFaultWithoutAWordOfTheDocument() throws IOException {
    NewsMetrics metrics = new NewsMetrics(meters);
    metrics.read("ok", 1);
    metrics.read("partial:language", 1);
    metrics.failed("IllegalStateException", "io.dateline.X.y(X.java:1)", 1);
    assertThat(metrics.health().counts())
        .containsExactly(
            Map.entry("documents", 3L),
            Map.entry("ok", 1L),
            Map.entry("partial", 1L),
            Map.entry("skipped", 0L),
            Map.entry("failed", 1L));
    assertThat(metrics.health().section().toString())
        .contains("models=loaded")
        .contains("last_failure=IllegalStateException in io.dateline.X.y(X.java:1)");
  }
}
