/** Makes what Solr's package manager installs. */
package io.dateline.pack;
