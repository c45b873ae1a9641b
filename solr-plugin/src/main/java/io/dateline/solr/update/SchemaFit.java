package io.dateline.solr.update;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out what the live schema has no field for, so that an output can be missing but never fail
 * an update. Thread-safe; looks again when the schema is another one.
 */
final class SchemaFit {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaFit.class);

  private final NewsConfig config;
  private volatile Fitted fitted;

  SchemaFit(NewsConfig config) {
    this.config = config;
  }

  /** A configuration that fits a schema. */
  private record Fitted(IndexSchema schema, NewsConfig config) {}

  /** The configuration with the outputs that the schema has a field for. */
  NewsConfig config(IndexSchema schema) {
    Fitted known = fitted;
    if (known == null || known.schema() != schema) {
      known = new Fitted(schema, fit(schema));
      fitted = known;
    }
    return known.config();
  }

  private NewsConfig fit(IndexSchema schema) {
    Map<Output, String> kept = new EnumMap<>(Output.class);
    Map<String, String> missing = new TreeMap<>();
    config
        .fields()
        .forEach(
            (output, name) -> {
              SchemaField field = schema.getFieldOrNull(name);
              if (field == null) {
                missing.put(output.param(), "no field or dynamic field \"" + name + "\"");
              } else if (output.isMany() && !field.multiValued()) {
                missing.put(output.param(), "\"" + name + "\" takes one value only");
              } else {
                kept.put(output, name);
              }
            });
    if (missing.isEmpty()) {
      LOG.info("Dateline writes {}", kept);
    } else {
      LOG.warn(
          "Dateline leaves out {}: add the field to the schema, or name another one with the"
              + " parameter; it writes {}",
          missing,
          kept);
    }
    return config.with(kept);
  }
}
