package io.dateline.solr.update;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.solr.common.util.SimpleOrderedMap;

/**
 * How a processor fares since its core was loaded. Holds no word of a document.
 *
 * @param loadMillis how long models and lists took to load, in milliseconds
 * @param counts documents in all and by status
 * @param lastFailure the kind and place of the last fault; empty when there was none
 */
public record Health(long loadMillis, Map<String, Long> counts, String lastFailure) {

  /** Copies the map, whose order stays. */
  public Health {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /** As a section of an answer: {@code models}, {@code load_millis}, counts, the last failure. */
  public SimpleOrderedMap<Object> section() {
    SimpleOrderedMap<Object> section = new SimpleOrderedMap<>();
    // Without them the core would not have been loaded.
    section.add("models", "loaded");
    section.add("load_millis", loadMillis);
    counts.forEach(section::add);
    section.add("last_failure", lastFailure);
    return section;
  }
}
