package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the plugin comes into Solr, and how a wrong configuration is told. */
class InstallIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void ourJarsAreNotOnTheServersClassPath() throws IOException {
    JsonNode properties =
        TestSolr.shared()
            .http()
            .get("/admin/info/properties?name=java.class.path")
            .path("system.properties");
    List<String> classPath =
        Arrays.asList(properties.path("java.class.path").asText().split(File.pathSeparator));
    assertThat(classPath).anyMatch(jar -> jar.contains("solr-core-"));
    Path launcher = Checkout.locate().serverLib();
    assertThat(classPath)
        .allSatisfy(jar -> assertThat(Path.of(jar).getParent()).isEqualTo(launcher));
    assertThat(classPath)
        .filteredOn(jar -> Path.of(jar).getFileName().toString().startsWith("dateline"))
        .singleElement()
        .asString()
        .contains("dateline-solr-runtime-launcher-");
    assertThat(classPath).noneMatch(jar -> jar.contains("opennlp") || jar.contains("tika"));
  }

  @Test
  void theSecurityManagerOfAStockSolrIsOn() throws IOException {
    assumeThat(Runtime.version().feature())
        .as("the version of Java; 24 has no security manager any more")
        .isLessThan(24);
    JsonNode properties =
        TestSolr.shared().http().get("/admin/info/properties").path("system.properties");
    assertThat(properties.has("java.security.manager")).isTrue();
    assertThat(TestSolr.shared().log()).contains("Security Manager");
  }

  @Test
  void noFileOfTheConfigsetIsEdited() throws IOException {
    TestSolr.installed("untouched");
    Path now = TestSolr.shared().home().resolve("untouched/conf/solrconfig.xml");
    Path then = Checkout.locate().configset().resolve("conf/solrconfig.xml");
    assertThat(now).hasSameBinaryContentAs(then);
  }

  @Test
  void theInstallationOutlivesAReload() throws IOException {
    NewsCollection news = TestSolr.installed("reloaded");
    TestSolr.shared().http().get("/admin/cores?action=RELOAD&core=reloaded");
    news.addText("1", Texts.LISBON);
    assertThat(new NewsFields(news.document("1")).values(NewsFields.PLACE))
        .containsExactly("Lisbon");
  }

  @Test
  void theInstallationOutlivesTheServer() throws IOException {
    Path home = TestSolr.newFolder("restart").resolve("home");
    try (SolrNode first = TestSolr.withPlugin().home(home).start()) {
      first.createCollection("news");
      new NewsCollection(first.http(), "news").install();
    }
    try (SolrNode second = TestSolr.withPlugin().home(home).start()) {
      NewsCollection news = new NewsCollection(second.http(), "news");
      news.addText("1", Texts.LISBON);
      assertThat(new NewsFields(news.document("1")).values(NewsFields.PLACE))
          .containsExactly("Lisbon");
    }
  }

  @Test
  void theSameCallInstallsItInSolrCloud() throws IOException {
    Path home = TestSolr.newFolder("cloud").resolve("home");
    try (SolrNode cloud = TestSolr.withPlugin().home(home).cloud(true).start()) {
      cloud.createCollection("news");
      NewsCollection news = new NewsCollection(cloud.http(), "news");
      news.install();
      news.addExtractHandler();
      news.addText("json", Texts.LISBON);
      news.addFile("file", "f.txt", "text/plain", Texts.LISBON.getBytes(StandardCharsets.UTF_8));
      for (String id : List.of("json", "file")) {
        assertThat(new NewsFields(news.document(id)).values(NewsFields.PLACE))
            .as(id)
            .containsExactly("Lisbon");
      }
    }
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "maxChars, plenty",
    "maxValues, -3",
    "field.person, two fields",
    "maxCharz, 5",
    "text.fields, two fields",
  })
  void aWrongParameterIsToldByNameAndValue(String parameter, String value) throws IOException {
    String name = "wrong-" + parameter.replace('.', '-');
    NewsCollection news = TestSolr.bare(name);
    ObjectNode install = (ObjectNode) JSON.readTree(NewsCollection.installBody());
    ((ObjectNode) install.path("add-updateprocessor")).put(parameter, value);
    assertThatThrownBy(() -> news.config(install.toString()))
        .isInstanceOf(SolrFailure.class)
        .hasMessageContaining(parameter)
        .hasMessageContaining(value);
    // The collection goes on without the plugin.
    news.addText("1", Texts.LISBON);
    assertThat(new NewsFields(news.document("1")).ours()).isEmpty();
  }

  @Test
  void aWrongParameterInSolrconfigKeepsTheCoreFromLoading() throws IOException {
    Path configset = TestSolr.newFolder("wrong").resolve("configset");
    SolrHome.copy(Checkout.locate().configset(), configset);
    Path file = configset.resolve("conf/solrconfig.xml");
    String processor =
        "<updateProcessor name=\"dateline\" class=\""
            + NewsCollection.PROCESSOR_CLASS
            + "\"><str name=\"maxChars\">plenty</str></updateProcessor></config>";
    Files.writeString(file, Files.readString(file).replace("</config>", processor));
    assertThatThrownBy(() -> TestSolr.shared().createCollection("wrong-file", configset))
        .isInstanceOf(SolrFailure.class)
        .hasMessageContaining("maxChars")
        .hasMessageContaining("plenty");
  }
}
