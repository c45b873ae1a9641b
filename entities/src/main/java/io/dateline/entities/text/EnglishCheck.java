package io.dateline.entities.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text is English, told by its small words: they are two fifths of English prose and
 * hardly any of another language's.
 */
public final class EnglishCheck {

  /** Fewer words than this say nothing; a caption or a headline gets the benefit of the doubt. */
  private static final int ENOUGH = 25;

  private static final int LOOKED_AT = 400;

  /** Share of small words from which a text counts as English. */
  private static final double SHARE = 0.15;

  /** Small words that are not small words of another language in Latin script. */
  private static final Set<String> SMALL =
      Set.of(
          "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "it", "his",
          "her", "its", "their", "they", "he", "she", "said", "has", "have", "had", "been", "were",
          "are", "be", "who", "which", "at", "this", "not", "but", "will", "would", "could", "when",
          "after", "before", "into", "than", "more", "we", "you", "our", "your", "my", "what",
          "there", "about", "over", "between", "through", "can", "should", "where", "while");

  private EnglishCheck() {}

  /** Looks at the first few hundred words. */
  public static boolean isEnglish(List<Sentence> sentences) {
    int words = 0;
    int small = 0;
    for (Sentence sentence : sentences) {
      for (String token : sentence.tokens()) {
        if (!Character.isLetter(token.charAt(0))) {
          continue;
        }
        words++;
        small += SMALL.contains(token.toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
      if (words >= LOOKED_AT) {
        break;
      }
    }
    return words < ENOUGH || small >= words * SHARE;
  }
}
