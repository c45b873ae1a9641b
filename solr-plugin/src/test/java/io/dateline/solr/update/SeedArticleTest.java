package io.dateline.solr.update;

import static io.dateline.solr.update.Documents.enriched;
import static io.dateline.solr.update.Documents.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The article that Dateline was asked for, when it lies beside the checkout. */
class SeedArticleTest {

  private SolrInputDocument document;

  @BeforeEach
  void read() throws IOException {
    Path seed = Path.of(System.getProperty("dateline.shared", "../shared"), "seed", "article.txt");
    assumeThat(seed)
        .as(
            "skipped: the seed article is no part of the repository, and there is no %s; name the"
                + " folder that has seed/article.txt with -Ddateline.shared=FOLDER",
            seed)
        .exists();
    document = enriched("content", Files.readString(seed, StandardCharsets.UTF_8));
  }

  @Test
  void itsHeaderSaysWhenAndItsCreditWho() {
    assertThat(strings(document, "dateline_status_s")).containsExactly("ok");
    assertThat(document.getFieldValue("article_published_dt"))
        .isEqualTo(Date.from(Instant.parse("2024-05-20T00:00:00Z")));
    assertThat(strings(document, "article_source_ss")).containsExactly("Reuters");
  }

  @Test
  void whatItDoesNotSayIsAbsent() {
    assertThat(document.getFieldNames())
        .doesNotContain("dateline_s", "dateline_place_ss", "dateline_p", "article_byline_ss");
  }

  @Test
  void people() {
    assertThat(strings(document, "entity_person_ss"))
        .contains("Xi Jinping", "Vladimir Putin", "Antony Blinken", "Vedant Patel", "Biden")
        .doesNotContain("Xi", "Putin", "Blinken", "Patel");
  }

  @Test
  void organisations() {
    assertThat(strings(document, "entity_organization_ss"))
        .contains("NATO", "State Department", "People's Liberation Army")
        .doesNotContain("Reuters");
  }

  @Test
  void places() {
    assertThat(strings(document, "entity_location_ss"))
        .contains("China", "Russia", "United States", "Ukraine", "Taiwan", "North Korea")
        .contains("Beijing", "Europe")
        .doesNotContain("U.S.", "US", "the United States");
    assertThat(strings(document, "entity_country_ss")).contains("CN", "RU", "US", "UA", "TW", "KP");
  }

  @Test
  void whatIsNoName() {
    List<String> names = new ArrayList<>(strings(document, "entity_person_ss"));
    names.addAll(strings(document, "entity_organization_ss"));
    assertThat(names).doesNotContain("Cold War", "West", "Western");
    names.addAll(strings(document, "entity_location_ss"));
    assertThat(names).doesNotContain("What", "Both", "However", "Source");
  }
}
