package io.dateline.solr;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.SolrTestCaseJ4;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.util.LogListener;
import org.junit.After;
import org.junit.Test;

/** Other systems' schemas: each output goes to the field that the system would name so. */
public class SchemaProfilesTest extends SolrTestCaseJ4 {

  @After
  public void endCore() {
    deleteCore();
    System.clearProperty("dateline.test.param");
    System.clearProperty("dateline.test.value");
  }

  /** Starts a core with a schema and gives the one line that the log has of it. */
  private static String start(String schema) throws Exception {
    String logger = "io.dateline.solr.update.SchemaFit";
    try (LogListener all = LogListener.info(logger);
        LogListener problems = LogListener.warn(logger)) {
      initCore("solrconfig-chain.xml", schema);
      then(all.getCount() + problems.getCount()).as("lines at the start").isOne();
      return all.getCount() == 1 ? all.pollMessage() : problems.pollMessage();
    }
  }

  private static Map<String, Object> indexed(Object... namesAndValues) throws Exception {
    // Not closed: it would close the container, which the test runner owns.
    EmbeddedSolrServer solr = new EmbeddedSolrServer(h.getCoreContainer(), h.coreName);
    SolrInputDocument document = new SolrInputDocument("id", "1");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      document.setField((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    new UpdateRequest().add(document).process(solr);
    solr.commit();
    SolrDocument stored = solr.query(params("q", "id:1", "fl", "*")).getResults().get(0);
    Map<String, Object> fields = new TreeMap<>();
    stored.forEach(
        (name, value) ->
            fields.put(
                name,
                value instanceof java.util.Collection<?> list
                    ? list.toString()
                    : value.toString()));
    return fields;
  }

  private static void foundBy(String query) {
    assertQ(req("q", query), "//result[@numFound='1']");
  }

  @Test
  public void blacklight() throws Exception {
    then(start("schema-blacklight.xml"))
        .contains("by the names of blacklight")
        .doesNotContain("leaves out");
    Map<String, Object> fields =
        indexed("title_tesim", "Vaccines shared", "body_tesim", StoryTexts.LISBON);
    then(fields)
        .containsEntry("dateline_status_ssi", "ok")
        .containsEntry("dateline_ssi", "LISBON, March 4, 2026 (Reuters)")
        .containsEntry("dateline_place_ssim", "[Lisbon]")
        .containsEntry("article_source_ssim", "[Reuters]")
        .containsEntry("entity_person_ssim", "[Amina Okello]")
        .containsKeys("entity_country_ssim", "dateline_llsi", "article_published_dtsi")
        .doesNotContainKeys("entity_person_ss", "dateline_s");
    foundBy("entity_person_ssim:\"Amina Okello\"");
    foundBy("article_published_dtsi:[2026-03-04T00:00:00Z TO 2026-03-04T23:59:59Z]");
    foundBy("{!geofilt sfield=dateline_llsi pt=38.7,-9.1 d=50}");
    // What is copied goes on as before.
    foundBy("all_text_timv:okello");
  }

  @Test
  public void drupal() throws Exception {
    then(start("schema-drupal.xml"))
        .contains("by the names of drupal")
        .doesNotContain("leaves out");
    Map<String, Object> fields =
        indexed("tm_X3b_en_title", "Vaccines shared", "tm_X3b_en_body", StoryTexts.LISBON);
    then(fields)
        .containsEntry("ss_dateline_status", "ok")
        .containsEntry("ss_dateline", "LISBON, March 4, 2026 (Reuters)")
        .containsEntry("sm_dateline_place", "[Lisbon]")
        .containsEntry("sm_article_source", "[Reuters]")
        .containsEntry("sm_entity_person", "[Amina Okello]")
        .containsKeys("sm_entity_country", "locs_dateline", "ds_article_published");
    foundBy("sm_entity_person:\"Amina Okello\"");
    foundBy("{!geofilt sfield=locs_dateline pt=38.7,-9.1 d=50}");
  }

  @Test
  public void typo3() throws Exception {
    then(start("schema-typo3.xml")).contains("by the names of typo3").doesNotContain("leaves out");
    Map<String, Object> fields =
        indexed(
            "appKey",
            "EXT:solr",
            "type",
            "tx_news",
            "title",
            "Shared",
            "content",
            StoryTexts.LISBON);
    then(fields)
        .containsEntry("dateline_status_stringS", "ok")
        .containsEntry("dateline_stringS", "LISBON, March 4, 2026 (Reuters)")
        .containsEntry("article_source_stringM", "[Reuters]")
        .containsEntry("entity_person_stringM", "[Amina Okello]")
        .containsKeys("dateline_location", "article_published_dateS");
    foundBy("entity_person_stringM:\"Amina Okello\"");
  }

  @Test
  public void vufind() throws Exception {
    then(start("schema-vufind.xml"))
        .contains("by the names of vufind")
        .doesNotContain("leaves out");
    Map<String, Object> fields =
        indexed("title", "Shared", "fulltext", StoryTexts.LISBON, "publishDate", "2026");
    then(fields)
        .containsEntry("dateline_status_str", "ok")
        .containsEntry("article_source_str_mv", "[Reuters]")
        .containsEntry("entity_person_str_mv", "[Amina Okello]")
        .containsKeys("dateline_geo", "article_published_date");
    foundBy("entity_person_str_mv:\"Amina Okello\"");
    foundBy("{!geofilt sfield=dateline_geo pt=38.7,-9.1 d=50}");
  }

  @Test
  public void solrsOwn() throws Exception {
    then(start("schema.xml")).contains("by the names of default").doesNotContain("leaves out");
    then(indexed("body_t", StoryTexts.LISBON)).containsEntry("entity_person_ss", "[Amina Okello]");
  }

  @Test
  public void theConfigurationNamesTheSystem() throws Exception {
    System.setProperty("dateline.test.param", "schema");
    System.setProperty("dateline.test.value", "vufind");
    then(start("schema.xml"))
        .contains("field.person=no field or dynamic field \"entity_person_str_mv\"");
    then(indexed("body_t", StoryTexts.LISBON)).doesNotContainKey("entity_person_ss");
  }

  @Test
  public void whatLooksRightAndIsNotIsLeftOut() throws Exception {
    System.setProperty("dateline.test.param", "field.mentions");
    System.setProperty("dateline.test.value", "names_json");
    String log = start("schema-odd.xml");
    then(log)
        .contains("field.published=\"article_published_dt\" is a StrField; due is a date")
        .contains("field.source=\"article_source_ss\" can be neither searched nor counted")
        .contains("field.byline=\"article_byline_ss\" keeps nothing that it is given")
        .contains("field.organization=\"entity_organization_ss\" is a LongPointField")
        .contains("field.location=\"entity_location_ss\" is a TextField")
        .contains(
            "field.country=\"entity_country_ss\" is copied to \"first_country\", which takes one")
        .contains("field.dateline_point=\"dateline_p\" is a StrField; due is a location")
        .contains("field.dateline_place=no field or dynamic field \"dateline_place_ss\"; due is")
        .contains("field.mentions=\"names_json\" must be a text, or a string that is stored alone");
    then(indexed("body_t", StoryTexts.LISBON))
        .containsEntry("entity_person_ss", "[Amina Okello]")
        .containsEntry("dateline_status_s", "ok")
        .doesNotContainKeys("entity_country_ss", "article_source_ss", "names_json");
  }

  @Test
  public void aTextFieldThatIsAskedForWillDo() throws Exception {
    System.setProperty("dateline.test.param", "field.person");
    System.setProperty("dateline.test.value", "people_txt");
    then(start("schema-odd.xml")).contains("PERSON=people_txt");
    indexed("body_t", StoryTexts.LISBON);
    foundBy("people_txt:Okello");
  }

  @Test
  public void aLongValueGoesToAFieldThatIsStoredAlone() throws Exception {
    System.setProperty("dateline.test.param", "field.mentions");
    System.setProperty("dateline.test.value", "names_stored");
    start("schema-odd.xml");
    then((String) indexed("body_t", StoryTexts.LISBON).get("names_stored")).startsWith("[{");
  }
}
