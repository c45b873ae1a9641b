package io.dateline.article.gazetteer;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the gazetteer.
 *
 * @param name usual form in English news
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2 code
 * @param region ISO 3166-2 code, empty when not known
 * @param point where it lies; countries and regions have none
 * @param rank prominence among places of the same name: 1 (world city) to 3
 */
public record Place(
    String name, Kind kind, String country, String region, Optional<Point> point, int rank) {

  /** What a place is. */
  public enum Kind {
    /** A country or territory with an ISO 3166-1 code. */
    COUNTRY,
    /** A first-level division of a country. */
    REGION,
    /** A city, town or other point. */
    CITY
  }

  /**
   * A point in degrees, WGS84.
   *
   * @param latitude -90 to 90
   * @param longitude -180 to 180
   */
  public record Point(double latitude, double longitude) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a coordinate is out of range
     */
    public Point {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no point: " + latitude + "," + longitude);
      }
    }

    /** Latitude and longitude with a comma, as Solr's point fields take them. */
    @Override
    public String toString() {
      return latitude + "," + longitude;
    }
  }

  /** Checks that nothing is missing. */
  public Place {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(point, "point");
  }
}
