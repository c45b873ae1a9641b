package io.dateline.solr;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.solr.SolrTestCaseJ4;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.security.PermissionNameProvider;
import org.junit.BeforeClass;
import org.junit.Test;

/** The handler that says what would be set and why, inside a core. */
public class NewsAnalyzeHandlerTest extends SolrTestCaseJ4 {

  @BeforeClass
  public static void startCore() throws Exception {
    initCore("solrconfig.xml", "schema.xml");
  }

  @SuppressWarnings("deprecation")
  private static NamedList<Object> ask(String body, String... params) {
    ModifiableSolrParams asked = new ModifiableSolrParams();
    for (int i = 0; i < params.length; i += 2) {
      asked.add(params[i], params[i + 1]);
    }
    LocalSolrQueryRequest request = new LocalSolrQueryRequest(h.getCore(), asked);
    if (body != null) {
      request.setContentStreams(List.of(new ContentStreamBase.StringStream(body, "text/plain")));
    }
    SolrQueryResponse response = new SolrQueryResponse();
    try (SolrQueryRequest closed = request) {
      NewsAnalyzeHandler handler = new NewsAnalyzeHandler();
      handler.init(new NamedList<>());
      handler.handleRequestBody(closed, response);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return cast(response.getValues());
  }

  @SuppressWarnings("unchecked")
  private static NamedList<Object> cast(Object list) {
    return (NamedList<Object>) list;
  }

  private static Map<String, Object> fields(NamedList<Object> answer) {
    Map<String, Object> map = new java.util.TreeMap<>();
    cast(answer.get("fields")).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static NamedList<Object> reason(NamedList<Object> answer, String field) {
    for (Object reason : (List<?>) answer.get("why")) {
      if (field.equals(cast(reason).get("field"))) {
        return cast(reason);
      }
    }
    throw new AssertionError("no reason for " + field + " in " + answer);
  }

  @Test
  public void aTextInTheBody() {
    NamedList<Object> answer = ask(StoryTexts.LISBON);
    then(answer.get("status")).isEqualTo("ok");
    Map<String, Object> fields = fields(answer);
    then(fields.get("dateline_s")).isEqualTo("LISBON, March 4, 2026 (Reuters)");
    then(fields.get("article_published_dt"))
        .isEqualTo(Date.from(java.time.Instant.parse("2026-03-04T00:00:00Z")));
    // The processor that is named "dateline" in this core has a name of its own for people.
    then(fields.get("people_ss")).isEqualTo(List.of("Amina Okello"));
    NamedList<Object> dateline = reason(answer, "dateline_s");
    then(dateline.get("start")).isEqualTo(0);
    then(dateline.get("words")).isEqualTo("LISBON, March 4, 2026 (Reuters)");
    then(dateline.get("confidence")).isEqualTo(1.0);
    NamedList<Object> person = reason(answer, "people_ss");
    then(person.get("value")).isEqualTo("Amina Okello");
    then(person.get("words")).isEqualTo("Amina Okello");
    then((String) person.get("rule")).isNotEmpty();
    then((Double) person.get("confidence")).isBetween(0.5, 1.0);
    then(person.get("output")).isEqualTo("person");
    then(cast(answer.get("outputs")).get("person")).isEqualTo("people_ss");
  }

  @Test
  public void aTextAsParameter() {
    then(fields(ask(null, "text", StoryTexts.NAIROBI)).get("dateline_place_ss"))
        .isEqualTo(List.of("Nairobi"));
  }

  @Test
  public void theProcessorOfAChain() {
    NamedList<Object> answer = ask(StoryTexts.LISBON, "update.chain", "news");
    then(fields(answer).get("entity_person_ss")).isEqualTo(List.of("Amina Okello"));
  }

  @Test
  public void aStoredDocumentGetsTheSameAsWhenItWasIndexed() {
    assertU(adoc("id", "1", "body_t", StoryTexts.LISBON, "published_dt", "2021-07-09T10:11:12Z"));
    checkStored("before the commit");
    assertU(commit());
    checkStored("after the commit");
  }

  private static void checkStored(String when) {
    NamedList<Object> answer = ask(null, "id", "1", "update.chain", "news");
    then(answer.get("status")).as(when).isEqualTo("ok");
    then(answer.get("text_field")).as(when).isEqualTo("body_t");
    then(fields(answer).get("article_published_dt"))
        .as(when)
        .isEqualTo(Date.from(java.time.Instant.parse("2021-07-09T10:11:12Z")));
    then(reason(answer, "article_published_dt").get("rule")).isEqualTo("field:published_dt");
    then(fields(answer).get("entity_person_ss")).as(when).isEqualTo(List.of("Amina Okello"));
  }

  @Test
  public void nothingIsChanged() {
    assertU(adoc("id", "2", "body_t", StoryTexts.LISBON));
    assertU(commit());
    String before = query("id:2");
    ask(null, "id", "2");
    assertU(commit());
    then(query("id:2")).isEqualTo(before);
  }

  private static String query(String q) {
    try {
      return h.query(req("q", q, "fl", "*", "omitHeader", "true"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  public void aTextWithNothingToReadSaysSo() {
    NamedList<Object> answer = ask(" \n ");
    then(answer.get("status")).isEqualTo("skipped:empty-text");
    then(fields(answer)).containsOnlyKeys("dateline_status_s");
  }

  @Test
  public void whatIsMissing() {
    thenThrownBy(() -> ask(null)).isInstanceOf(SolrException.class).hasMessageContaining("id=ID");
    thenThrownBy(() -> ask("text", "id", "1")).hasMessageContaining("either id=ID or a text");
    thenThrownBy(() -> ask(null, "id", "nobody"))
        .isInstanceOfSatisfying(SolrException.class, e -> then(e.code()).isEqualTo(404))
        .hasMessageContaining("no document \"nobody\"");
  }

  @Test
  public void aProcessorThatIsNotThere() {
    thenThrownBy(() -> ask(StoryTexts.LISBON, "processor", "other"))
        .isInstanceOfSatisfying(SolrException.class, e -> then(e.code()).isEqualTo(400))
        .hasMessageContaining("called \"other\"");
    thenThrownBy(() -> ask(StoryTexts.LISBON, "update.chain", "plain"))
        .hasMessageContaining("no update processor of Dateline");
  }

  @Test
  public void aTextThatIsTooLongIsRefused() {
    then(ask("a ".repeat(500_000)).get("status")).asString().isNotEmpty();
    thenThrownBy(() -> ask("a ".repeat(500_000) + "a"))
        .isInstanceOfSatisfying(SolrException.class, e -> then(e.code()).isEqualTo(400))
        .hasMessageContaining("1000000");
  }

  @Test
  public void itNeedsThePermissionToRead() {
    then(new NewsAnalyzeHandler().getPermissionName(null))
        .isEqualTo(PermissionNameProvider.Name.READ_PERM);
  }

  @Test
  public void health() {
    assertU(adoc("id", "9", "body_t", StoryTexts.LISBON));
    NamedList<Object> health =
        cast(ask(null, "health", "true", "update.chain", "news").get("health"));
    then(health.get("models")).isEqualTo("loaded");
    then((Long) health.get("documents")).isPositive();
    then((Long) health.get("ok")).isPositive();
    then(health.get("failed")).isEqualTo(0L);
    then(health.get("last_failure")).isEqualTo("");
    then((Long) health.get("load_millis")).isNotNegative();
    then(ask(StoryTexts.LISBON).get("health")).isNotNull();
  }
}
