package io.dateline.cli.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;

/** What counts as a change, and what is sent for one. */
class FieldChangeTest {

  private static final List<String> FIELDS = List.of("people_ss", "place_p", "when_dt");

  private static SolrInputDocument document(Object... namesAndValues) {
    SolrInputDocument document = new SolrInputDocument();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      document.setField((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return document;
  }

  @Test
  void theSameValuesAreNoChange() {
    Date day = Date.from(Instant.parse("2026-03-04T00:00:00Z"));
    SolrInputDocument stored =
        document("people_ss", List.of("B", "A"), "place_p", "38.71667,-9.13333", "when_dt", day);
    SolrInputDocument wanted =
        document(
            "people_ss",
            List.of("A", "B"),
            "place_p",
            "38.716668,-9.133331",
            "when_dt",
            "2026-03-04T00:00:00Z");
    assertThat(FieldChange.between(stored, wanted, FIELDS).isEmpty()).isTrue();
  }

  @Test
  void otherFieldsDoNotMatter() {
    assertThat(FieldChange.between(document("a", "1"), document("a", "2"), FIELDS).isEmpty())
        .isTrue();
  }

  @Test
  void aChangeIsSetAndWhatIsGoneIsTakenAway() {
    SolrInputDocument stored =
        document("people_ss", List.of("A"), "place_p", "1.0,2.0", "when_dt", "x");
    SolrInputDocument wanted = document("people_ss", List.of("A", "B"), "place_p", "1.0,3.0");
    FieldChange change = FieldChange.between(stored, wanted, FIELDS);
    assertThat(change.before().get("people_ss")).containsExactly("A");
    SolrInputDocument update = change.update(Map.entry("id", "7"), 42, Map.entry("site_s", "n"));
    assertThat(update.getFieldNames())
        .containsExactlyInAnyOrder("id", "_version_", "site_s", "people_ss", "place_p", "when_dt");
    assertThat(update.getFieldValue("id")).isEqualTo("7");
    assertThat(update.getFieldValue("_version_")).isEqualTo(42L);
    assertThat(update.getFieldValue("site_s")).isEqualTo("n");
    assertThat(update.getFieldValue("people_ss")).isEqualTo(Map.of("set", List.of("A", "B")));
    assertThat(update.getFieldValue("place_p")).isEqualTo(Map.of("set", "1.0,3.0"));
    assertThat(update.getFieldValue("when_dt")).hasToString("{set=null}");
  }
}
