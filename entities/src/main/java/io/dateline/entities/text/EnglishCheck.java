package io.dateline.entities.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a text is English beyond doubt, told by its small words: they are two fifths of English
 * prose and hardly any of another language's. Spares most texts the language detector.
 */
final class EnglishCheck {

  /** Fewer words than this say nothing. */
  private static final int ENOUGH = 25;

  private static final int LOOKED_AT = 400;

  /** Share of small words above which a text is English. */
  private static final double SURE = 0.15;

  private static final Map<String, Set<String>> SMALL =
      Map.ofEntries(
          Map.entry(
              "en",
              Set.of(
                  "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "it",
                  "his", "her", "its", "their", "they", "he", "she", "said", "has", "have", "had",
                  "been", "were", "are", "be", "who", "which", "at", "this", "not", "but", "will",
                  "would", "could", "when", "after", "before", "into", "than", "more", "we", "you",
                  "our", "your", "my", "what", "there", "about", "over", "between", "through",
                  "can", "should", "where", "while", "on", "as", "an", "or", "if", "out", "up")),
          Map.entry(
              "es",
              Set.of(
                  "el", "la", "los", "las", "de", "del", "que", "y", "en", "por", "con", "para",
                  "una", "su", "se", "al")),
          Map.entry(
              "pt",
              Set.of(
                  "o", "os", "as", "de", "do", "da", "dos", "das", "que", "e", "em", "no", "na",
                  "para", "com", "uma", "se")),
          Map.entry(
              "fr",
              Set.of(
                  "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "que", "qui",
                  "dans", "pour", "au", "aux", "sur")),
          Map.entry(
              "it",
              Set.of(
                  "il", "lo", "la", "gli", "le", "di", "del", "della", "che", "e", "in", "per",
                  "con", "una", "si", "nel")),
          Map.entry(
              "de",
              Set.of(
                  "der", "die", "das", "den", "dem", "und", "in", "von", "zu", "mit", "ist", "auf",
                  "ein", "eine", "nicht", "im")),
          Map.entry(
              "nl",
              Set.of(
                  "de", "het", "een", "van", "en", "in", "op", "te", "dat", "die", "voor", "met",
                  "zijn", "niet")),
          Map.entry(
              "nordic",
              Set.of(
                  "og", "och", "i", "det", "som", "en", "et", "ett", "av", "på", "til", "till",
                  "for", "med", "den", "er", "är")),
          Map.entry(
              "fi", Set.of("ja", "on", "ei", "se", "että", "oli", "mutta", "myös", "kun", "ovat")),
          Map.entry("et", Set.of("ja", "on", "ei", "see", "et", "oli", "ka", "kui", "mis")),
          Map.entry(
              "pl",
              Set.of("i", "w", "na", "z", "do", "nie", "się", "że", "o", "jest", "to", "po", "od")),
          Map.entry(
              "cs",
              Set.of(
                  "a", "v", "na", "se", "že", "je", "s", "z", "do", "o", "to", "pro", "k", "by")),
          Map.entry(
              "south-slavic",
              Set.of(
                  "i", "u", "je", "na", "se", "da", "za", "su", "od", "s", "o", "ne", "in", "ki")),
          Map.entry(
              "hu", Set.of("a", "az", "és", "hogy", "nem", "is", "egy", "meg", "volt", "de", "ez")),
          Map.entry(
              "ro",
              Set.of(
                  "de", "și", "în", "a", "la", "cu", "că", "pe", "din", "o", "un", "care", "nu")),
          Map.entry(
              "tr", Set.of("ve", "bir", "bu", "da", "de", "için", "ile", "olarak", "çok", "daha")),
          Map.entry(
              "id",
              Set.of(
                  "yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "tidak",
                  "akan")),
          Map.entry(
              "sw", Set.of("ya", "wa", "na", "kwa", "ni", "za", "katika", "la", "kuwa", "cha")),
          Map.entry(
              "vi", Set.of("và", "của", "là", "các", "trong", "có", "được", "cho", "với", "một")),
          Map.entry("sq", Set.of("e", "të", "në", "dhe", "një", "që", "për", "me", "nga", "më")));

  private static final List<String> LANGUAGES = List.copyOf(SMALL.keySet());
  private static final int ENGLISH = LANGUAGES.indexOf("en");

  /** For each small word, as it stands in a sentence or in capitals, the languages that have it. */
  private static final Map<String, Integer> LANGUAGES_OF_WORD = languagesOfWord();

  /** No small word is longer. */
  private static final int LONGEST =
      LANGUAGES_OF_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);

  private EnglishCheck() {}

  private static Map<String, Integer> languagesOfWord() {
    Map<String, Integer> languages = new HashMap<>();
    for (int l = 0; l < LANGUAGES.size(); l++) {
      for (String word : SMALL.get(LANGUAGES.get(l))) {
        int bit = 1 << l;
        String capital = Character.toTitleCase(word.charAt(0)) + word.substring(1);
        for (String written :
            new HashSet<>(List.of(word, capital, word.toUpperCase(Locale.ROOT)))) {
          languages.merge(written, bit, (one, other) -> one | other);
        }
      }
    }
    return languages;
  }

  /**
   * Looks at the first few hundred words. What is no English does not pass; neither does English
   * with hardly a sentence in it, such as a table of results.
   */
  static boolean isSurely(List<Sentence> sentences) {
    int words = 0;
    int[] counts = new int[LANGUAGES.size()];
    for (Sentence sentence : sentences) {
      for (String token : sentence.tokens()) {
        if (!Character.isLetter(token.codePointAt(0))) {
          continue;
        }
        words++;
        if (token.length() > LONGEST) {
          continue;
        }
        // Names hold small words of their own language ("de", "van"), but with a capital one.
        Integer languages = LANGUAGES_OF_WORD.get(token);
        if (languages == null) {
          continue;
        }
        for (int rest = languages; rest != 0; rest &= rest - 1) {
          counts[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
      if (words >= LOOKED_AT) {
        break;
      }
    }
    int other = 0;
    for (int l = 0; l < counts.length; l++) {
      other = l == ENGLISH ? other : Math.max(other, counts[l]);
    }
    int english = counts[ENGLISH];
    return words >= ENOUGH && english >= words * SURE && english >= 2 * other;
  }
}
