package io.dateline.article.read;

/**
 * Whether the parts of a would-be date line are one. A run of capitals alone is none: it takes an
 * agency, a date or a known place, and a story behind it.
 *
 * @param seen what the reader saw
 */
record Evidence(Seen seen) {

  /** An agency signs. */
  static final String AGENCY = "dateline:agency";

  /** A month and day stand behind a place. */
  static final String DATE = "dateline:date";

  /** A month and day stand behind a known city, and the sentence follows at once. */
  static final String DATE_UNCLOSED = "dateline:date-unclosed";

  /** A known place on a line of its own. */
  static final String OWN_LINE = "dateline:own-line";

  /** A place without agency and day needs a story behind it, not a caption or a heading. */
  private static final int STORY = 60;

  /** A dated line in small letters is a list entry more often than a story if it is short. */
  private static final int DATED_STORY = 40;

  /** A place and a day of an earlier year head a letter in an old book, not a story. */
  private static final int LETTERS_BEFORE = 1900;

  /**
   * What was seen.
   *
   * @param capitals the first place is in capitals or in a script without them
   * @param known the first place is in the gazetteer
   * @param knownCity it is there as a city
   * @param rank its prominence, 1 to 3
   * @param qualified a known state or country stands behind a place
   * @param agency an agency is named
   * @param wire one of them files with date lines
   * @param grouped one of them stands in brackets or between slashes
   * @param agencyFirst the line starts with one
   * @param agencyLast it ends with one in brackets
   * @param date the date, or null
   * @param dateGrouped the date stands in brackets
   * @param dashed a dash closes
   * @param colon a colon closes
   * @param small the line has no capitals at all
   * @param story UTF-16 units behind
   * @param sentence what follows can start a sentence
   * @param heading what follows is in capitals too
   * @param letter what follows starts with a letter
   * @param openDate it ends with a date behind a comma
   * @param prose the story starts with a letter or a quotation mark
   * @param address it is addressed to somebody, as in a letter or a chat
   * @param givenName people bear the name of the first place too
   */
  record Seen(
      boolean capitals,
      boolean known,
      boolean knownCity,
      int rank,
      boolean qualified,
      boolean agency,
      boolean wire,
      boolean grouped,
      boolean agencyFirst,
      boolean agencyLast,
      WrittenDate date,
      boolean dateGrouped,
      boolean dashed,
      boolean colon,
      boolean small,
      int story,
      boolean sentence,
      boolean heading,
      boolean letter,
      boolean openDate,
      boolean prose,
      boolean address,
      boolean givenName) {}

  /** The rule by which it is a date line; null when the evidence is too thin. */
  String rule() {
    if (seen.agency()) {
      return signed() ? AGENCY : null;
    }
    if (seen.small()) {
      return null;
    }
    if (seen.story() < 1) {
      return ownLine() ? OWN_LINE : null;
    }
    if (!(seen.dashed() || seen.colon())) {
      return unclosed() ? DATE_UNCLOSED : null;
    }
    if (seen.address()) {
      return null;
    }
    if (seen.date() != null) {
      return dated();
    }
    return placed();
  }

  private boolean signed() {
    boolean closed = seen.dashed() || seen.colon();
    boolean bare = seen.agencyLast() && (seen.story() < 1 || seen.sentence());
    if (!(closed || bare) || !(seen.wire() || closed)) {
      return false;
    }
    if (seen.small()) {
      return seen.knownCity() && seen.wire() && seen.grouped() && seen.dashed();
    }
    if (seen.agencyFirst()) {
      // "(Reuters) - France - ..." is a story about France.
      return seen.capitals() || seen.date() != null;
    }
    return seen.capitals()
        || seen.known()
        || seen.qualified()
        || (seen.date() != null && seen.dashed())
        || (seen.dashed() && seen.grouped() && seen.wire());
  }

  /** A line of its own: the story starts with the next one. A letter's head bears no dash. */
  private boolean ownLine() {
    boolean monthAndDay = seen.date() != null && seen.date().month() > 0 && !seen.dateGrouped();
    return seen.capitals()
        && seen.dashed()
        && (seen.knownCity() || seen.qualified() || monthAndDay);
  }

  /** {@code NEW YORK, March 2 The company}, {@code MOSCOW, March 2. The company}. */
  private boolean unclosed() {
    return seen.openDate()
        && seen.date() != null
        && seen.date().month() > 0
        && !seen.date().hasYear()
        && !seen.dateGrouped()
        && seen.capitals()
        && (seen.knownCity() || seen.qualified())
        && seen.story() >= STORY
        && seen.letter()
        && seen.sentence()
        && !seen.heading();
  }

  private String dated() {
    if (seen.date().hasYear() && seen.date().year() < LETTERS_BEFORE) {
      return null;
    }
    boolean placed = seen.knownCity() || seen.qualified();
    if (seen.date().month() == 0) {
      return seen.dashed() && seen.capitals() && placed && !seen.heading()
          ? "dateline:weekday"
          : null;
    }
    if (seen.dateGrouped()) {
      boolean story = seen.story() >= STORY && seen.sentence() && !seen.heading();
      return seen.dashed() && seen.capitals() && placed && story ? DATE : null;
    }
    if (seen.capitals() && seen.dashed()) {
      // The teleprinter's flashes are in capitals behind the date line too.
      boolean unknown = seen.sentence() && !seen.date().hasYear() && !seen.heading();
      return seen.known() || seen.qualified() || unknown ? DATE : null;
    }
    if (!seen.sentence() || seen.heading()) {
      return null;
    }
    if (seen.colon()) {
      return seen.knownCity() && seen.capitals() ? DATE : null;
    }
    return placed && seen.story() >= DATED_STORY ? DATE : null;
  }

  private String placed() {
    if (seen.story() < STORY || !seen.sentence() || !seen.prose() || seen.heading()) {
      return null;
    }
    boolean placed = seen.knownCity() || seen.qualified();
    boolean person = seen.givenName() && seen.rank() > 1 && !seen.qualified();
    if (person && (seen.colon() || !seen.capitals())) {
      return null;
    }
    if (seen.colon()) {
      return seen.capitals() && seen.knownCity() ? "dateline:place-colon" : null;
    }
    boolean prominent = seen.rank() <= 2 || seen.qualified();
    return placed && (seen.capitals() || (seen.knownCity() && prominent)) ? "dateline:place" : null;
  }
}
