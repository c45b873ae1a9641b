package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A list of names alone, looked up in any case. Immutable and thread-safe once built. */
final class NameList {

  private static final String FOLDER = "/io/dateline/entities/gazetteer/";

  private final Set<String> names;

  private NameList(Set<String> names) {
    this.names = names;
  }

  /**
   * Waters, mountains, islands, lands, towns and sites that the gazetteers with coordinates do not
   * hold.
   */
  static NameList geography() {
    return read("geography.txt");
  }

  /** Events, prizes, laws, works: names of neither people nor bodies nor places. */
  static NameList otherNames() {
    return read("other_names.txt");
  }

  private static NameList read(String file) {
    String list = FOLDER + file;
    Set<String> names = new HashSet<>();
    try (InputStream in = NameList.class.getResourceAsStream(list)) {
      if (in == null) {
        throw new IllegalStateException("list " + list + " is missing: the jar is not whole");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.startsWith("[")) {
          for (String name : line.split(",", -1)) {
            if (!name.isBlank()) {
              names.add(Fold.key(name.strip()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read list " + list, e);
    }
    return new NameList(Set.copyOf(names));
  }

  boolean has(String name) {
    return names.contains(Fold.key(name));
  }
}
