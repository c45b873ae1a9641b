package io.dateline.solr.update;

import java.util.Locale;

/**
 * How a system names its dynamic fields. The first one is Solr's own; the names that configuration
 * and documentation use are those.
 */
public enum FieldProfile {
  /** Solr's {@code _default} configset. */
  DEFAULT,
  /** Blacklight and Samvera: type, stored, indexed, multiple as letters behind the name. */
  BLACKLIGHT,
  /** Drupal's Search API: type and single or multiple before the name. */
  DRUPAL,
  /** TYPO3's extension solr: type and single or multiple behind the name. */
  TYPO3,
  /** VuFind: type behind the name, {@code _mv} for multiple. */
  VUFIND;

  /** Its name in the configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that an output goes to; empty for outputs that are off by default. */
  public String field(Output output) {
    String stem = output.stem();
    if (stem.isEmpty() || this == DEFAULT) {
      return output.defaultField();
    }
    Output.Kind kind = output.kind();
    return switch (this) {
      case BLACKLIGHT -> stem + one(kind, "_ssi", "_ssim", "_dtsi", "_llsi");
      case DRUPAL -> one(kind, "ss_", "sm_", "ds_", "locs_") + stem;
      case TYPO3 -> stem + one(kind, "_stringS", "_stringM", "_dateS", "_location");
      case VUFIND -> stem + one(kind, "_str", "_str_mv", "_date", "_geo");
      case DEFAULT -> throw new AssertionError();
    };
  }

  private static String one(
      Output.Kind kind, String string, String strings, String date, String point) {
    return switch (kind) {
      case STRING -> string;
      case STRINGS -> strings;
      case DATE -> date;
      case POINT -> point;
      case WHOLE -> throw new AssertionError("has no default field");
    };
  }
}
