package io.dateline.bench;

import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A Solr to compare. Each has a node of its own, so that what is not its cannot slow it, and all
 * have the same Solr, configset, heap and security manager. To add one, implement this and name it
 * in {@link Bench}.
 */
interface Contender {
  /** The field that has the article's text. */
  String TEXT_FIELD = "content_txt";

  /** What it is called in the report. */
  String title();

  /** Gives the node what it needs beyond a stock Solr. */
  default void prepare(SolrNode.Builder node) {}

  /**
   * Changes the configset before the collection is made from it.
   *
   * @param conf its {@code conf} folder, a copy of its own
   * @throws IOException when it cannot be written
   */
  default void prepare(Path conf) throws IOException {}

  /**
   * Makes the calls that turn it on.
   *
   * @throws IOException when Solr refuses
   */
  default void install(NewsCollection collection) throws IOException {}

  /** A query for the documents that it must have done its work on, all that were sent. */
  String done();
}
