package io.dateline.solr.update;

import io.dateline.entities.canonical.CustomNames;
import io.dateline.entities.tagging.NameType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a user's own lists from the configset.
 *
 * <p>Names: a CSV file (RFC 4180, UTF-8) of {@code alias,canonical name,type,id}; type is person,
 * organization or location; id may be missing; a first line that starts with {@code alias} is a
 * header. Denied names: a text file, one a line. In both, lines that start with {@code #} are
 * comments.
 */
final class OwnLists {

  /** A list with more rows belongs into a linker, not into an update processor. */
  private static final int MAX_ROWS = 500_000;

  private static final int MAX_NAME = 256;

  private OwnLists() {}

  /**
   * The lists that the configuration names.
   *
   * @throws IllegalArgumentException if a file is missing or a row of it is wrong; the message has
   *     the parameter, the file and the line
   */
  static CustomNames read(NewsConfig config, OwnFiles.Opener opener) {
    List<CustomNames.Custom> names = new ArrayList<>();
    for (String file : config.own().names()) {
      try (InputStream in = opener.open(file);
          BufferedReader reader = utf8(in);
          CSVParser rows =
              CSVFormat.RFC4180
                  .builder()
                  .setCommentMarker('#')
                  .setTrim(true)
                  .build()
                  .parse(reader)) {
        for (CSVRecord row : rows) {
          if (row.getRecordNumber() == 1 && row.get(0).equalsIgnoreCase("alias")) {
            continue;
          }
          names.add(custom(file, rows.getCurrentLineNumber(), row));
          if (names.size() > MAX_ROWS) {
            throw wrong(
                NewsParams.NAMES,
                file,
                rows.getCurrentLineNumber(),
                "has more than " + MAX_ROWS + " rows");
          }
        }
      } catch (UncheckedIOException e) {
        // How the CSV reader says that a quote is not closed.
        throw OwnFiles.unreadable(NewsParams.NAMES, file, e.getCause());
      } catch (IOException e) {
        throw OwnFiles.unreadable(NewsParams.NAMES, file, e);
      }
    }
    Set<String> denied = new HashSet<>();
    for (String file : config.own().denied()) {
      try (InputStream in = opener.open(file);
          BufferedReader lines = utf8(in)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank() && !line.startsWith("#")) {
            denied.add(line.strip());
          }
          if (denied.size() > MAX_ROWS) {
            throw wrong(NewsParams.DENY, file, MAX_ROWS, "has more lines than that");
          }
        }
      } catch (IOException e) {
        throw OwnFiles.unreadable(NewsParams.DENY, file, e);
      }
    }
    return names.isEmpty() && denied.isEmpty() ? CustomNames.NONE : new CustomNames(names, denied);
  }

  private static CustomNames.Custom custom(String file, long line, CSVRecord row) {
    if (row.size() < 3 || row.size() > 4) {
      throw wrong(
          NewsParams.NAMES,
          file,
          line,
          "has " + row.size() + " columns; alias, canonical name, type and perhaps id are due");
    }
    Optional<NameType> type = NameType.of(row.get(2)).filter(t -> t != NameType.MISC);
    if (type.isEmpty()) {
      throw wrong(
          NewsParams.NAMES,
          file,
          line,
          "has type \"" + row.get(2) + "\"; person, organization or location is due");
    }
    for (int i = 0; i < 2; i++) {
      if (row.get(i).isEmpty() || row.get(i).length() > MAX_NAME) {
        throw wrong(
            NewsParams.NAMES,
            file,
            line,
            "has an empty name or one of more than " + MAX_NAME + " characters");
      }
    }
    return new CustomNames.Custom(
        row.get(0), row.get(1), type.get(), row.size() == 4 ? row.get(3) : "");
  }

  private static BufferedReader utf8(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static IllegalArgumentException wrong(String param, String file, long line, String what) {
    return new IllegalArgumentException(
        "parameter \"" + param + "\" = \"" + file + "\": line " + line + " " + what);
  }
}
