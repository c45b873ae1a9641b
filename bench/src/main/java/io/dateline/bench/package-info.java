/** Measures the processor, its parts, and a real Solr with and without it. */
package io.dateline.bench;
