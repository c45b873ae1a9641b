package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One Solr on one Java: the jar dropped in, installed by HTTP, articles indexed and read back. */
final class MatrixRun {

  /** What every run must give, whichever comes first. */
  private static Map<String, Map<String, List<String>>> reference;

  private static final String NEWS = "news";

  private final SolrRelease release;
  private final Jdk jdk;
  private final boolean cloud;
  private final Path home;
  private final List<String> done = new ArrayList<>();

  MatrixRun(SolrRelease release, Jdk jdk, boolean cloud) {
    this.release = release;
    this.jdk = jdk;
    this.cloud = cloud;
    this.home = TestSolr.newFolder("matrix-" + release.version() + "-").resolve("home");
  }

  SolrRelease release() {
    return release;
  }

  Jdk jdk() {
    return jdk;
  }

  boolean isCloud() {
    return cloud;
  }

  boolean isSecured() {
    return release.isSecuredOn(jdk);
  }

  /** The steps that went well so far, in the words of the compatibility page. */
  List<String> done() {
    return List.copyOf(done);
  }

  void go() throws IOException {
    int port;
    try (SolrNode node = node(0)) {
      port = node.port();
      firstLife(node);
    }
    try (SolrNode node = node(port)) {
      node.waitForUpdates(NEWS);
      NewsCollection news = new NewsCollection(node.http(), NEWS);
      checkLisbon(news, "reloaded");
      addAndCheckLisbon(news, "restarted");
      done.add("restart");
    }
  }

  private void firstLife(SolrNode node) throws IOException {
    done.add("start");
    node.createCollection(NEWS);
    NewsCollection news = new NewsCollection(node.http(), NEWS);
    news.install();
    done.add("install by HTTP");
    for (Expected sample : Expected.all()) {
      news.addText(sample.name(), sample.text());
    }
    news.commit();
    checkSamples(news);
    done.add("index");
    if (release.hasModule("extraction")) {
      news.addExtractHandler();
      news.addFile("file", "f.txt", "text/plain", Texts.LISBON.getBytes(StandardCharsets.UTF_8));
      checkLisbon(news, "file");
      done.add("Solr Cell");
    }
    long lisbon =
        news.facets(List.of(NewsFields.SOURCE), 10).get(0).counts().stream()
            .filter(count -> count.value().equals("Reuters"))
            .mapToLong(Facet.Count::documents)
            .findFirst()
            .orElse(0);
    assertThat(lisbon).as("articles of Reuters by facet").isGreaterThan(3);
    done.add("facets");
    node.http()
        .get(
            cloud
                ? "/admin/collections?action=RELOAD&name=" + NEWS
                : "/admin/cores?action=RELOAD&core=" + NEWS);
    addAndCheckLisbon(news, "reloaded");
    news.commit();
    done.add("reload");
    assertThat(node.log()).as("log").doesNotContain("LinkageError", "NoSuchMethod", "NoClassDef");
  }

  private SolrNode node(int port) throws IOException {
    Checkout checkout = Checkout.locate();
    SolrNode.Builder builder =
        SolrNode.builder()
            .checkout(checkout)
            .release(release)
            .javaHome(jdk.home())
            .cloud(cloud)
            .home(home)
            .port(port)
            .configset(checkout.configset())
            .plugin(checkout.pluginJar())
            .plugin(checkout.parserJar())
            .heap("1g");
    for (String module : List.of("extraction", "analysis-extras")) {
      if (release.hasModule(module)) {
        builder.module(module);
      }
    }
    return builder.start();
  }

  private static void checkSamples(NewsCollection news) throws IOException {
    Map<String, Map<String, List<String>>> fields = new TreeMap<>();
    for (Expected sample : Expected.all()) {
      NewsFields stored = new NewsFields(news.document(sample.name()));
      assertThat(stored.status()).as(sample.name()).isNotEmpty().doesNotStartWith("failed");
      fields.put(sample.name(), stored.ours());
    }
    synchronized (MatrixRun.class) {
      if (reference == null) {
        reference = fields;
      }
      assertThat(fields).as("fields of the samples").isEqualTo(reference);
    }
  }

  private static void addAndCheckLisbon(NewsCollection news, String id) throws IOException {
    news.addText(id, Texts.LISBON);
    checkLisbon(news, id);
  }

  private static void checkLisbon(NewsCollection news, String id) throws IOException {
    NewsFields stored = new NewsFields(news.document(id));
    assertThat(stored.values(NewsFields.PLACE)).as(id).containsExactly("Lisbon");
    assertThat(stored.values(NewsFields.SOURCE)).as(id).containsExactly("Reuters");
    assertThat(stored.values(NewsFields.PERSON)).as(id).containsExactly("Marta Quintela");
    assertThat(stored.values(NewsFields.COUNTRY)).as(id).contains("PT");
  }

  @Override
  public String toString() {
    return "Solr "
        + release.version()
        + (cloud ? ", SolrCloud" : ", standalone")
        + ", Java "
        + jdk.feature();
  }
}
