package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.List;

/** Finds what a page puts between the paragraphs: links to other stories, newsletters, adverts. */
final class Promos {

  /** A promo inside a paragraph ends at the latest after this many UTF-16 units. */
  private static final int MAX_INLINE = 300;

  /** Openers that a colon closes; they count at a line's start and behind a sentence. */
  private static final List<String> WITH_COLON =
      List.of(
          "this might interest you",
          "you might be interested in",
          "you may also like",
          "you might also like",
          "read also",
          "also read",
          "read more",
          "read next",
          "see also",
          "related",
          "related story",
          "related stories",
          "related articles",
          "related news",
          "recommended",
          "more on this story",
          "most read",
          "don't miss",
          "watch",
          "watch also",
          "listen",
          "lea también",
          "le puede interesar",
          "te puede interesar",
          "esto te puede interesar",
          "lesen sie auch",
          "das könnte sie auch interessieren",
          "mehr zum thema",
          "à lire aussi",
          "a lire aussi",
          "lire aussi",
          "leggi anche",
          "leia também",
          "leia mais",
          "читайте также",
          "baca juga",
          "lees ook",
          "läs också",
          "advertisement");

  /** Lines that are promos as they stand, or when they start so. */
  private static final List<String> LINES =
      List.of(
          "sign up for our",
          "sign up to our",
          "sign up here",
          "subscribe to our",
          "subscribe now",
          "follow us on",
          "click here to",
          "click here for",
          "story continues below",
          "article continues below",
          "download our app",
          "download the app",
          "join our whatsapp",
          "join our telegram",
          "get our free",
          "get the latest news",
          "share this article",
          "share on facebook",
          "suscríbete a",
          "síguenos en",
          "abonnez-vous",
          "suivez-nous",
          "abonnieren sie");

  private static final List<String> ALONE =
      List.of("advertisement", "advertising", "publicidad", "publicité", "anzeige", "реклама");

  private Promos() {}

  /** Whether the whole line is a promo. */
  static boolean isPromo(CharSequence text, Line line) {
    if (line.length() <= 20) {
      for (String word : ALONE) {
        if (line.length() == word.length() && Chars.matches(text, line.start(), line.end(), word)) {
          return true;
        }
      }
    }
    if (line.length() > MAX_INLINE) {
      return false;
    }
    for (String opener : LINES) {
      if (Chars.matches(text, line.start(), line.end(), opener)) {
        return true;
      }
    }
    for (String opener : WITH_COLON) {
      int colon = Chars.skipSpace(text, line.start() + opener.length(), line.end());
      if (Chars.matches(text, line.start(), line.end(), opener)
          && (colon >= line.end() || text.charAt(colon) == ':')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first promo inside {@code from..end} that starts behind a sentence, or null. It reaches to
   * the end of the sentence behind its colon.
   */
  static Span inline(CharSequence text, int from, int end) {
    for (int colon = from; colon < end; colon++) {
      if (text.charAt(colon) != ':') {
        continue;
      }
      int openerEnd = Chars.trimEnd(text, from, colon);
      for (String opener : WITH_COLON) {
        int start = openerEnd - opener.length();
        if (start >= from
            && Chars.matches(text, start, openerEnd, opener)
            && Chars.isUpper(text.charAt(start))
            && behindSentence(text, from, start)) {
          return new Span(start, sentenceEnd(text, colon + 1, end));
        }
      }
    }
    return null;
  }

  private static boolean behindSentence(CharSequence text, int from, int start) {
    int before = Chars.trimEnd(text, from, start);
    return before == from
        || ".!?\"'\u201c\u201d\u2019\u00bb)".indexOf(text.charAt(before - 1)) >= 0;
  }

  private static int sentenceEnd(CharSequence text, int from, int end) {
    int stop = Math.min(end, from + MAX_INLINE);
    for (int i = from; i < stop; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0
          && i + 1 < stop
          && Chars.isSpace(text.charAt(i + 1))
          && i > from + 2
          && Character.isLowerCase(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    return stop == end ? end : stop;
  }
}
