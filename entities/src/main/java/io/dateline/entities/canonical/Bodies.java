package io.dateline.entities.canonical;

import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sends the short form of a body to the only fuller one of the document: {@code Chalmers} to {@code
 * Chalmers University of Technology}. Two that the lists know apart stay apart.
 */
final class Bodies {

  /** Last words of companies that their short names leave out. */
  private static final Set<String> COMPANY_TAILS =
      Set.of(
          "electronics",
          "motor",
          "motors",
          "energy",
          "group",
          "holdings",
          "industries",
          "technologies",
          "pharmaceuticals",
          "airlines",
          "airways",
          "systems",
          "semiconductor",
          "steel",
          "cement",
          "telecom",
          "healthcare",
          "brands",
          "foods",
          "resources",
          "petroleum");

  private Bodies() {}

  static List<Group> merged(List<Group> groups, NameLists lists) {
    List<Group> result = new ArrayList<>(groups);
    for (Group part : groups) {
      // A city is not short for the bodies that are called after it.
      if (!part.is(NameType.ORGANIZATION) || part.naming.signs(lists).place()) {
        continue;
      }
      Group fuller = null;
      int found = 0;
      int longer = 0;
      for (Group other : result) {
        if (other == part || !other.is(NameType.ORGANIZATION)) {
          continue;
        }
        longer += begins(other.naming.key, part.naming.key) ? 1 : 0;
        if (isFuller(other.naming, part.naming, lists)) {
          fuller = other;
          found++;
        }
      }
      if (found == 1 && (longer == 1 || !areListed(fuller.naming, part.naming))) {
        fuller.mentions.addAll(part.mentions);
        result.remove(part);
      }
    }
    return result;
  }

  private static boolean areListed(Naming one, Naming other) {
    return one.isListed() && other.isListed();
  }

  private static boolean isFuller(Naming full, Naming part, NameLists lists) {
    String longer = full.key;
    String shorter = part.key;
    if (longer.length() < shorter.length() || !longer.contains(shorter)) {
      return false;
    }
    boolean bothListed = areListed(full, part);
    boolean several = shorter.indexOf(' ') > 0;
    // What teams and papers are called by stands last: New York Giants, the Giants.
    boolean last = several || (shorter.length() > 3 && !NameText.isAllCapitals(part.name));
    boolean apart = bothListed && !(longer.startsWith(shorter) && isCompanyTail(longer, shorter));
    return !apart
        && shorter.length() > 2
        && (several || !part.signs(lists).head())
        && (begins(longer, shorter) || (last && longer.endsWith(" " + shorter)));
  }

  /** Whether a name begins with the words of a shorter one. */
  private static boolean begins(String longer, String shorter) {
    return longer.length() > shorter.length()
        && longer.charAt(shorter.length()) == ' '
        && longer.startsWith(shorter);
  }

  /** {@code Samsung} is short for {@code Samsung Electronics} where only that one is named. */
  private static boolean isCompanyTail(String longer, String shorter) {
    return longer.length() > shorter.length() + 1
        && COMPANY_TAILS.contains(longer.substring(shorter.length() + 1));
  }
}
