package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.CommitUpdateCommand;
import org.apache.solr.update.DeleteUpdateCommand;
import org.apache.solr.update.RollbackUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request's documents, read by several threads and passed on in their order. */
@Timeout(60)
class ReadAheadTest {
  private final HelperThreads helpers = new HelperThreads(3);
  private final DocumentEnricher plain = Documents.enricher();
  private final NewsMetrics metrics = new NewsMetrics(new CoreMeters());
  private final Set<String> readers = ConcurrentHashMap.newKeySet();
  private final LocalSolrQueryRequest request =
      new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()));

  /** What came out at the end of the chain: ids, and other calls by their names. */
  private final List<String> came = new ArrayList<>();

  private String refused = "";
  private NewsConfig config = NewsConfig.defaults();

  @AfterEach
  void close() {
    request.close();
  }

  private NewsUpdateProcessor processor(DocumentReader reader) {
    return new NewsUpdateProcessor(
        new EnricherPool(() -> reader), config, metrics, new ReadAhead(helpers), last());
  }

  /** Reads as ever, after that has been done. */
  private DocumentReader after(Consumer<SolrInputDocument> before) {
    return (document, configuration) -> {
      readers.add(Thread.currentThread().getName());
      before.accept(document);
      synchronized (plain) {
        return plain.read(document, configuration);
      }
    };
  }

  private UpdateRequestProcessor last() {
    return new UpdateRequestProcessor(null) {
      @Override
      public void processAdd(AddUpdateCommand command) {
        String id = command.getPrintableId();
        if (id.equals(refused)) {
          throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "refused " + id);
        }
        if (command.solrDoc.getFieldValue("body_t") instanceof Map) {
          id = "atomic " + id;
        } else {
          assertThat(command.solrDoc.getFieldValue("dateline_status_s"))
              .asString()
              .matches("ok|partial:length");
        }
        came.add(id);
      }

      @Override
      public void processDelete(DeleteUpdateCommand command) {
        came.add("delete");
      }

      @Override
      public void processCommit(CommitUpdateCommand command) {
        came.add("commit");
      }

      @Override
      public void processRollback(RollbackUpdateCommand command) {
        came.add("rollback");
      }

      @Override
      public void finish() {
        came.add("finish");
      }
    };
  }

  private final AddUpdateCommand reused = new AddUpdateCommand(request);

  /** As Solr's loaders do: one command for all documents of a request. */
  private void add(UpdateRequestProcessor processor, String id, Object text) throws IOException {
    reused.clear();
    reused.solrDoc = Documents.of("id", id, "body_t", text);
    reused.setIndexedId(new BytesRef(id));
    processor.processAdd(reused);
  }

  private static List<String> ids(int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int i = from; i < to; i++) {
      ids.add(Integer.toString(i));
    }
    return ids;
  }

  @Test
  void documentsKeepTheirOrderHoweverLongTheyTake() throws IOException {
    DocumentReader uneven =
        after(
            document -> {
              sleep(Integer.parseInt((String) document.getFieldValue("id")) % 7 * 2L);
            });
    try (NewsUpdateProcessor processor = processor(uneven)) {
      for (String id : ids(0, 100)) {
        add(processor, id, Documents.STORY);
      }
      processor.finish();
    }
    List<String> expected = ids(0, 100);
    expected.add("finish");
    assertThat(came).isEqualTo(expected);
    assertThat(metrics.health().counts())
        .containsEntry("documents", 100L)
        .containsEntry("ok", 100L);
    assertThat(readers).hasSizeGreaterThan(1);
  }

  @Test
  void twoAreReadAtOnce() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    DocumentReader together =
        after(
            document -> {
              both.countDown();
              assertThat(await(both)).as("another reading at the same time").isTrue();
            });
    try (NewsUpdateProcessor processor = processor(together)) {
      add(processor, "0", Documents.STORY);
      add(processor, "1", Documents.STORY);
      processor.finish();
    }
    assertThat(came).containsExactly("0", "1", "finish");
  }

  @Test
  void aDocumentAloneIsReadByItsOwnThread() throws IOException {
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      add(processor, "0", Documents.STORY);
      processor.finish();
    }
    assertThat(readers).containsExactly(Thread.currentThread().getName());
  }

  @Test
  void otherCallsKeepTheirPlace() throws IOException {
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      add(processor, "0", Documents.STORY);
      add(processor, "1", Documents.STORY);
      processor.processDelete(new DeleteUpdateCommand(request));
      add(processor, "2", Documents.STORY);
      processor.processCommit(new CommitUpdateCommand(request, false));
      add(processor, "3", Documents.STORY);
      processor.processRollback(new RollbackUpdateCommand(request));
      add(processor, "4", Documents.STORY);
      add(processor, "5", Map.of("set", "Rain."));
      add(processor, "6", Documents.STORY);
      processor.finish();
    }
    assertThat(came)
        .containsExactly(
            "0", "1", "delete", "2", "commit", "3", "rollback", "4", "atomic 5", "6", "finish");
  }

  @Test
  void fewAreHeldBack() throws IOException {
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      for (int i = 0; i < 100; i++) {
        add(processor, Integer.toString(i), Documents.STORY);
        assertThat(came).hasSizeGreaterThanOrEqualTo(i + 1 - ReadAhead.MAX_DOCUMENTS);
      }
      came.clear();
      add(processor, "long", Documents.STORY + "x".repeat(ReadAhead.MAX_CHARS));
      assertThat(came).endsWith("long");
      came.clear();
      add(processor, "100", List.of(Documents.STORY, "x".repeat(ReadAhead.MAX_CHARS)));
      assertThat(came).containsExactly("100");
    }
  }

  @Test
  void theLastOfABatchIsNotHeldBack() throws IOException {
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      add(processor, "0", Documents.STORY);
      AddUpdateCommand command = new AddUpdateCommand(request);
      command.solrDoc = Documents.of("id", "1", "body_t", Documents.STORY);
      command.setIndexedId(new BytesRef("1"));
      command.isLastDocInBatch = true;
      processor.processAdd(command);
      assertThat(came).containsExactly("0", "1");
    }
  }

  @Test
  void afterADocumentThatIsRefusedNoneComes() throws IOException {
    refused = "3";
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      assertThatThrownBy(
              () -> {
                for (String id : ids(0, 50)) {
                  add(processor, id, Documents.STORY);
                }
              })
          .hasMessage("refused 3");
      processor.finish();
    }
    assertThat(came).containsExactly("0", "1", "2", "finish");
  }

  @Test
  void afterAFaultThatRejectsNoneComes() throws IOException {
    config = NewsConfig.of(List.of(Map.entry("onError", "reject")));
    DocumentReader faulty =
        after(
            document -> {
              if (document.getFieldValue("id").equals("2")) {
                throw new IllegalStateException("of the reader");
              }
            });
    try (NewsUpdateProcessor processor = processor(faulty)) {
      add(processor, "0", Documents.STORY);
      add(processor, "1", Documents.STORY);
      add(processor, "2", Documents.STORY);
      add(processor, "3", Documents.STORY);
      assertThatThrownBy(processor::finish)
          .hasMessageContaining("document 2 was not indexed: IllegalStateException");
    }
    assertThat(came).containsExactly("0", "1", "finish");
    assertThat(metrics.health().counts()).containsEntry("failed", 1L);
  }

  @Test
  void anErrorOfTheMachineComesOutInItsPlace() throws IOException {
    DocumentReader broken =
        after(
            document -> {
              if (document.getFieldValue("id").equals("1")) {
                throw new OutOfMemoryError("made up");
              }
            });
    try (NewsUpdateProcessor processor = processor(broken)) {
      add(processor, "0", Documents.STORY);
      add(processor, "1", Documents.STORY);
      add(processor, "2", Documents.STORY);
      assertThatThrownBy(processor::finish).isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(came).containsExactly("0", "finish");
  }

  @Test
  void anInterruptLosesNoDocument() throws IOException {
    try (NewsUpdateProcessor processor =
        processor(
            after(
                document -> {
                  sleep(5);
                }))) {
      for (String id : ids(0, 20)) {
        add(processor, id, Documents.STORY);
      }
      Thread.currentThread().interrupt();
      processor.finish();
    }
    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(came).hasSize(21);
  }

  @Test
  void theThreadsEndWhenThereIsNothingToRead() throws Exception {
    try (NewsUpdateProcessor processor = processor(after(document -> {}))) {
      for (String id : ids(0, 20)) {
        add(processor, id, Documents.STORY);
      }
      processor.finish();
    }
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (helpers.running() > 0 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(helpers.running()).isZero();
  }

  @Test
  void withoutHelpersNothingIsHeldBack() throws IOException {
    try (NewsUpdateProcessor processor =
        new NewsUpdateProcessor(
            new EnricherPool(NewsResources.shared(), NewsOptions.NONE),
            config,
            metrics,
            ReadAhead.none(),
            last())) {
      for (String id : ids(0, 5)) {
        add(processor, id, Documents.STORY);
        assertThat(came).endsWith(id);
      }
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // The one of anInterruptLosesNoDocument, in its own thread.
      Thread.currentThread().interrupt();
    }
  }
}
