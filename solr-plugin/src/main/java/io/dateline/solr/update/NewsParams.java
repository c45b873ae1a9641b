package io.dateline.solr.update;

/** Names of all configuration parameters of the Solr face. */
public final class NewsParams {

  /** Fields that may hold the text, as globs; the first glob that finds a text wins. */
  public static final String TEXT_FIELDS = "text.fields";

  /** Fields that may hold the headline. */
  public static final String HEADLINE_FIELDS = "headline.fields";

  /** Fields that may hold the publication date. */
  public static final String PUBLISHED_FIELDS = "published.fields";

  /** Fields that may hold the agency; what they say replaces what the text says. */
  public static final String SOURCE_FIELDS = "source.fields";

  /** Fields that may hold the publisher; it is added to what the text says. */
  public static final String PUBLISHER_FIELDS = "publisher.fields";

  /** Fields that may hold the authors. */
  public static final String BYLINE_FIELDS = "byline.fields";

  /** Fields that may hold the language. */
  public static final String LANGUAGE_FIELDS = "language.fields";

  /** Prefix of the parameters that name output fields, e.g. {@code field.person}. */
  public static final String FIELD = "field.";

  /**
   * Whose names fields have that the configuration does not name: {@code auto} for whatever fits
   * the schema, or a profile's name.
   */
  public static final String SCHEMA = "schema";

  /** How much of a text is searched for names, in UTF-16 units. */
  public static final String MAX_CHARS = "maxChars";

  /** How many mentions of names of a text count. */
  public static final String MAX_MENTIONS = "maxMentions";

  /** How long a text is searched for names, in milliseconds. */
  public static final String MAX_MILLIS = "maxMillis";

  /** What becomes of a document that could not be read: index, skip-fields or reject. */
  public static final String ON_ERROR = "onError";

  /** How many values a field gets at most. */
  public static final String MAX_VALUES = "maxValues";

  /** Files of the configset with names of one's own. */
  public static final String NAMES = "names.files";

  /** File of the configset as GeoNames has it for download: places besides the shipped ones. */
  public static final String GEONAMES = "names.geonames";

  /** Files of the configset with names that no field may hold. */
  public static final String DENY = "deny.files";

  /**
   * Files of the configset with OpenNLP name models of one's own; {@code =type} behind one whose
   * names have no type.
   */
  public static final String MODELS = "models.files";

  /** Whether the shipped English model works beside an English one of one's own. */
  public static final String SHIPPED_MODEL = "models.shipped";

  /** File of the configset with a model of OpenNLP's language detector. */
  public static final String LANGUAGE_MODEL = "language.model";

  /** Whether several threads read the documents of a request. */
  public static final String READ_AHEAD = "readAhead";

  private NewsParams() {}
}
