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

/** Given names and surnames of all cultures in the news. Immutable and thread-safe once built. */
final class PersonNames {

  /** Behind this line the files list names that are ordinary words too; they prove nothing. */
  private static final String ORDINARY = "# also ordinary words";

  private final Set<String> given;
  private final Set<String> ordinary;
  private final Set<String> surnames;

  private PersonNames(Set<String> given, Set<String> ordinary, Set<String> surnames) {
    this.given = given;
    this.ordinary = ordinary;
    this.surnames = surnames;
  }

  /** Reads the lists that ship in the jar. */
  static PersonNames load() {
    return new PersonNames(
        read("given_names.txt", false), read("given_names.txt", true), read("surnames.txt", false));
  }

  private static Set<String> read(String file, boolean wanted) {
    String resource = "/io/dateline/entities/gazetteer/" + file;
    Set<String> names = new HashSet<>();
    try (InputStream in = PersonNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("list " + resource + " is missing: the jar is not whole");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean ordinary = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ordinary |= line.startsWith(ORDINARY);
        if (ordinary == wanted && !line.isBlank() && !line.startsWith("#")) {
          names.add(Fold.key(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read list " + resource, e);
    }
    return names;
  }

  /** Whether it is a given name and an ordinary word or a place besides: {@code Jordan}. */
  boolean isGivenAmongOthers(String word) {
    return ordinary.contains(Fold.key(word));
  }

  boolean isGiven(String word) {
    return given.contains(Fold.key(word));
  }

  boolean isSurname(String word) {
    return surnames.contains(Fold.key(word));
  }
}
