package io.dateline.entities.canonical;

import java.util.Locale;
import java.util.Set;

/** Words before a person's name that are not part of it. */
public final class Titles {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "president",
          "premier",
          "chancellor",
          "minister",
          "senator",
          "sen",
          "rep",
          "gov",
          "governor",
          "mayor",
          "general",
          "gen",
          "colonel",
          "col",
          "major",
          "maj",
          "captain",
          "capt",
          "lieutenant",
          "lt",
          "sergeant",
          "sgt",
          "admiral",
          "adm",
          "judge",
          "justice",
          "pope",
          "bishop",
          "archbishop",
          "cardinal",
          "rev",
          "reverend",
          "imam",
          "sheikh",
          "ayatollah",
          "prince",
          "princess",
          "king",
          "queen",
          "emperor",
          "herr",
          "frau",
          "monsieur",
          "madame",
          "señor",
          "señora",
          "ambassador",
          "secretary",
          "chairman",
          "chairwoman",
          "congressman",
          "congresswoman",
          "councillor",
          "councilman",
          "coach",
          "detective",
          "inspector",
          "officer",
          "former",
          "datuk",
          "dato",
          "tun",
          "haji",
          "shri",
          "smt",
          "ex-president",
          "spokesman",
          "spokeswoman",
          "spokesperson");

  private Titles() {}

  /** Whether the word, with or without period, is a title. */
  public static boolean isTitle(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return TITLES.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }
}
