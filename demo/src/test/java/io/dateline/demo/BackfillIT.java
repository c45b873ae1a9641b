package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code dateline backfill}: what is already indexed gets its fields, and loses nothing. */
class BackfillIT {

  /** 50,000 by -Dbackfill.documents=50000; see docs/backfill.md. */
  private static final int MANY = Integer.getInteger("backfill.documents", 2_000);

  /** A tenth of an archive. */
  private static final String SOME = "--query=pages_i:[0 TO 9]";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String address(SolrNode node, String collection) {
    return "--solr=" + node.url() + "/" + collection;
  }

  private static Command backfill(SolrNode node, String collection, String... more)
      throws IOException {
    String[] all = new String[more.length + 3];
    all[0] = "backfill";
    all[1] = address(node, collection);
    all[2] = "--quiet";
    System.arraycopy(more, 0, all, 3, more.length);
    return Command.run(all);
  }

  private static Archive archive(String collection, int documents) throws IOException {
    TestSolr.bare(collection);
    Archive archive = new Archive(TestSolr.shared().http(), collection);
    archive.index(documents);
    return archive;
  }

  private static void install(SolrNode node, String collection, String... more) throws IOException {
    String[] all = new String[more.length + 3];
    all[0] = "install";
    all[1] = address(node, collection);
    all[2] = "--yes";
    System.arraycopy(more, 0, all, 3, more.length);
    Command.run(all).succeeds();
  }

  @Test
  void killedTwiceAndResumedEveryDocumentIsWrittenOnceAndNothingElseChanges() throws Exception {
    Path home = TestSolr.newFolder("backfill").resolve("home");
    try (SolrNode cloud = TestSolr.withPlugin().home(home).cloud(true).start()) {
      cloud.createCollection("news", Checkout.locate().configset(), 2, 1);
      Archive archive = new Archive(cloud.http(), "news");
      archive.index(MANY);
      Map<String, String> before = archive.hashes();
      assertThat(before).hasSize(MANY);
      install(cloud, "news");
      assertThat(archive.count("dateline_status_s:*")).isZero();
      long added = adds(cloud);

      Path folder = TestSolr.newFolder("checkpoint");
      Path checkpoint = folder.resolve("news.checkpoint");
      // Slow enough to be killed in the middle.
      String rate = "--rate=" + Math.max(200, MANY / 60);
      killAt(MANY / 4, cloud, folder, checkpoint, rate);
      killAt(MANY / 2, cloud, folder, checkpoint, rate);
      long halfWay = JSON.readTree(checkpoint.toFile()).at("/tally/read").asLong();
      assertThat(halfWay).isBetween(MANY / 2L, MANY - 1L);

      Command last = backfill(cloud, "news", "--checkpoint=" + checkpoint, "--json").succeeds();
      assertThat(last.json().path("whole").asBoolean()).isTrue();
      assertThat(last.json().path("read").asLong()).isEqualTo(MANY);
      assertThat(last.json().path("failed").asLong()).isZero();

      assertThat(archive.hashes()).isEqualTo(before);
      assertThat(archive.count("dateline_status_s:*")).isEqualTo(MANY);
      assertThat(adds(cloud) - added).as("updates that Solr got").isEqualTo(MANY);

      Command again = backfill(cloud, "news", "--checkpoint=" + checkpoint, "--json").succeeds();
      assertThat(again.json().path("read").asLong()).isEqualTo(MANY);
      assertThat(backfill(cloud, "news", "--checkpoint=" + checkpoint, SOME).fails(1).err())
          .contains("another run");
      Command anew =
          backfill(cloud, "news", "--checkpoint=" + checkpoint, "--restart", SOME, "--json")
              .succeeds();
      assertThat(anew.json().path("written").asLong()).isZero();
      assertThat(anew.json().path("same").asLong()).isEqualTo(archive.count("pages_i:[0 TO 9]"));
      assertThat(adds(cloud) - added).isEqualTo(MANY);
      checkShards(cloud, archive);
      checkAsTheProcessorDoes(cloud, archive);
    }
  }

  private static void checkShards(SolrNode cloud, Archive archive) throws IOException {
    long there =
        cloud
            .http()
            .get("/news/select?rows=0&shards=shard1&q=" + SolrHttp.encode("pages_i:[0 TO 9]"))
            .at("/response/numFound")
            .asLong();
    assertThat(there).isBetween(1L, archive.count("pages_i:[0 TO 9]") - 1);
    JsonNode result = backfill(cloud, "news", "--shard=shard1", SOME, "--json").succeeds().json();
    assertThat(result.path("same").asLong()).isEqualTo(there);
    assertThat(backfill(cloud, "news", "--shard=shard3").fails(2).err()).contains("shard1, shard2");
  }

  /** Starts it, and kills it once the checkpoint says that so many documents are done. */
  private static void killAt(
      int documents, SolrNode node, Path folder, Path checkpoint, String rate) throws Exception {
    Process process =
        Command.start(
            Map.of(),
            folder,
            "backfill",
            address(node, "news"),
            "--checkpoint=" + checkpoint,
            "--rows=50",
            "--quiet",
            rate);
    try {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
      while (done(checkpoint) < documents) {
        assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
        assertThat(System.nanoTime()).as("time").isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isNotZero();
  }

  private static long done(Path checkpoint) throws IOException {
    return Files.exists(checkpoint)
        ? JSON.readTree(checkpoint.toFile()).at("/tally/read").asLong()
        : 0;
  }

  /** Documents that the leaders of the collection were given since the node is up. */
  private static long adds(SolrNode node) throws IOException {
    JsonNode metrics =
        node.http()
            .get("/admin/metrics?group=core&prefix=UPDATE.updateHandler.cumulativeAdds")
            .path("metrics");
    long adds = 0;
    for (Map.Entry<String, JsonNode> core : metrics.properties()) {
      if (core.getKey().startsWith("solr.core.news.")) {
        adds += core.getValue().at("/UPDATE.updateHandler.cumulativeAdds/count").asLong();
      }
    }
    return adds;
  }

  /** The same text, indexed through the processor, gives the same fields. */
  private static void checkAsTheProcessorDoes(SolrNode node, Archive archive) throws IOException {
    NewsCollection news = new NewsCollection(node.http(), "news");
    for (int i = 0; i < Expected.all().size(); i++) {
      NewsFields backfilled = new NewsFields(news.document(Archive.id(i)));
      news.addText("fresh-" + i, archive.text(i));
      NewsFields fresh = new NewsFields(news.document("fresh-" + i));
      assertThat(backfilled.ours()).as(archive.sample(i).name()).isEqualTo(fresh.ours());
      assertThat(backfilled.status()).isEqualTo(fresh.status());
    }
  }

  @Test
  void partsShareTheWork() throws IOException {
    SolrNode node = TestSolr.shared();
    Archive archive = archive("parts", 120);
    install(node, "parts");
    long sum = 0;
    for (int part = 1; part <= 2; part++) {
      JsonNode result =
          backfill(node, "parts", "--part=" + part + "/2", "--json").succeeds().json();
      assertThat(result.path("written").asLong()).as("part " + part).isBetween(30L, 90L);
      assertThat(result.path("same").asLong()).as("done by another part").isZero();
      sum += result.path("written").asLong();
      assertThat(archive.count("dateline_status_s:*")).isEqualTo(sum);
    }
    assertThat(sum).isEqualTo(120);
  }

  @Test
  void aNewerWriteIsNeverOverwritten() throws Exception {
    SolrNode node = TestSolr.shared();
    Archive archive = archive("busy", 300);
    install(node, "busy");
    Path folder = TestSolr.newFolder("busy");
    Process process =
        Command.start(
            Map.of(),
            folder,
            "backfill",
            address(node, "busy"),
            "--json",
            "--quiet",
            "--rate=60",
            "--rows=30");
    int rounds = 0;
    try {
      while (process.isAlive()) {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < 300; i++) {
          batch.append(i == 0 ? "" : ",").append("{\"id\":\"").append(Archive.id(i));
          batch.append("\",\"seen_i\":{\"inc\":1}}");
        }
        node.http().postJson("/busy/update", batch.append("]").toString());
        rounds++;
      }
    } finally {
      process.destroyForcibly();
    }
    Command run =
        new Command(
            process.waitFor(),
            Files.readString(folder.resolve("out")),
            Files.readString(folder.resolve("err")));
    run.succeeds();
    node.http().postJson("/busy/update?commit=true", "{}");
    assertThat(rounds).as("rounds of writes meanwhile").isGreaterThan(3);
    JsonNode counters =
        node.http().get("/busy/select?q=*:*&rows=0&facet=true&facet.field=seen_i&facet.mincount=1");
    assertThat(counters.at("/facet_counts/facet_fields/seen_i").toString())
        .as("counters without a lost step")
        .isEqualTo("[\"" + rounds + "\",300]");
    assertThat(archive.count("dateline_status_s:*")).isEqualTo(300);
    assertThat(run.json().path("conflicts").asLong()).as("conflicts").isPositive();
  }

  @Test
  void aDryRunShowsAndChangesNothing() throws IOException {
    SolrNode node = TestSolr.shared();
    TestSolr.bare("dry");
    NewsCollection news = new NewsCollection(node.http(), "dry");
    news.addText("1", Texts.LISBON);
    news.addText("2", Texts.NAIROBI);
    news.commit();
    install(node, "dry");
    Command dry = backfill(node, "dry", "--dry-run=1").succeeds();
    assertThat(dry.out())
        .contains("1\n", "dateline_place_ss  (none) -> Lisbon")
        .contains("entity_person_ss  (none) -> Marta Quintela")
        .doesNotContain("Nairobi");
    assertThat(new NewsFields(news.document("1")).ours()).isEmpty();
  }

  @Test
  void onlyWhatIsAskedFor() throws IOException {
    SolrNode node = TestSolr.shared();
    Archive archive = archive("some", 100);
    install(node, "some");
    backfill(node, "some", "--query=pages_i:[0 TO 9]").succeeds();
    assertThat(archive.count("dateline_status_s:*")).isEqualTo(13);
    JsonNode rest = backfill(node, "some", "--missing", "--json").succeeds().json();
    assertThat(rest.path("read").asLong()).isEqualTo(87);
    assertThat(archive.count("dateline_status_s:*")).isEqualTo(100);
  }

  private static JsonNode schema(String collection, String change) throws IOException {
    return TestSolr.shared().http().postJson("/" + collection + "/schema", change);
  }

  @Test
  void itRefusesWhereDataWouldBeLost() throws IOException {
    SolrNode node = TestSolr.shared();
    TestSolr.bare("lossy");
    schema(
        "lossy",
        """
        {"add-field": [
          {"name": "secret", "type": "text_general", "stored": false},
          {"name": "copy", "type": "strings", "stored": true}],
         "add-copy-field": {"source": "origin_s", "dest": "copy"}}""");
    NewsCollection news = new NewsCollection(node.http(), "lossy");
    news.add(object("{'id': '1', 'text_txt': 'Rain fell.', 'secret': 'words', 'origin_s': 'a'}"));
    news.add(object("{'id': '2', 'text_txt': 'Rain fell.', 'copy': ['by hand']}"));
    news.commit();
    install(node, "lossy");
    Command refused = backfill(node, "lossy").fails(3);
    assertThat(refused.err())
        .contains("\"secret\" is neither stored nor in docValues")
        .contains("\"copy\" has values in 1 documents that copyField did not put there");
    assertThat(refused.err().lines().filter(line -> line.startsWith("  "))).hasSize(2);
    assertThat(news.document("1").has(NewsFields.STATUS)).isFalse();
    backfill(node, "lossy", "--ignore-field=secret", "--ignore-field=copy").succeeds();
    assertThat(news.document("1").has(NewsFields.STATUS)).isTrue();
    JsonNode found = node.http().get("/lossy/select?q=id:1").at("/response/docs/0");
    assertThat(found.at("/copy/0").asText()).isEqualTo("a");
  }

  @Test
  void itRefusesWhereChildrenWouldBeLost() throws IOException {
    SolrNode node = TestSolr.shared();
    TestSolr.bare("orphans");
    schema(
        "orphans",
        """
        {"delete-field": {"name": "_nest_path_"}}""");
    NewsCollection news = new NewsCollection(node.http(), "orphans");
    news.add(
        object(
            "{'id': 'p', 'text_txt': 'Rain fell.', '_childDocuments_': [{'id': 'c1'}, {'id':"
                + " 'c2'}]}"));
    news.commit();
    install(node, "orphans");
    assertThat(backfill(node, "orphans").fails(3).err())
        .contains("2 documents are parts of others");
    assertThat(news.count()).isEqualTo(3);
  }

  private static JsonNode object(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @Test
  void nestedDocumentsStayTogether() throws IOException {
    SolrNode node = TestSolr.shared();
    TestSolr.bare("family");
    NewsCollection news = new NewsCollection(node.http(), "family");
    news.add(
        object(
            "{'id': 'p', 'text_txt': 'LISBON (Reuters) - It rained.', 'comments': [{'id': 'c1',"
                + " 'text_txt': 'NAIROBI (AP) - So what.'}, {'id': 'c2', 'note_s': 'x'}]}"));
    news.commit();
    install(node, "family");
    JsonNode result = backfill(node, "family", "--json").succeeds().json();
    assertThat(result.path("read").asLong()).isEqualTo(1);
    JsonNode parent =
        node.http().get("/family/select?q=id:p&fl=*,%5Bchild%5D").at("/response/docs/0");
    assertThat(parent.at("/dateline_place_ss/0").asText()).isEqualTo("Lisbon");
    assertThat(parent.path("comments")).hasSize(2);
    assertThat(parent.at("/comments/0/id").asText()).isEqualTo("c1");
    assertThat(parent.at("/comments/0").has("dateline_status_s")).isFalse();
    assertThat(parent.at("/comments/1/note_s").asText()).isEqualTo("x");
  }

  @Test
  void theCollectionsOwnConfigurationAndFilesAreUsed() throws IOException {
    SolrNode node = TestSolr.shared();
    Path configset = TestSolr.newFolder("own").resolve("configset");
    SolrHome.copy(Checkout.locate().configset(), configset);
    Files.writeString(
        configset.resolve("conf/names.csv"),
        "Lisbon Ferry Club,The Lisbon Ferry Club,organization\n",
        StandardCharsets.UTF_8);
    node.createCollection("own-names", configset);
    NewsCollection news = new NewsCollection(node.http(), "own-names");
    news.addText("1", "LISBON (Reuters) - The Lisbon Ferry Club met on Tuesday.");
    news.commit();
    install(node, "own-names", "-p", "names.files=names.csv", "-p", "field.organization=clubs_ss");
    backfill(node, "own-names").succeeds();
    assertThat(new NewsFields(news.document("1")).values("clubs_ss"))
        .contains("The Lisbon Ferry Club");
  }

  @Test
  void withoutTheHandlerItSaysWhatToDo() throws IOException {
    TestSolr.bare("not-installed");
    assertThat(backfill(TestSolr.shared(), "not-installed").fails(1).err())
        .contains("dateline install");
    assertThat(backfill(TestSolr.shared(), "not-installed", "--part=7/3").fails(2).err())
        .contains("--part");
  }
}
