package io.dateline.entities.canonical;

import java.util.Locale;
import java.util.Set;

/** Words that say of a name that it is a body's. */
final class HeadWords {

  private static final Set<String> HEADS =
      Set.of(
          "university",
          "institute",
          "ministry",
          "department",
          "bank",
          "commission",
          "committee",
          "council",
          "court",
          "agency",
          "authority",
          "association",
          "federation",
          "union",
          "party",
          "foundation",
          "company",
          "corporation",
          "group",
          "holdings",
          "museum",
          "hospital",
          "college",
          "school",
          "academy",
          "centre",
          "center",
          "bureau",
          "office",
          "service",
          "society",
          "club",
          "league",
          "fund",
          "trust",
          "airlines",
          "airways",
          "army",
          "navy",
          "police",
          "force",
          "forces",
          "guard",
          "congress",
          "parliament",
          "senate",
          "assembly",
          "organization",
          "organisation",
          "network",
          "board",
          "chamber",
          "observatory",
          "universidad",
          "universidade",
          "université",
          "universität",
          "banco",
          "ministerio");

  private HeadWords() {}

  /** Whether one of its words is such. */
  static boolean hasHead(String name) {
    for (String word : name.split(" ", -1)) {
      if (HEADS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
