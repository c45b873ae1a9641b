package io.dateline.cli.backfill;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;

/**
 * Goes through a collection in the order of its keys: what is written meanwhile moves nothing. Used
 * by one thread.
 */
final class Walk {

  private final SolrClient solr;
  private final SolrQuery query;
  private final Retry retry;
  private String mark;
  private long pages;
  private long total = -1;

  /**
   * @param filters queries that documents must match
   * @param shard the only shard to ask; empty for all
   * @param mark where to begin
   */
  Walk(
      SolrClient solr,
      Target target,
      Part part,
      List<String> filters,
      String shard,
      int rows,
      String mark,
      Retry retry) {
    this.solr = solr;
    this.retry = retry;
    this.mark = mark;
    query = new SolrQuery("*:*");
    filters.forEach(query::addFilterQuery);
    if (target.nested()) {
      query.addFilterQuery("-_nest_path_:[* TO *]");
    }
    if (!part.isWhole()) {
      query.addFilterQuery("{!hash workers=" + part.of() + " worker=" + (part.number() - 1) + "}");
      query.set("partitionKeys", target.key());
    }
    if (!shard.isEmpty()) {
      query.set("shards", shard);
    }
    query.setFields("*", "_version_");
    query.setSort(target.key(), SolrQuery.ORDER.asc);
    query.setRows(rows);
  }

  /**
   * The next page; empty at the end.
   *
   * @throws IOException if Solr refuses, or does not answer for long
   */
  Optional<Page> next() throws IOException {
    query.set("cursorMark", mark);
    QueryResponse answer = retry.call(this::ask);
    total = answer.getResults().getNumFound();
    String behind = answer.getNextCursorMark();
    if (answer.getResults().isEmpty() || behind.equals(mark)) {
      return Optional.empty();
    }
    mark = behind;
    return Optional.of(new Page(pages++, List.copyOf(answer.getResults()), behind));
  }

  private QueryResponse ask() throws SolrServerException, IOException {
    return solr.query(query, SolrRequest.METHOD.POST);
  }

  /** How many documents there are; -1 before the first page. */
  long total() {
    return total;
  }
}
