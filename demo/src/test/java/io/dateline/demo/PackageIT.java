package io.dateline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.pack.PackageRepository;
import io.dateline.pack.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Solr's package manager, called as {@code bin/solr package} calls it, on a SolrCloud. */
class PackageIT {
  private static final String NEWS = "news";
  private static final String DAY = "2026-11-23T00:00:00Z";

  private static SolrNode start() throws IOException {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder()
        .checkout(checkout)
        .configset(checkout.configset())
        .home(TestSolr.newFolder("package").resolve("home"))
        .cloud(true)
        .jvmOption("-Denable.packages=true")
        .start();
  }

  private static String solr(SolrNode node, String... arguments) throws Exception {
    return tool(node, arguments).succeeds().out();
  }

  /** Solr's own tool. */
  private static Command tool(SolrNode node, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(Checkout.locate().serverLib().resolve("*").toString());
    command.add("org.apache.solr.cli.SolrCLI");
    command.add("package");
    command.addAll(List.of(arguments));
    command.add("--solr-url");
    command.add("http://127.0.0.1:" + node.port());
    Path out = TestSolr.newFolder("solr-cli").resolve("out");
    Process process =
        new ProcessBuilder(command)
            .directory(out.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(Files.readString(out, UTF_8)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Command(process.exitValue(), Files.readString(out, UTF_8), "");
  }

  @Test
  void installDeployUpdateUndeploy() throws Exception {
    Path jar = Checkout.locate().pluginJar();
    Path folder = TestSolr.newFolder("repository");
    SigningKey key = SigningKey.fresh();
    new PackageRepository(folder, key).add(jar, "0.1.0", DAY).write();
    try (FolderServer repository = new FolderServer(folder);
        SolrNode node = start()) {
      assertThat(node.home().resolve("lib")).isEmptyDirectory();
      node.createCollection(NEWS, Checkout.locate().configset(), 2, 1);
      NewsCollection news = new NewsCollection(node.http(), NEWS);

      solr(node, "add-repo", "dateline-repo", repository.url());
      assertThat(solr(node, "list-available")).contains("dateline", "0.1.0");
      solr(node, "install", "dateline:0.1.0");
      String deployed = solr(node, "deploy", "dateline:0.1.0", "--collections", NEWS, "-y");
      assertThat(deployed).contains("verified package: dateline, version: 0.1.0");
      InstallRoutesIT.lisbon(news, "first");

      new PackageRepository(folder, key).add(jar, "0.1.0", DAY).add(jar, "0.1.1", DAY).write();
      solr(node, "install", "dateline:0.1.1");
      String updated =
          solr(node, "deploy", "dateline:0.1.1", "--update", "--collections", NEWS, "-y");
      assertThat(updated).contains("verified package: dateline, version: 0.1.1");
      assertThat(version(node)).isEqualTo("0.1.1");
      InstallRoutesIT.lisbon(news, "second");

      solr(node, "undeploy", "dateline", "--collections", NEWS, "-y");
      news.addText("third", Texts.LISBON);
      assertThat(news.document("third").has(NewsFields.STATUS)).isFalse();
      assertThat(solr(node, "list-deployed", "-c", NEWS)).doesNotContain("0.1.1");
      // Taking it out of Solr's store is not tried: "uninstall" of 9.7.0 asks for a path of Solr's
      // API that 9.7.0 does not have.
      assertThat(node.log()).as("log").doesNotContain("LinkageError", "NoClassDefFound");
    }
  }

  private static String version(SolrNode node) throws IOException {
    JsonNode handlers =
        node.http()
            .get(
                "/"
                    + NEWS
                    + "/config/requestHandler?componentName=/dateline/analyze&meta=true&wt=json")
            .at("/config/requestHandler");
    return handlers.path("/dateline/analyze").at("/_packageinfo_/version").asText();
  }

  @Test
  void aJarThatSomebodyChangedIsRefused() throws Exception {
    Path folder = TestSolr.newFolder("forged");
    new PackageRepository(folder, SigningKey.fresh())
        .add(Checkout.locate().pluginJar(), "0.1.0", DAY)
        .write();
    // Signed by a key that is not the repository's.
    byte[] other = SigningKey.fresh().publicKey();
    Files.write(folder.resolve("publickey.der"), other);
    try (FolderServer repository = new FolderServer(folder);
        SolrNode node = start()) {
      solr(node, "add-repo", "dateline-repo", repository.url());
      Command refused = tool(node, "install", "dateline:0.1.0");
      assertThat(refused.code()).as(refused.out()).isNotZero();
      assertThat(refused.out()).containsIgnoringCase("signature");
      assertThat(solr(node, "list-installed")).doesNotContain("0.1.0");
    }
  }
}
