package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.article.gazetteer.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Well-known organisations by every usual name. Immutable and thread-safe once built. */
public final class Organizations {

  /** Names up to this long are acronyms: their case must match ("WHO" is not "who"). */
  private static final int ACRONYM = 5;

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byAcronym = new HashMap<>();

  private final PersonNames personNames = PersonNames.load();
  private final NameList geography = NameList.geography();
  private final NameList otherNames = NameList.otherNames();

  private Organizations() {}

  /** Reads the list that ships in the jar. */
  public static Organizations load() {
    Organizations organizations = new Organizations();
    Table.read(
        Organizations.class,
        "/io/dateline/entities/gazetteer/organizations.tsv",
        4,
        row -> {
          organizations.name(row.get(0), row.get(0));
          row.list(1).forEach(alias -> organizations.name(alias, row.get(0)));
        });
    return organizations;
  }

  private void name(String alias, String canonical) {
    if (alias.length() <= ACRONYM) {
      byAcronym.putIfAbsent(alias.replace(".", ""), canonical);
    } else {
      byName.putIfAbsent(Fold.key(alias), canonical);
    }
  }

  /** Names of people, which tell them from bodies. */
  PersonNames personNames() {
    return personNames;
  }

  /** Names of places, which tell them from people. */
  NameList geography() {
    return geography;
  }

  /** Names of events and works, which are no bodies. */
  NameList otherNames() {
    return otherNames;
  }

  /** The canonical name of the organisation of that name or alias. */
  public Optional<String> named(CharSequence name) {
    String plain = name.toString().replace(".", "");
    String canonical = plain.length() <= ACRONYM ? byAcronym.get(plain) : null;
    return Optional.ofNullable(canonical == null ? byName.get(Fold.key(name)) : canonical);
  }
}
