package io.dateline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Client libraries as their users have them, in programs that know nothing of Dateline: each
 * indexes with its own calls and reads facets with its own calls. With {@code -Pclients} only; a
 * library that is not installed fails its test by name, with how to install it.
 */
@EnabledIfSystemProperty(
    named = "dateline.clients",
    matches = "true",
    disabledReason = "client libraries: with -Pclients")
class ClientsIT {

  private static final String NPM_CLIENT = "solr-client@0.9.0";

  private static NewsCollection news;
  private static Path folder;

  @BeforeAll
  static void install() throws IOException {
    news = TestSolr.installed("clients");
    folder = TestSolr.newFolder("clients");
    Files.writeString(folder.resolve("lisbon.txt"), Texts.LISBON, UTF_8);
    Files.writeString(folder.resolve("nairobi.txt"), Texts.NAIROBI, UTF_8);
  }

  private static Command run(Map<String, String> environment, String... arguments)
      throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(arguments)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new Command(127, "", arguments[0] + " is not there: " + e.getMessage());
    }
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Command(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void isThere(String library, String how, Command look) {
    assertThat(look.code()).as(library + " is not installed (" + how + "): " + look.err()).isZero();
  }

  private static void indexesAndReadsFacets(
      String ids, Map<String, String> environment, String interpreter, String script)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(interpreter);
    command.add(Checkout.locate().root().resolve("demo/src/test/clients/" + script).toString());
    command.add(TestSolr.shared().url() + "/" + news.name());
    command.add("lisbon.txt");
    command.add("nairobi.txt");
    Command run = run(environment, command.toArray(String[]::new)).succeeds();
    assertThat(run.out().lines()).containsExactlyInAnyOrder("Lisbon 1", "Nairobi 1");
    NewsFields stored = new NewsFields(news.document(ids + "-0"));
    assertThat(stored.status()).isEqualTo("ok");
    assertThat(stored.values(NewsFields.PERSON)).containsExactly("Marta Quintela");
  }

  @Test
  void pysolr() throws Exception {
    String python = System.getProperty("dateline.python", "/usr/bin/python3");
    isThere(
        "pysolr",
        "Debian: python3-pysolr python3-requests",
        run(Map.of(), python, "-c", "import pysolr"));
    indexesAndReadsFacets("py", Map.of(), python, "pysolr_client.py");
  }

  private static Path solrClientOfNpmIsThere() throws Exception {
    isThere(
        NPM_CLIENT,
        "npm install " + NPM_CLIENT,
        run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--prefix", ".", NPM_CLIENT));
    return folder.resolve("node_modules");
  }

  @Test
  void solrClientOfNpm() throws Exception {
    Map<String, String> modules = Map.of("NODE_PATH", solrClientOfNpmIsThere().toString());
    indexesAndReadsFacets("js", modules, "node", "solr_client.js");
  }

  /**
   * The example of the library's own documentation, as it is installed with it, to the letter. It
   * speaks to port 8983 and the default core; what it sends is led to ours.
   */
  @Test
  void theExampleInSolrClientsOwnReadme() throws Exception {
    Path modules = solrClientOfNpmIsThere();
    String readme = Files.readString(modules.resolve("solr-client/README.md"), UTF_8);
    int start = readme.indexOf("```js", readme.indexOf("## Usage"));
    int end = readme.indexOf("```", start + 5);
    assertThat(start).as("an example in the README").isPositive();
    String example = readme.substring(start + 5, end);
    assertThat(example).contains("createClient()", "id : 12", "title_t");
    Path script = Files.writeString(folder.resolve("example.js"), example, UTF_8);
    Path lead = Checkout.locate().root().resolve("demo/src/test/clients/lead_to_core.js");
    Map<String, String> environment =
        Map.of(
            "NODE_PATH",
            modules.toString(),
            "SOLR_PORT",
            Integer.toString(TestSolr.shared().port()),
            "SOLR_CORE",
            news.name());
    Command run =
        run(environment, "node", "--require", lead.toString(), script.toString()).succeeds();
    assertThat(run.out()).contains("Solr response:");
    news.commit();
    NewsFields stored = new NewsFields(news.document("12"));
    assertThat(stored.values("title_t")).containsExactly("Hello");
    // The example has a title and no text; the status shows that the processor saw it.
    assertThat(stored.status()).isEqualTo("skipped:no-text");
  }

  @Test
  void webServiceSolrOfPerl() throws Exception {
    isThere(
        "WebService::Solr",
        "Debian: libwebservice-solr-perl",
        run(Map.of(), "perl", "-MWebService::Solr", "-e", "1"));
    indexesAndReadsFacets("pl", Map.of(), "perl", "webservice_solr.pl");
  }
}
