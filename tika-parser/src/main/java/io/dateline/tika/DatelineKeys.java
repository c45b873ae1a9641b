package io.dateline.tika;

/**
 * Metadata keys that {@link NewsArticleParser} sets beside Tika's own. Solr's extraction handler
 * turns {@code :} into {@code _}; the Solr processor reads them in either form.
 */
public final class DatelineKeys {

  /** The date line as written. */
  public static final String TEXT = "dateline:text";

  /** Its places, canonical; several. */
  public static final String PLACE = "dateline:place";

  /** Latitude and longitude of its first place in degrees, with a comma. */
  public static final String POINT = "dateline:point";

  /** The day of filing, ISO 8601. */
  public static final String DATE = "dateline:date";

  /** Publication date, ISO 8601: a day alone when that is all that is known. */
  public static final String PUBLISHED = "dateline:published";

  /** Date of the last change, ISO 8601. */
  public static final String MODIFIED = "dateline:modified";

  /** Agencies and media, normalised; several. */
  public static final String SOURCE = "dateline:source";

  /** People who wrote it; several. */
  public static final String BYLINE = "dateline:byline";

  /** The headline. */
  public static final String HEADLINE = "dateline:headline";

  private DatelineKeys() {}
}
