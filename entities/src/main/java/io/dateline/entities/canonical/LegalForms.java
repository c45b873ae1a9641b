package io.dateline.entities.canonical;

import java.util.Locale;
import java.util.Set;

/** What a company's name ends with in the register and not in a facet. */
final class LegalForms {

  private static final Set<String> FORMS =
      Set.of(
          "inc",
          "corp",
          "co",
          "ltd",
          "llc",
          "llp",
          "lp",
          "plc",
          "ag",
          "se",
          "gmbh",
          "kg",
          "kgaa",
          "sa",
          "sas",
          "sac",
          "saa",
          "sarl",
          "spa",
          "srl",
          "nv",
          "bv",
          "ab",
          "as",
          "asa",
          "oy",
          "oyj",
          "aps",
          "a/s",
          "kk",
          "pte",
          "pty",
          "sdn",
          "bhd",
          "tbk",
          "pt",
          "pjsc",
          "ojsc",
          "jsc",
          "sab",
          "cv",
          "ltda",
          "eirl",
          "zrt",
          "nyrt",
          "doo",
          "oü",
          "ehf",
          "hf",
          "ooo",
          "pao",
          "limited",
          "incorporated");

  /** Forms that are no word, name or initials of anything else. */
  private static final Set<String> CERTAIN =
      Set.of(
          "Inc",
          "Ltd",
          "Ltda",
          "LLC",
          "LLP",
          "Plc",
          "PLC",
          "plc",
          "GmbH",
          "KGaA",
          "SARL",
          "Srl",
          "BV",
          "NV",
          "AB",
          "ASA",
          "Oy",
          "Oyj",
          "ApS",
          "A/S",
          "OÜ",
          "Pty",
          "Bhd",
          "Tbk",
          "PJSC",
          "JSC",
          "Zrt",
          "Nyrt",
          "EIRL",
          "Limited",
          "Incorporated",
          "Corp");

  /** What stands for a company in its full name and is dropped only where a list knows the rest. */
  private static final Set<String> COMPANY = Set.of("company", "corporation");

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
      // A broken text has "Acme , Inc.".
      rest = before.endsWith(",") ? before.substring(0, before.length() - 1).strip() : before;
    }
  }

  /** Whether a word at the end of a name makes it a company's beyond doubt. */
  static boolean isCertain(String word) {
    return CERTAIN.contains(word.replace(".", "").replace(",", ""));
  }

  /** {@code 3M Company} without its last word; the name itself if that is another. */
  static String withoutCompany(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && COMPANY.contains(name.substring(space + 1).toLowerCase(Locale.ROOT))
        ? name.substring(0, space)
        : name;
  }

  /** Whether the word alone is a legal form, as is left over from {@code Acme, Inc.}. */
  static boolean isForm(String word) {
    return FORMS.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }
}
