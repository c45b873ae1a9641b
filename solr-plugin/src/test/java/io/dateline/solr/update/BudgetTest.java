package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;

/** A document that reaches a bound keeps what was found so far, and says so. */
class BudgetTest {

  private static Enrichment read(String text, String param, int value) throws IOException {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("body_t", text);
    NewsConfig config = NewsConfig.of(List.of(Map.entry(param, value)));
    return new DocumentEnricher(NewsResources.shared()).read(document, config);
  }

  private static final String STORY =
      "LISBON, March 4, 2026 (Reuters) - Maria Silva met Ana Costa in Porto on Tuesday, and the two"
          + " of them said that the harbour will be open again by the end of the year.\n\n";

  @Test
  void timeIsOver() throws IOException {
    Enrichment enrichment = read(STORY.repeat(4_000), "maxMillis", 1);
    assertThat(enrichment.status()).isEqualTo("partial:time");
    assertThat(enrichment.values())
        .extracting(FieldValue::output)
        .contains(Output.DATELINE, Output.SOURCE);
  }

  @Test
  void enoughMentions() throws IOException {
    Enrichment enrichment = read(STORY.repeat(3), "maxMentions", 2);
    assertThat(enrichment.status()).isEqualTo("partial:mentions");
    assertThat(enrichment.values())
        .filteredOn(value -> value.output() == Output.PERSON)
        .extracting(FieldValue::value)
        .containsExactly("Maria Silva");
  }

  @Test
  void enoughText() throws IOException {
    assertThat(read(STORY.repeat(30), "maxChars", 200).status()).isEqualTo("partial:length");
  }

  @Test
  void allWithinBounds() throws IOException {
    assertThat(read(STORY, "maxMillis", 60_000).status()).isEqualTo("ok");
  }
}
