package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import io.dateline.entities.canonical.CustomNames;
import io.dateline.entities.tagging.FaultyModels;
import io.dateline.entities.text.Languages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import opennlp.tools.util.Span;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.junit.jupiter.api.Test;

/** Recognisers that sleep, throw, answer nonsense or run out of memory, in the whole processor. */
class FaultyRecogniserTest {
  private static final String PLACE = "dateline_place_ss";

  private final List<SolrInputDocument> indexed = new ArrayList<>();

  private static NewsOptions names(Function<String[], Span[]> answers) {
    return new NewsOptions(
        CustomNames.NONE,
        List.of(FaultyModels.of(answers)),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static NewsOptions language(Languages languages) {
    return new NewsOptions(
        CustomNames.NONE, List.of(), true, Optional.of(languages), Optional.empty());
  }

  private SolrInputDocument index(NewsOptions options, String param, Object value)
      throws IOException {
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
                new EnricherPool(NewsResources.shared(), options),
                NewsConfig.of(List.of(Map.entry(param, value))),
                new NewsMetrics(new CoreMeters()),
                ReadAhead.none(),
                last)) {
      AddUpdateCommand command = new AddUpdateCommand(request);
      command.solrDoc = Documents.of("id", "1", "body_t", Documents.STORY);
      command.setIndexedId(new BytesRef("1"));
      processor.processAdd(command);
    }
    assertThat(indexed).hasSize(1);
    return indexed.get(0);
  }

  private static String status(SolrInputDocument document) {
    return String.valueOf(document.getFieldValue("dateline_status_s"));
  }

  @Test
  void itSleeps() throws IOException {
    SolrInputDocument document =
        index(
            names(
                tokens -> {
                  try {
                    Thread.sleep(300);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return new Span[0];
                }),
            "maxMillis",
            200);
    assertThat(status(document)).isEqualTo("partial:time");
    assertThat(Documents.strings(document, PLACE)).containsExactly("Lisbon");
  }

  @Test
  void itThrows() throws IOException {
    NewsOptions throwing =
        names(
            tokens -> {
              throw new IllegalStateException(String.join(" ", tokens));
            });
    SolrInputDocument asItCame = index(throwing, "onError", "index");
    assertThat(status(asItCame)).isEqualTo("failed:IllegalStateException");
    assertThat(asItCame.getFieldNames())
        .containsExactlyInAnyOrder("id", "body_t", "dateline_status_s");
    indexed.clear();
    SolrInputDocument withoutNames = index(throwing, "onError", "skip-fields");
    assertThat(status(withoutNames)).isEqualTo("partial:failed-IllegalStateException");
    assertThat(Documents.strings(withoutNames, PLACE)).containsExactly("Lisbon");
    indexed.clear();
    assertThatThrownBy(() -> index(throwing, "onError", "reject"))
        .hasMessageContaining("IllegalStateException")
        .hasMessageNotContaining("Okello");
    assertThat(indexed).isEmpty();
  }

  @Test
  void itAnswersSpansThatAreNone() throws IOException {
    SolrInputDocument document =
        index(
            names(
                tokens ->
                    new Span[] {
                      new Span(0, 0, "person"),
                      new Span(0, 1, "no-such-type"),
                      new Span(0, 1, null),
                      new Span(tokens.length, tokens.length + 3, "person"),
                      new Span(1_000_000, 2_000_000, "location"),
                      new Span(0, Integer.MAX_VALUE, "organization")
                    }),
            "maxMillis",
            30_000);
    assertThat(status(document)).isEqualTo("ok");
    assertThat(Documents.strings(document, PLACE)).containsExactly("Lisbon");
    assertThat(Documents.strings(document, "entity_person_ss")).isEmpty();
  }

  @Test
  void itAnswersNothingAtAll() throws IOException {
    assertThat(status(index(names(tokens -> null), "onError", "skip-fields")))
        .isEqualTo("partial:failed-NullPointerException");
  }

  @Test
  void itRunsOutOfMemory() {
    OutOfMemoryError planted = new OutOfMemoryError("planted");
    NewsOptions greedy =
        names(
            tokens -> {
              throw planted;
            });
    for (OnError onError : OnError.values()) {
      assertThatThrownBy(() -> index(greedy, "onError", onError.toString())).isSameAs(planted);
    }
    assertThat(indexed).isEmpty();
  }

  @Test
  void aLanguageDetectorThatFails() throws IOException {
    assertThat(
            status(
                index(
                    language(
                        sentences -> {
                          throw new IllegalStateException("planted");
                        }),
                    "onError",
                    "index")))
        .isEqualTo("failed:IllegalStateException");
    indexed.clear();
    assertThat(status(index(language(sentences -> "no language"), "onError", "index")))
        .isEqualTo("partial:language");
  }
}
