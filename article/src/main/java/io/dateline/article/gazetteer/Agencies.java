package io.dateline.article.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Agencies and media by every name they sign with: {@code AP}, {@code The Associated Press} and
 * {@code Associated Press} are one. Immutable and thread-safe once built.
 */
public final class Agencies {

  /** A name this short is an acronym: it counts only as its owner writes it, or in capitals. */
  private static final int ACRONYM = 4;

  private final Map<String, Agency> byName = new HashMap<>();
  private final Map<String, Agency> byAcronym = new HashMap<>();

  private Agencies() {}

  /** Reads the list that ships in the jar. */
  public static Agencies load() {
    Agencies agencies = new Agencies();
    Table.read(
        Agencies.class,
        "agencies.tsv",
        5,
        row -> {
          Agency agency =
              new Agency(
                  row.get(0), Agency.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)), row.get(3));
          agencies.name(agency, row.get(0));
          row.list(1).forEach(alias -> agencies.name(agency, alias));
        });
    return agencies;
  }

  private void name(Agency agency, String name) {
    if (name.length() <= ACRONYM) {
      byAcronym.putIfAbsent(name, agency);
      byAcronym.putIfAbsent(name.toUpperCase(Locale.ROOT), agency);
    } else {
      byName.putIfAbsent(key(name), agency);
    }
  }

  /** The source that signs with that name; articles, case and diacritics do not matter. */
  public Optional<Agency> named(CharSequence name) {
    String stripped = name.toString().strip();
    if (stripped.length() <= ACRONYM) {
      return Optional.ofNullable(byAcronym.get(stripped.replace(".", "")));
    }
    Agency agency = byName.get(key(stripped));
    if (agency == null && stripped.length() <= 2 * ACRONYM && stripped.indexOf('.') > 0) {
      agency = byAcronym.get(stripped.replace(".", ""));
    }
    return Optional.ofNullable(agency);
  }

  private static String key(String name) {
    String key = Fold.key(name);
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
