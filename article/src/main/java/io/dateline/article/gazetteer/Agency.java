package io.dateline.article.gazetteer;

/**
 * A source of news.
 *
 * @param name normalised name, as a facet shows it
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2 code of its seat
 */
public record Agency(String name, Kind kind, String country) {

  /** What a source is. */
  public enum Kind {
    /** A news agency. */
    AGENCY,
    /** A press-release wire. */
    RELEASE,
    /** A newspaper, broadcaster, magazine or site. */
    MEDIA
  }

  /** Whether its copy bears date lines: agencies and press-release wires. */
  public boolean isWire() {
    return kind != Kind.MEDIA;
  }
}
