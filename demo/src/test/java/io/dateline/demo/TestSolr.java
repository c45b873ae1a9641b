package io.dateline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The nodes that the integration tests talk to, and folders for them. */
final class TestSolr {
  private static SolrNode shared;
  private static String failure;

  private TestSolr() {}

  /** A new folder below this module's target folder. */
  static Path newFolder(String prefix) {
    try {
      Path work = Path.of(System.getProperty("dateline.work", "target/it")).toAbsolutePath();
      return Files.createTempDirectory(Files.createDirectories(work), prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A node as a user of Dateline has it, both modules with an OpenNLP or a Tika of their own on.
   */
  static SolrNode.Builder withPlugin() {
    Checkout checkout = Checkout.locate();
    return SolrNode.builder()
        .checkout(checkout)
        .configset(checkout.configset())
        .plugin(checkout.pluginJar())
        .plugin(checkout.parserJar())
        .module("extraction")
        .module("analysis-extras")
        .heap("1g");
  }

  /** The node that all tests share; it ends with the Java that runs them. */
  static synchronized SolrNode shared() {
    if (shared == null && failure == null) {
      try {
        shared = withPlugin().home(newFolder("shared").resolve("home")).start();
      } catch (IOException e) {
        failure = e.getMessage();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("The shared Solr did not start: " + failure);
    }
    return shared;
  }

  /** A new collection on the shared node, with the plugin installed and /update/extract set up. */
  static NewsCollection installed(String name) {
    NewsCollection collection = bare(name);
    try {
      collection.install();
      collection.addExtractHandler();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collection;
  }

  /** A new collection on the shared node without anything of ours. */
  static NewsCollection bare(String name) {
    try {
      shared().createCollection(name);
      return new NewsCollection(shared().http(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Solr's answer as it stands, errors with their causes. */
  static HttpResponse<String> raw(SolrNode node, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(node.url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
