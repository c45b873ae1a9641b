package io.dateline.bench;

import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrNode;
import java.io.IOException;
import java.nio.file.Path;

/** Solr with Dateline dropped in, as its README tells to. */
final class DatelineSolr implements Contender {
  private final Path jar;

  /**
   * @param jar the drop-in jar
   */
  DatelineSolr(Path jar) {
    this.jar = jar;
  }

  @Override
  public String title() {
    return "Dateline";
  }

  @Override
  public void prepare(SolrNode.Builder node) {
    node.plugin(jar);
  }

  @Override
  public void install(NewsCollection collection) throws IOException {
    collection.install();
  }

  @Override
  public String done() {
    return "dateline_status_s:ok";
  }
}
