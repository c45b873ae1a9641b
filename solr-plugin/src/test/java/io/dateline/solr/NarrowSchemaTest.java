package io.dateline.solr;

import static org.assertj.core.api.BDDAssertions.then;

import org.apache.solr.SolrTestCaseJ4;
import org.apache.solr.util.LogListener;
import org.junit.Test;

/** What the schema has no room for is left out, with a warning; the rest is written. */
public class NarrowSchemaTest extends SolrTestCaseJ4 {
  private static final int PROCESSORS = 4;

  @Test
  public void whatDoesNotFitIsLeftOut() throws Exception {
    try (LogListener log = LogListener.warn("io.dateline.solr.update.SchemaFit")) {
      initCore("solrconfig.xml", "schema-narrow.xml");
      assertU(adoc("id", "1", "body_t", StoryTexts.LISBON));
      assertU(adoc("id", "2", "body_t", StoryTexts.NAIROBI));
      assertU(commit());
      then(log.getCount())
          .as("one warning a processor of solrconfig.xml, not one a document")
          .isEqualTo(PROCESSORS);
      StringBuilder messages = new StringBuilder();
      for (int i = 0; i < PROCESSORS; i++) {
        messages.append(log.pollMessage());
      }
      then(messages.toString())
          .contains("field.dateline_point=no field or dynamic field \"dateline_p\"")
          .contains("field.person=\"entity_person_ss\" takes one value only")
          .contains("field.person=\"people_ss\" takes one value only")
          .contains("field.source=", "field.dateline_place=")
          .doesNotContain("field.country=");
    }
    assertQ(
        req("q", "id:1", "fl", "*"),
        "//doc/str[@name='dateline_status_s'][.='ok']",
        "//doc/str[@name='dateline_s'][.='LISBON, March 4, 2026 (Reuters)']",
        "//doc/date[@name='article_published_dt'][.='2026-03-04T00:00:00Z']",
        "//doc/arr[@name='entity_country_ss']/str[.='PT']",
        "count(//doc/*[@name='entity_person_ss'])=0",
        "count(//doc/*[@name='article_source_ss'])=0",
        "count(//doc/*[@name='dateline_place_ss'])=0",
        "count(//doc/*[@name='dateline_p'])=0");
  }
}
