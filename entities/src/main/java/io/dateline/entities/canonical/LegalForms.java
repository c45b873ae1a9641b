package io.dateline.entities.canonical;

import java.util.Locale;
import java.util.Set;

/** What a company's name ends with in the register and not in a facet. */
final class LegalForms {

  private static final Set<String> FORMS =
      Set.of(
          "inc", "corp", "co", "ltd", "llc", "llp", "lp", "plc", "ag", "se", "gmbh", "kg", "kgaa",
          "sa", "sas", "sac", "saa", "sarl", "spa", "srl", "nv", "bv", "ab", "as", "asa", "oy",
          "oyj", "aps", "a/s", "kk", "pte", "pty", "sdn", "bhd", "tbk", "pt", "pjsc", "ojsc", "jsc",
          "sab", "cv", "ltda", "eirl", "zrt", "nyrt", "doo");

  private LegalForms() {}

  /** The name without the legal forms at its end; one word of it stays in any case. */
  static String stripped(String name) {
    String rest = name;
    while (true) {
      int space = rest.lastIndexOf(' ');
      if (space <= 0) {
        return rest;
      }
      String last =
          rest.substring(space + 1).replace(".", "").replace(",", "").toLowerCase(Locale.ROOT);
      String before = rest.substring(0, space);
      if (!FORMS.contains(last) || before.endsWith("&") || before.endsWith(" and")) {
        return rest;
      }
      rest = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
    }
  }

  /** Whether the word alone is a legal form, as is left over from {@code Acme, Inc.}. */
  static boolean isForm(String word) {
    return FORMS.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }
}
