package io.dateline.bench;

import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrNode;
import java.io.IOException;
import java.nio.file.Path;

/** Solr with Dateline dropped in, as its README tells to. */
final class DatelineSolr implements Contender {
  private final Path jar;
  private final boolean readAhead;

  /**
   * As it comes.
   *
   * @param jar the drop-in jar
   */
  DatelineSolr(Path jar) {
    this(jar, true);
  }

  /**
   * With or without several threads for the articles of one request.
   *
   * @param jar the drop-in jar
   */
  DatelineSolr(Path jar, boolean readAhead) {
    this.jar = jar;
    this.readAhead = readAhead;
  }

  @Override
  public String title() {
    return readAhead ? "Dateline" : "Dateline, `readAhead` off";
  }

  @Override
  public void prepare(SolrNode.Builder node) {
    node.plugin(jar);
  }

  @Override
  public void install(NewsCollection collection) throws IOException {
    collection.install();
    if (!readAhead) {
      collection.config(
          "{\"update-updateprocessor\": {\"name\": \"dateline\", \"class\": \""
              + NewsCollection.PROCESSOR_CLASS
              + "\", \"readAhead\": false}}");
    }
  }

  @Override
  public String done() {
    return "dateline_status_s:ok";
  }
}
