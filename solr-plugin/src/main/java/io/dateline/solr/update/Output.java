package io.dateline.solr.update;

import java.util.Locale;

/** What the processor can write, and the field it writes it to by default. */
public enum Output {
  /** The one publication date. */
  PUBLISHED("article_published_dt", false),
  /** Agencies and media, normalised. */
  SOURCE("article_source_ss", true),
  /** People who wrote it. */
  BYLINE("article_byline_ss", true),
  /** The date line as written. */
  DATELINE("dateline_s", false),
  /** Its places, canonical. */
  DATELINE_PLACE("dateline_place_ss", true),
  /** Latitude and longitude of its first place. */
  DATELINE_POINT("dateline_p", false),
  /** People named. */
  PERSON("entity_person_ss", true),
  /** Organisations named. */
  ORGANIZATION("entity_organization_ss", true),
  /** Places named. */
  LOCATION("entity_location_ss", true),
  /** ISO 3166-1 alpha-2 codes of the countries named. */
  COUNTRY("entity_country_ss", true),
  /** How it went. */
  STATUS("dateline_status_s", false),
  /** The headline that stands in the text; off by default. */
  HEADLINE("", false),
  /** When it was last changed; off by default. */
  MODIFIED("", false),
  /** The time before which it must not be published; off by default. */
  EMBARGOED("", false),
  /** The time from which it must not be used any more; off by default. */
  EXPIRES("", false),
  /** What the desk says of its state ("UPDATE 2", "CORRECTED"); off by default. */
  DESK_STATUS("", true),
  /** The people whom the article is mostly about; off by default. */
  MAIN_PERSON("", true),
  /** The organisations that the article is mostly about; off by default. */
  MAIN_ORGANIZATION("", true),
  /** The places that the article is mostly about; off by default. */
  MAIN_LOCATION("", true),
  /** ISO 3166-1 alpha-2 codes of the nationalities named ("French"); off by default. */
  NATIONALITY("", true),
  /** Salience of each name as payload, {@code Xi_Jinping|0.91 ...}; off by default. */
  SALIENCE("", false),
  /** Number of mentions of each name as payload, {@code Xi_Jinping|7 ...}; off by default. */
  COUNT("", false),
  /**
   * All names with their mentions as JSON; off by default. Mentions have UTF-16 offsets into the
   * text field, unless that holds HTML or another format with markup.
   */
  MENTIONS("", false);

  private final String defaultField;
  private final boolean many;

  Output(String defaultField, boolean many) {
    this.defaultField = defaultField;
    this.many = many;
  }

  /** The field it goes to unless configured otherwise; empty when it is off by default. */
  public String defaultField() {
    return defaultField;
  }

  /** Whether it can have several values. */
  public boolean isMany() {
    return many;
  }

  /** The parameter that names its field, e.g. {@code field.dateline_place}. */
  public String param() {
    return NewsParams.FIELD + name().toLowerCase(Locale.ROOT);
  }
}
