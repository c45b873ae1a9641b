package io.dateline.entities.canonical;

import io.dateline.entities.Mention;
import io.dateline.entities.canonical.Canonicalizer.Group;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sends an acronym to the body whose name the text puts right before it: {@code People's Liberation
 * Army (PLA)}. After Schwartz and Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", PSB 2003, kept to initials.
 */
final class Acronyms {

  /** Between the name and its acronym stand a space and a bracket, at times a quote. */
  private static final int MAX_GAP = 4;

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "&");

  /** A long name is introduced with its acronym even when that is of another language. */
  private static final int MANY_WORDS = 3;

  private Acronyms() {}

  static List<Group> merged(List<Group> groups) {
    List<Group> result = new ArrayList<>(groups);
    for (Group acronym : groups) {
      if (acronym.type == NameType.PERSON
          || acronym.name.length() > 10
          || !NameText.isAllCapitals(acronym.name)) {
        continue;
      }
      for (Group full : groups) {
        if (full != acronym && full.type == NameType.ORGANIZATION && isSame(acronym, full)) {
          full.mentions.addAll(acronym.mentions);
          result.remove(acronym);
          break;
        }
      }
    }
    return result;
  }

  /** Introduced with brackets; or spelling a longer name of the document letter by letter. */
  private static boolean isSame(Group acronym, Group full) {
    boolean spells = spells(acronym.name, full);
    boolean many = words(full) >= MANY_WORDS;
    return isIntroduced(acronym, full) ? spells || many : spells && many;
  }

  private static boolean isIntroduced(Group acronym, Group full) {
    for (Mention a : acronym.mentions) {
      for (Mention f : full.mentions) {
        int behind = a.span().start() - f.span().end();
        int before = f.span().start() - a.span().end();
        int gap = Math.max(behind, before);
        if (gap > 1 && gap <= MAX_GAP && a.headline() == f.headline()) {
          return true;
        }
      }
    }
    return false;
  }

  private static int words(Group full) {
    return full.mentions.get(0).text().split(" ", -1).length;
  }

  private static boolean spells(String acronym, Group full) {
    String letters = acronym.replace(".", "").toLowerCase(Locale.ROOT);
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String word : full.mentions.get(0).text().split("[ -]", -1)) {
      if (!word.isEmpty()) {
        String lower = word.toLowerCase(Locale.ROOT);
        all.append(lower.charAt(0));
        if (!SMALL.contains(lower)) {
          main.append(lower.charAt(0));
        }
      }
    }
    return letters.contentEquals(all) || letters.contentEquals(main);
  }
}
