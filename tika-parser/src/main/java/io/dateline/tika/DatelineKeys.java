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
  public static final String POINT = "dateline:coordinates";

  /** The day of filing, ISO 8601. */
  public static final String DATE = "dateline:date";

  /** Publication date, ISO 8601: a day alone when that is all that is known. */
  public static final String PUBLISHED = "dateline:published";

  /** The rule that gave it, such as {@code nitf:date.issue}; see docs/tika.md. */
  public static final String PUBLISHED_RULE = "dateline:published-rule";

  /** The offset from UTC that it was stated with, such as {@code -04:00}. */
  public static final String PUBLISHED_ZONE = "dateline:published-zone";

  /** Not to be published before, ISO 8601. */
  public static final String EMBARGOED = "dateline:embargoed";

  /** Not to be used after, ISO 8601. */
  public static final String EXPIRES = "dateline:expires";

  /** The standard that the document is written in, such as {@code nitf}; none for plain text. */
  public static final String STANDARD = "dateline:standard";

  /** ISO 639 code of its language, where the standard's own field states it. */
  public static final String LANGUAGE = "dateline:language";

  /** Date of the last change, ISO 8601. */
  public static final String MODIFIED = "dateline:modified";

  /** Agencies and media, normalised; several. */
  public static final String SOURCE = "dateline:source";

  /** People who wrote it; several. */
  public static final String BYLINE = "dateline:byline";

  /** The headline. */
  public static final String HEADLINE = "dateline:headline";

  /**
   * The first words of the story, where the text that Tika gives holds other things too: menus, the
   * words of metadata elements.
   */
  public static final String STORY_BEGINS = "dateline:story-begins";

  /** Its last words. */
  public static final String STORY_ENDS = "dateline:story-ends";

  private DatelineKeys() {}
}
