package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;

/** {@code names.geonames}: places of one's own, for date lines and facets. */
class GeoNamesFileTest {

  private static final String TEXT =
      """
      QVARNSTAD, Sweden, March 4, 2026 (TT) - Fishermen in Kvarnstad said on Wednesday that the \
      herring had come back to the bay of Qvarnstad after eleven years.
      """;

  private static final String ROW =
      "1\tQvarnstad\tQvarnstad\tKvarnstad\t62.5\t17.25\tP\tPPL\tSE\t\t01\t\t\t\t812\t\t0\tEtc/UTC"
          + "\t2026-01-01\n";

  private static NewsConfig config() {
    return NewsConfig.of(List.of(Map.entry("names.geonames", "places.txt")));
  }

  private static NewsOptions options(String file) {
    return OwnFiles.read(
        config(), name -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static SolrInputDocument read(NewsOptions options) throws IOException {
    DocumentEnricher enricher = new DocumentEnricher(NewsResources.shared(), options);
    SolrInputDocument document = Documents.of("id", "1", "text_t", TEXT);
    DocumentEnricher.write(enricher.read(document, config()), document, config());
    return document;
  }

  @Test
  void itsPlacesHaveCoordinatesAndOneName() throws IOException {
    SolrInputDocument with = read(options(ROW));
    assertThat(with.getFieldValue("dateline_p")).isEqualTo("62.5,17.25");
    assertThat(with.getFieldValues("entity_location_ss")).contains("Qvarnstad");
    assertThat(with.getFieldValues("entity_location_ss")).doesNotContain("Kvarnstad");
    SolrInputDocument without = read(NewsOptions.NONE);
    assertThat(without.getFieldValue("dateline_p")).isNotEqualTo("62.5,17.25");
  }

  @Test
  void aWrongLineFailsAtLoad() {
    assertThatThrownBy(() -> options(ROW + "Qvarnstad,SE\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names.geonames")
        .hasMessageContaining("places.txt")
        .hasMessageContaining("line 2");
  }
}
