package io.dateline.article.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of GeoNames (geonames.org, CC BY 4.0) as it is downloaded and unzipped: {@code
 * allCountries.txt}, {@code cities500.txt} or that of one country. Kept are towns of 500
 * inhabitants and more, seats of administration and first-level divisions.
 */
public final class GeoNames {

  /** More places than any of the files has of those that are kept. */
  private static final int MAX_PLACES = 600_000;

  private static final int MAX_LINE = 100_000;
  private static final int COLUMNS = 19;
  private static final int LEAST_INHABITANTS = 500;
  private static final int MAX_ALIASES = 12;
  private static final int MAX_NAME = 60;

  /** Prominence of all of them: below what our own lists name. */
  private static final int RANK = 3;

  private GeoNames() {}

  /**
   * A place and what else it is called.
   *
   * @param place the place, under the name that GeoNames gives it
   * @param aliases other names, without that one
   */
  public record Named(Place place, List<String> aliases) {

    /** Copies the list. */
    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Reads the file line by line; lines of places that are not kept cost nothing.
   *
   * @param in UTF-8; read to its end, not closed
   * @throws IOException if a line is no row of GeoNames, with its number, or if there are more
   *     places than it has
   */
  public static List<Named> read(InputStream in) throws IOException {
    List<Named> places = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.length() > MAX_LINE ? new String[0] : line.split("\t", -1);
      if (row.length != COLUMNS) {
        throw new IOException(
            "line " + number + " has " + row.length + " columns; GeoNames has " + COLUMNS);
      }
      if (!isKept(row)) {
        continue;
      }
      try {
        places.add(new Named(place(row), aliases(row)));
      } catch (IllegalArgumentException e) {
        throw new IOException("line " + number + ": " + e.getMessage(), e);
      }
      if (places.size() > MAX_PLACES) {
        throw new IOException("has more than " + MAX_PLACES + " places to keep");
      }
    }
    return places;
  }

  private static boolean isKept(String[] row) {
    if (!isName(row[1]) || row[8].length() != 2) {
      return false;
    }
    boolean division = row[6].equals("A") && row[7].equals("ADM1");
    boolean seat = row[6].equals("P") && row[7].startsWith("PPL") && isSeat(row[7]);
    boolean town = row[6].equals("P") && inhabitants(row[14]) >= LEAST_INHABITANTS;
    return division || seat || town;
  }

  private static boolean isSeat(String code) {
    return code.equals("PPLC") || code.equals("PPLA") || code.equals("PPLA2");
  }

  private static long inhabitants(String column) {
    try {
      return column.isEmpty() ? 0 : Long.parseLong(column);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Place place(String[] row) {
    Place.Point point = new Place.Point(Double.parseDouble(row[4]), Double.parseDouble(row[5]));
    boolean region = row[6].equals("A");
    return new Place(
        row[1],
        region ? Place.Kind.REGION : Place.Kind.CITY,
        row[8],
        "",
        region ? Optional.empty() : Optional.of(point),
        RANK);
  }

  private static List<String> aliases(String[] row) {
    Set<String> aliases = new LinkedHashSet<>();
    if (isName(row[2])) {
      aliases.add(row[2]);
    }
    for (String alias : row[3].split(",", -1)) {
      if (aliases.size() == MAX_ALIASES) {
        break;
      }
      if (isName(alias)) {
        aliases.add(alias);
      }
    }
    aliases.remove(row[1]);
    return List.copyOf(aliases);
  }

  /** No codes of airports, no words in small letters. */
  private static boolean isName(String name) {
    if (name.length() < 3 || name.length() > MAX_NAME) {
      return false;
    }
    boolean code = name.length() <= 4 && name.chars().allMatch(Character::isUpperCase);
    return !code && !Character.isLowerCase(name.codePointAt(0));
  }
}
