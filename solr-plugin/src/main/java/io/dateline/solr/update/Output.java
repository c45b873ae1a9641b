package io.dateline.solr.update;

import java.util.Locale;

/** What the processor can write, and the field it writes it to by default. */
public enum Output {
  /** The one publication date. */
  PUBLISHED("article_published_dt", Kind.DATE),
  /** Agencies and media, normalised. */
  SOURCE("article_source_ss", Kind.STRINGS),
  /** People who wrote it. */
  BYLINE("article_byline_ss", Kind.STRINGS),
  /** The date line as written. */
  DATELINE("dateline_s", Kind.STRING),
  /** Its places, canonical. */
  DATELINE_PLACE("dateline_place_ss", Kind.STRINGS),
  /** Latitude and longitude of its first place. */
  DATELINE_POINT("dateline_p", Kind.POINT),
  /** People named. */
  PERSON("entity_person_ss", Kind.STRINGS),
  /** Organisations named. */
  ORGANIZATION("entity_organization_ss", Kind.STRINGS),
  /** Places named. */
  LOCATION("entity_location_ss", Kind.STRINGS),
  /** ISO 3166-1 alpha-2 codes of the countries named. */
  COUNTRY("entity_country_ss", Kind.STRINGS),
  /** How it went. */
  STATUS("dateline_status_s", Kind.STRING),
  /** The headline that stands in the text; off by default. */
  HEADLINE("", Kind.STRING),
  /** When it was last changed; off by default. */
  MODIFIED("", Kind.DATE),
  /** The time before which it must not be published; off by default. */
  EMBARGOED("", Kind.DATE),
  /** The time from which it must not be used any more; off by default. */
  EXPIRES("", Kind.DATE),
  /** What the desk says of its state ("UPDATE 2", "CORRECTED"); off by default. */
  DESK_STATUS("", Kind.STRINGS),
  /** The people whom the article is mostly about; off by default. */
  MAIN_PERSON("", Kind.STRINGS),
  /** The organisations that the article is mostly about; off by default. */
  MAIN_ORGANIZATION("", Kind.STRINGS),
  /** The places that the article is mostly about; off by default. */
  MAIN_LOCATION("", Kind.STRINGS),
  /** ISO 3166-1 alpha-2 codes of the nationalities named ("French"); off by default. */
  NATIONALITY("", Kind.STRINGS),
  /** Salience of each name as payload, {@code Xi_Jinping|0.91 ...}; off by default. */
  SALIENCE("", Kind.WHOLE),
  /** Number of mentions of each name as payload, {@code Xi_Jinping|7 ...}; off by default. */
  COUNT("", Kind.WHOLE),
  /**
   * All names with their mentions as JSON; off by default. Mentions have UTF-16 offsets into the
   * text field, unless that holds HTML or another format with markup.
   */
  MENTIONS("", Kind.WHOLE);

  /** What an output's values are. */
  public enum Kind {
    /** One short string. */
    STRING,
    /** Several short strings. */
    STRINGS,
    /** One point in time. */
    DATE,
    /** One latitude and longitude. */
    POINT,
    /** One string of any length: payloads, JSON. */
    WHOLE
  }

  private final String defaultField;
  private final Kind kind;

  Output(String defaultField, Kind kind) {
    this.defaultField = defaultField;
    this.kind = kind;
  }

  /** What its values are. */
  public Kind kind() {
    return kind;
  }

  /** The default field's name without what stands for its type; empty when it is off by default. */
  String stem() {
    return defaultField.isEmpty() ? "" : defaultField.substring(0, defaultField.lastIndexOf('_'));
  }

  /** The field it goes to unless configured otherwise; empty when it is off by default. */
  public String defaultField() {
    return defaultField;
  }

  /** Whether it can have several values. */
  public boolean isMany() {
    return kind == Kind.STRINGS;
  }

  /** Its name in parameters and answers, e.g. {@code dateline_place}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The parameter that names its field, e.g. {@code field.dateline_place}. */
  public String param() {
    return NewsParams.FIELD + label();
  }
}
