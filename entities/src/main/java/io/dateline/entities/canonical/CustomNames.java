package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.entities.tagging.NameType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that a user adds to ours and names that a user never wants to see. Immutable and
 * thread-safe.
 */
public final class CustomNames {

  /** No names of one's own. */
  public static final CustomNames NONE = new CustomNames(List.of(), Set.of());

  /** Aliases up to this long are acronyms: their case must match. */
  private static final int ACRONYM = 5;

  private final Map<String, Custom> byAlias = new HashMap<>();
  private final Set<String> denied;

  /**
   * A name of a user's own.
   *
   * @param alias how it is written in texts
   * @param name the canonical form
   * @param type person, organisation or location
   * @param id the user's own identifier; empty when there is none
   */
  public record Custom(String alias, String name, NameType type, String id) {}

  /**
   * Builds the lists.
   *
   * @param customs names to add; of two with the same alias the first counts
   * @param denied canonical names or spellings that no field may hold, in any case
   */
  public CustomNames(List<Custom> customs, Set<String> denied) {
    for (Custom custom : customs) {
      byAlias.putIfAbsent(key(custom.alias()), custom);
      if (!custom.name().equals(custom.alias())) {
        byAlias.putIfAbsent(key(custom.name()), custom);
      }
    }
    this.denied = denied.stream().map(Fold::key).collect(Collectors.toSet());
  }

  private static String key(String alias) {
    return alias.length() <= ACRONYM ? alias : Fold.key(alias);
  }

  /** How many spellings there are. */
  public int size() {
    return byAlias.size();
  }

  /** The name that a spelling stands for. */
  public Optional<Custom> named(String spelling) {
    return byAlias.isEmpty() ? Optional.empty() : Optional.ofNullable(byAlias.get(key(spelling)));
  }

  /** Whether a spelling or canonical name is never to be shown. */
  public boolean isDenied(String name) {
    return !denied.isEmpty() && denied.contains(Fold.key(name));
  }

  /** The spellings, as they are looked up. */
  Set<String> spellings() {
    return byAlias.keySet();
  }
}
