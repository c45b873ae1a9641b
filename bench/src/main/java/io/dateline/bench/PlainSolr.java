package io.dateline.bench;

/** Solr without any enrichment. */
final class PlainSolr implements Contender {
  @Override
  public String title() {
    return "plain Solr";
  }

  @Override
  public String done() {
    return "-dateline_status_s:* -person_ss:*";
  }
}
