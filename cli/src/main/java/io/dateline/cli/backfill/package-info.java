/** Enriches what is already indexed, from outside of Solr, by atomic updates of our own fields. */
package io.dateline.cli.backfill;
