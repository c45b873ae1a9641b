/** What JMH measures; public and not final, as it needs them. */
package io.dateline.bench.jmh;
