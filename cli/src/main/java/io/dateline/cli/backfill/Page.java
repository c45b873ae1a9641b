package io.dateline.cli.backfill;

import java.util.List;
import org.apache.solr.common.SolrDocument;

/**
 * Documents that were read together.
 *
 * @param number from 0 in this run
 * @param documents with all that Solr gives back of them
 * @param markBehind where the walk goes on
 */
record Page(long number, List<SolrDocument> documents, String markBehind) {}
