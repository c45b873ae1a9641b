package io.dateline.entities.canonical;

import java.util.Locale;
import java.util.Set;

/** Tells an office that somebody holds from a body: {@code Minister of Transport}. */
final class Offices {

  private static final Set<String> HOLDERS =
      Set.of(
          "minister",
          "secretary",
          "president",
          "director",
          "commissioner",
          "ambassador",
          "chairman",
          "chairwoman",
          "chairperson",
          "governor",
          "mayor",
          "deputy",
          "chancellor",
          "premier",
          "adviser",
          "advisor",
          "officer",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "correspondent",
          "reporter",
          "editor",
          "envoy",
          "superintendent",
          "sheriff",
          "treasurer",
          "professor",
          "bishop",
          "archbishop",
          "attorney",
          "prosecutor");

  private static final Set<String> BODIES =
      Set.of("office", "ministry", "department", "school", "college", "council", "association");

  private Offices() {}

  /** Whether the name begins or ends with who holds an office and names no body. */
  static boolean isOffice(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
    if (words.length < 2) {
      return false;
    }
    for (String word : words) {
      if (BODIES.contains(word)) {
        return false;
      }
    }
    return HOLDERS.contains(words[0]) || HOLDERS.contains(words[words.length - 1]);
  }
}
