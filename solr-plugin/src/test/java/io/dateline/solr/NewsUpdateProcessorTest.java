package io.dateline.solr;

import static io.dateline.solr.StoryTexts.LISBON;
import static io.dateline.solr.StoryTexts.NAIROBI;
import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenNoException;
import static org.assertj.core.api.BDDAssertions.thenObject;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.tests.util.TestUtil;
import org.apache.solr.SolrTestCaseJ4;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.common.util.SimpleOrderedMap;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.util.LogListener;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** The processor inside a core, under Solr's own test runner. */
public class NewsUpdateProcessorTest extends SolrTestCaseJ4 {

  private static final String PROCESSOR = "io.dateline.solr.update.NewsUpdateProcessor";

  private EmbeddedSolrServer solr;

  @BeforeClass
  public static void startCore() throws Exception {
    initCore("solrconfig.xml", "schema.xml");
  }

  @Before
  public void emptyIndex() throws Exception {
    // Not closed: it would close the container, which the test runner owns.
    solr = new EmbeddedSolrServer(h.getCoreContainer(), h.coreName);
    solr.deleteByQuery("*:*");
    solr.commit();
  }

  @After
  public void forgetServer() {
    solr = null;
  }

  private static SolrInputDocument document(String id, String text) {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", id);
    document.setField("body_t", text);
    return document;
  }

  private void add(SolrInputDocument document, String... params)
      throws SolrServerException, IOException {
    UpdateRequest request = new UpdateRequest().add(document);
    for (int i = 0; i < params.length; i += 2) {
      request.setParam(params[i], params[i + 1]);
    }
    request.process(solr);
    solr.commit();
  }

  /** The stored fields, values as a list, without Solr's own. */
  private Map<String, Collection<Object>> stored(String id)
      throws SolrServerException, IOException {
    SolrDocument document = solr.getById(id);
    thenObject(document).as("document " + id).isNotNull();
    Map<String, Collection<Object>> fields = new TreeMap<>();
    for (String name : document.getFieldNames()) {
      if (!name.startsWith("_")) {
        fields.put(name, List.copyOf(document.getFieldValues(name)));
      }
    }
    return fields;
  }

  @Test
  public void anAddedArticleGetsItsFields() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> fields = stored("1");
    then(fields.get("dateline_status_s")).containsExactly("ok");
    then(fields.get("dateline_s")).containsExactly("LISBON, March 4, 2026 (Reuters)");
    then(fields.get("dateline_place_ss")).containsExactly("Lisbon");
    then(fields.get("article_source_ss")).containsExactly("Reuters");
    then(fields.get("entity_country_ss")).containsExactlyInAnyOrder("PT", "MA");
    then(fields.get("body_t")).containsExactly(LISBON);
  }

  @Test
  public void theFieldsCanBeSearchedAndFaceted() throws Exception {
    add(document("1", LISBON));
    add(document("2", NAIROBI));
    assertQ(
        req(
            "q", "*:*",
            "fq", "article_published_dt:[2026-03-04T00:00:00Z TO 2026-03-04T23:59:59Z]",
            "fq", "{!geofilt sfield=dateline_p pt=38.7,-9.1 d=50}",
            "facet", "true",
            "facet.field", "entity_country_ss"),
        "//result[@numFound='1']/doc/str[@name='id'][.='1']",
        "//lst[@name='entity_country_ss']/int[@name='PT'][.='1']",
        "//lst[@name='entity_country_ss']/int[@name='KE'][.='0']");
  }

  @Test
  public void addingAgainReplaces() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> first = stored("1");
    add(document("1", LISBON));
    then(stored("1")).isEqualTo(first);
  }

  @Test
  public void aDocumentThatWasReadFromSolrAndIsSentBackStaysTheSame() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> first = stored("1");
    SolrInputDocument back = new SolrInputDocument();
    first.forEach(back::setField);
    add(back);
    then(stored("1")).isEqualTo(first);
  }

  @Test
  public void withANewTextNothingOfTheOldOneIsLeft() throws Exception {
    add(document("1", LISBON));
    SolrInputDocument back = new SolrInputDocument();
    stored("1").forEach(back::setField);
    back.setField("body_t", NAIROBI);
    add(back);
    Map<String, Collection<Object>> changed = stored("1");
    add(document("2", NAIROBI));
    Map<String, Collection<Object>> fresh = stored("2");
    changed.remove("id");
    fresh.remove("id");
    then(changed).isEqualTo(fresh);
  }

  @Test
  public void anAtomicUpdatePassesThrough() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> expected = stored("1");
    SolrInputDocument update = new SolrInputDocument();
    update.setField("id", "1");
    update.setField("note_s", Map.of("set", "read"));
    update.setField("tag_ss", Map.of("add", List.of("a", "b")));
    add(update);
    expected.put("note_s", List.of("read"));
    expected.put("tag_ss", List.of("a", "b"));
    then(stored("1")).isEqualTo(expected);
  }

  @Test
  public void anAtomicUpdateOfTheTextLeavesTheFieldsToTheNextWholeDocument() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> expected = stored("1");
    SolrInputDocument update = new SolrInputDocument();
    update.setField("id", "1");
    update.setField("body_t", Map.of("set", NAIROBI));
    add(update);
    expected.put("body_t", List.of(NAIROBI));
    then(stored("1")).isEqualTo(expected);
  }

  @Test
  public void deletesPassThrough() throws Exception {
    add(document("1", LISBON));
    add(document("2", LISBON));
    add(document("3", LISBON));
    solr.deleteById("1");
    solr.deleteByQuery("id:2");
    solr.commit();
    assertQ(req("q", "*:*"), "//result[@numFound='1']", "//result/doc/str[@name='id'][.='3']");
  }

  @Test
  public void commitsRollbacksAndOptimizesPassThrough() throws Exception {
    solr.add(document("1", LISBON));
    assertQ(req("q", "*:*"), "//result[@numFound='0']");
    solr.commit();
    assertQ(req("q", "*:*"), "//result[@numFound='1']");
    solr.add(document("2", LISBON));
    solr.rollback();
    solr.optimize();
    assertQ(req("q", "*:*"), "//result[@numFound='1']");
  }

  @Test
  public void nestedChildrenPassThroughUntouched() throws Exception {
    SolrInputDocument parent = document("parent", LISBON);
    parent.setField("comments", List.of(document("child-1", NAIROBI), document("child-2", "x")));
    add(parent);
    then(stored("parent").get("dateline_place_ss")).containsExactly("Lisbon");
    then(stored("parent").get("entity_country_ss")).doesNotContain("KE", "SO");
    then(stored("child-1"))
        .containsOnlyKeys("id", "body_t")
        .containsEntry("body_t", List.of(NAIROBI));
    then(stored("child-2")).containsOnlyKeys("id", "body_t");
  }

  @Test
  public void anonymousChildrenPassThroughUntouched() throws Exception {
    SolrInputDocument parent = document("parent", LISBON);
    parent.addChildDocument(document("child", NAIROBI));
    add(parent);
    then(stored("parent").get("dateline_status_s")).containsExactly("ok");
    then(stored("child")).containsOnlyKeys("id", "body_t");
  }

  @Test
  public void documentsWithoutTextPassThroughWithAStatus() throws Exception {
    SolrInputDocument document = new SolrInputDocument();
    document.setField("id", "1");
    document.setField("pages_i", 3);
    add(document);
    then(stored("1"))
        .isEqualTo(
            Map.of(
                "id", List.of("1"),
                "pages_i", List.of(3),
                "dateline_status_s", List.of("skipped:no-text")));
  }

  @Test
  public void onRequestOnly() throws Exception {
    add(document("without", LISBON), "update.chain", "plain");
    then(stored("without")).containsOnlyKeys("id", "body_t");
    add(document("with", LISBON), "update.chain", "plain", "processor", "dateline");
    then(stored("with"))
        .containsEntry("people_ss", List.of("Amina Okello"))
        .containsEntry("dateline_status_s", List.of("ok"))
        .doesNotContainKey("entity_person_ss");
  }

  /** A value that cannot be read the first time; by the time it is indexed it can. */
  private static final class Stubborn implements CharSequence {
    private final String text;
    private int faults = 1;

    Stubborn(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      if (faults-- > 0) {
        throw new IllegalStateException("not now");
      }
      return text;
    }
  }

  @Test
  public void aFaultOfOursNeverFailsTheAdd() throws Exception {
    SolrInputDocument document = document("1\nFAKE LOG LINE", "");
    document.setField("body_t", new Stubborn(LISBON));
    document.setField("entity_person_ss", "Came Along");
    try (LogListener log = LogListener.warn(PROCESSOR);
        LocalSolrQueryRequest request =
            new LocalSolrQueryRequest(h.getCore(), new MapSolrParams(Map.of()))) {
      UpdateRequestProcessor chain =
          h.getCore()
              .getUpdateProcessingChain(null)
              .createProcessor(request, new SolrQueryResponse());
      for (SolrInputDocument next : List.of(document, document("2", NAIROBI))) {
        AddUpdateCommand command = new AddUpdateCommand(request);
        command.solrDoc = next;
        chain.processAdd(command);
      }
      chain.finish();
      chain.close();
      then(log.getCount()).as("one line").isOne();
      then(log.pollMessage())
          .contains("document 1_FAKE LOG LINE indexed as it came")
          .contains("IllegalStateException")
          .doesNotContain("\n");
    }
    solr.commit();
    then(stored("1\nFAKE LOG LINE"))
        .isEqualTo(
            Map.of(
                "id", List.of("1\nFAKE LOG LINE"),
                "body_t", List.of(LISBON),
                "entity_person_ss", List.of("Came Along"),
                "dateline_status_s", List.of("failed:IllegalStateException")));
    then(stored("2")).containsEntry("dateline_status_s", List.of("ok"));
  }

  @Test
  public void anyTextIsIndexed() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      String text =
          switch (random().nextInt(4)) {
            case 0 -> TestUtil.randomSimpleString(random(), 200);
            case 1 -> TestUtil.randomUnicodeString(random(), 200);
            case 2 -> TestUtil.randomHtmlishString(random(), 200);
            default -> LISBON + TestUtil.randomUnicodeString(random(), 50);
          };
      texts.put("doc" + i, text);
      solr.add(document("doc" + i, text));
    }
    solr.commit();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Map<String, Collection<Object>> fields = stored(text.getKey());
      then(fields.get("body_t")).containsExactly(text.getValue());
      then(fields.get("dateline_status_s").iterator().next().toString())
          .matches("ok|partial:language|skipped:(empty-text|binary)");
    }
  }

  @Test
  public void manyThreadsGiveWhatOneGives() throws Exception {
    String[] texts = {LISBON, NAIROBI, "It rained.", LISBON.replace("LISBON", "OSLO"), " "};
    List<Map<String, Collection<Object>>> expected = new ArrayList<>();
    for (String text : texts) {
      add(document("alone", text));
      Map<String, Collection<Object>> fields = stored("alone");
      fields.remove("id");
      expected.add(fields);
    }
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      int first = t * 100;
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int i = first; i < first + 25; i++) {
                    solr.add(document(Integer.toString(i), texts[i % texts.length]));
                  }
                } catch (SolrServerException | IOException | SolrException e) {
                  faults.add(e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    then(faults).isEmpty();
    solr.commit();
    for (int i = 0; i < 800; i = i % 100 == 24 ? i + 76 : i + 1) {
      Map<String, Collection<Object>> fields = stored(Integer.toString(i));
      fields.remove("id");
      then(fields).as("document %s", i).isEqualTo(expected.get(i % texts.length));
    }
  }

  /** Articles of one request, each with another place; those named are ones that Solr refuses. */
  private static UpdateRequest manyAtOnce(int count, Integer... refused) {
    UpdateRequest request = new UpdateRequest();
    for (int i = 0; i < count; i++) {
      String text = i % 2 == 0 ? LISBON : NAIROBI;
      SolrInputDocument document = document(Integer.toString(i), text.repeat(1 + i % 5));
      if (List.of(refused).contains(i)) {
        document.setField("pages_i", "many");
      }
      request.add(document);
    }
    return request;
  }

  @Test
  public void manyInOneRequestGiveWhatEachGivesAlone() throws Exception {
    int count = 60;
    manyAtOnce(count).process(solr);
    solr.commit();
    List<Map<String, Collection<Object>>> together = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      together.add(stored(Integer.toString(i)));
    }
    for (SolrInputDocument document : manyAtOnce(count).getDocuments()) {
      solr.add(document);
    }
    solr.commit();
    for (int i = 0; i < count; i++) {
      then(together.get(i)).isEqualTo(stored(Integer.toString(i)));
    }
  }

  @Test
  public void aRefusedDocumentEndsTheRequestWhereItStands() {
    thenThrownBy(() -> manyAtOnce(30, 12, 13).process(solr)).hasMessageContaining("[doc=12]");
    thenNoException().isThrownBy(() -> solr.commit());
    assertQ(req("q", "*:*"), "//result[@numFound='12']");
    assertQ(req("q", "id:11"), "//result[@numFound='1']");
  }

  @Test
  public void theLastOfTwoWithOneIdStays() throws Exception {
    UpdateRequest request = manyAtOnce(10);
    request.add(document("3", "OSLO, May 2 (AP) - Rain fell on the harbour on Monday."));
    request.process(solr);
    solr.commit();
    then(stored("3").get("dateline_place_ss")).containsExactly("Oslo");
  }

  @Test
  public void aProcessorBeforeOursLearnsOfTheRightDocument() throws Exception {
    UpdateRequest request = manyAtOnce(30, 4, 12);
    request.setParam("update.chain", "tolerant");
    List<?> errors = (List<?>) request.process(solr).getResponseHeader().get("errors");
    solr.commit();
    then(errors)
        .extracting(error -> String.valueOf(((SimpleOrderedMap<?>) error).get("id")))
        .containsExactly("4", "12");
    assertQ(req("q", "*:*"), "//result[@numFound='28']");
  }

  @Test
  public void aProcessorBeforeOursFindsWhatCameBefore() throws Exception {
    UpdateRequest request = manyAtOnce(3);
    request.add(document("2", "OSLO, May 2 (AP) - Rain fell on the harbour on Monday."));
    request.setParam("update.chain", "skip-existing");
    request.process(solr);
    solr.commit();
    then(stored("2").get("dateline_place_ss")).containsExactly("Lisbon");
  }

  @Test
  public void theCoreCanBeReloaded() throws Exception {
    add(document("1", LISBON));
    Map<String, Collection<Object>> first = stored("1");
    h.reload();
    add(document("1", LISBON));
    then(stored("1")).isEqualTo(first);
  }

  @Test
  public void whatBecameOfDocumentsIsInTheMetrics() throws Exception {
    long before = counter("documents");
    long ok = counter("ok");
    long skipped = counter("skipped.no-text");
    add(document("1", LISBON));
    SolrInputDocument bare = new SolrInputDocument();
    bare.setField("id", "2");
    add(bare);
    then(counter("documents") - before).isEqualTo(2);
    then(counter("ok") - ok).isEqualTo(1);
    then(counter("skipped.no-text") - skipped).isEqualTo(1);
    // Not how long it took: another test may hold what is shared.
    then(h.getCore().getCoreMetricManager().getRegistry().getNames())
        .contains("UPDATE.dateline.loadMillis");
  }

  private static long counter(String name) {
    return h.getCore()
        .getCoreMetricManager()
        .getRegistry()
        .counter("UPDATE.dateline." + name)
        .getCount();
  }
}
