package io.dateline.article.read;

import java.util.Locale;
import java.util.Set;

/**
 * Openings that no story has behind a mere place: letters, chats, plays and advertisements address
 * somebody, tables go on with a number.
 */
final class Speech {

  private static final Set<String> ADDRESS =
      Set.of(
          "you",
          "your",
          "we",
          "my",
          "dear",
          "okay",
          "ok",
          "hi",
          "hello",
          "thanks",
          "please",
          "sorry",
          "enjoy",
          "discover",
          "sunny",
          "cloudy");

  /** What English says behind "I"; alone it is an article in Italian. */
  private static final Set<String> BEHIND_I =
      Set.of(
          "am", "was", "have", "had", "do", "did", "don't", "didn't", "think", "thought", "would",
          "will", "can", "can't", "cannot", "could", "know", "knew", "never", "must", "shall",
          "should", "believe", "hope", "wish", "want", "write", "saw", "went", "said", "told");

  private static final Set<String> CONTRACTED = Set.of("i'm", "i've", "i'd", "i'll");

  private Speech() {}

  /** Whether what starts here is addressed to somebody. */
  static boolean isAddress(CharSequence text, int from, int end) {
    int wordEnd = Chars.wordEnd(text, from, end);
    String word = word(text, from, wordEnd);
    if (ADDRESS.contains(word) || CONTRACTED.contains(word)) {
      return true;
    }
    int next = Chars.skipSpace(text, wordEnd, end);
    String second = word(text, next, Chars.wordEnd(text, next, end));
    return (word.equals("i") && BEHIND_I.contains(second))
        || (word.equals("this") && second.equals("agreement"));
  }

  /** Whether a sentence of prose can start here: with a letter or a quotation mark. */
  static boolean isProse(CharSequence text, int from, int end) {
    return from < end
        && (Character.isLetter(text.charAt(from))
            || "\"'<\u201c\u2018\u00ab\u201e\u300c".indexOf(text.charAt(from)) >= 0);
  }

  private static String word(CharSequence text, int from, int end) {
    return text.subSequence(from, end).toString().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }
}
