package io.dateline.solr.update;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.schema.IndexSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds for each output its field in the live schema: the one that the configuration names, else by
 * the names of the profile that fits most outputs. What has none is left out, so that an output can
 * be missing but never fail an update. Thread-safe; looks again when the schema is another one.
 */
final class SchemaFit {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaFit.class);

  private final NewsConfig config;
  private volatile Fitted fitted;

  SchemaFit(NewsConfig config) {
    this.config = config;
  }

  /**
   * What fits a schema.
   *
   * @param config the configuration with the outputs that have a field
   * @param leftOut why the others have none, by the parameter that names their field
   */
  record Fitted(IndexSchema schema, NewsConfig config, Map<String, String> leftOut) {}

  /** What fits a schema. */
  Fitted fitted(IndexSchema schema) {
    Fitted known = fitted;
    if (known == null || known.schema() != schema) {
      synchronized (this) {
        known = fitted;
        if (known == null || known.schema() != schema) {
          known = fit(schema);
          fitted = known;
        }
      }
    }
    return known;
  }

  private Fitted fit(IndexSchema schema) {
    FieldCheck check = new FieldCheck(schema);
    FieldProfile best = config.naming().profile();
    if (best == null) {
      best = FieldProfile.DEFAULT;
      int most = count(best, check);
      for (FieldProfile profile : FieldProfile.values()) {
        int fitting = count(profile, check);
        if (fitting > most) {
          best = profile;
          most = fitting;
        }
      }
    }
    Map<Output, String> kept = new EnumMap<>(Output.class);
    Map<String, String> leftOut = new TreeMap<>();
    for (Output output : config.fields().keySet()) {
      String name = name(output, best, check);
      String objection =
          kept.containsValue(name)
              ? "\"" + name + "\" has another output already"
              : check.objection(output, name, config.naming().isNamed(output));
      if (objection.isEmpty()) {
        kept.put(output, name);
      } else {
        leftOut.put(output.param(), objection);
      }
    }
    tell(best, kept, leftOut);
    return new Fitted(schema, config.with(kept), Map.copyOf(leftOut));
  }

  /** The configured name, or a field of Solr's own naming that is there, or the profile's name. */
  private String name(Output output, FieldProfile profile, FieldCheck check) {
    String standard = config.fields().get(output);
    boolean given =
        config.naming().isNamed(output)
            || config.naming().profile() != null
            || check.objection(output, standard, false).isEmpty();
    return given ? standard : profile.field(output);
  }

  private int count(FieldProfile profile, FieldCheck check) {
    int fitting = 0;
    for (Output output : config.fields().keySet()) {
      boolean fits =
          !config.naming().isNamed(output)
              && check.objection(output, profile.field(output), false).isEmpty();
      fitting += fits ? 1 : 0;
    }
    return fitting;
  }

  private static void tell(
      FieldProfile profile, Map<Output, String> kept, Map<String, String> leftOut) {
    if (leftOut.isEmpty()) {
      LOG.info("Dateline writes, by the names of {}: {}", profile.label(), kept);
    } else {
      LOG.warn(
          "Dateline leaves out {}: add the field to the schema, or name another one with the"
              + " parameter; it writes, by the names of {}: {}",
          leftOut,
          profile.label(),
          kept);
    }
  }
}
