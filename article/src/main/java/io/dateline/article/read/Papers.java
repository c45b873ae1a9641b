package io.dateline.article.read;

import java.util.List;

/**
 * Tells letters, mails and minutes by the labels at their top. Their {@code Date:} is when they
 * were written or held, not when anything was published.
 */
final class Papers {

  private static final int LINES = 12;

  /** One such label may stand over a story too; two do not. */
  private static final int ENOUGH = 2;

  private static final List<String> LABELS =
      List.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "sent",
          "reply-to",
          "message-id",
          "re",
          "present",
          "attendees",
          "in attendance",
          "apologies",
          "venue",
          "place",
          "time",
          "chair",
          "minutes",
          "von",
          "an",
          "betreff",
          "de",
          "para",
          "asunto",
          "assunto",
          "à",
          "objet",
          "da",
          "oggetto");

  private Papers() {}

  /** Whether the first lines are the head of such a paper. */
  static boolean isPaper(CharSequence text) {
    int found = 0;
    Line.Cursor lines = new Line.Cursor(text, 0);
    for (int i = 0; i < LINES && lines.next(); i++) {
      for (String label : LABELS) {
        int end = lines.start() + label.length();
        if (end < lines.end()
            && text.charAt(end) == ':'
            && Chars.matches(text, lines.start(), end, label)) {
          found++;
          break;
        }
      }
    }
    return found >= ENOUGH;
  }
}
