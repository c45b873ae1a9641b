/** A real Solr in a process of its own, with the plugin dropped in as a user would do it. */
package io.dateline.demo;
