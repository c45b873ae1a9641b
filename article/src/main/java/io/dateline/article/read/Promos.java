package io.dateline.article.read;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a page puts between the paragraphs: links to other stories, newsletters, adverts,
 * picture credits. Openers are looked up by their first or last letter, so that a line costs a few
 * comparisons and not one for each of them.
 */
final class Promos {

  /** A promo inside a paragraph ends at the latest after this many UTF-16 units. */
  private static final int MAX_INLINE = 300;

  /** A picture's credit is short. */
  private static final int MAX_PICTURE = 160;

  /** Openers that a colon closes; they count at a line's start and behind a sentence. */
  private static final List<String> WITH_COLON =
      List.of(
          "this might interest you",
          "this may interest you",
          "you might be interested in",
          "you may be interested in",
          "you may also like",
          "you might also like",
          "you may also be interested in",
          "read also",
          "also read",
          "read more",
          "read next",
          "see also",
          "also see",
          "see more",
          "related",
          "related story",
          "related stories",
          "related article",
          "related articles",
          "related news",
          "related coverage",
          "related content",
          "recommended",
          "recommended for you",
          "more on this",
          "more on this story",
          "more from",
          "more stories",
          "most read",
          "most popular",
          "trending",
          "don't miss",
          "in case you missed it",
          "watch",
          "watch also",
          "watch more",
          "watch now",
          "listen",
          "listen to this article",
          "up next",
          "lea también",
          "lee también",
          "leer más",
          "ver también",
          "le puede interesar",
          "te puede interesar",
          "puede interesarle",
          "esto te puede interesar",
          "esto podría interesarte",
          "más información",
          "noticias relacionadas",
          "lo más leído",
          "le recomendamos",
          "lesen sie auch",
          "lesen sie mehr",
          "mehr dazu",
          "das könnte sie auch interessieren",
          "auch interessant",
          "mehr zum thema",
          "meistgelesen",
          "à lire aussi",
          "a lire aussi",
          "lire aussi",
          "à voir aussi",
          "voir aussi",
          "sur le même sujet",
          "les plus lus",
          "leggi anche",
          "vedi anche",
          "potrebbe interessarti",
          "i più letti",
          "leia também",
          "leia mais",
          "veja também",
          "saiba mais",
          "mais lidas",
          "читайте также",
          "читайте ещё",
          "читайте еще",
          "смотрите также",
          "материалы по теме",
          "по теме",
          "читайте також",
          "baca juga",
          "lihat juga",
          "lees ook",
          "lees meer",
          "läs också",
          "läs mer",
          "les også",
          "læs også",
          "lue myös",
          "czytaj także",
          "czytaj też",
          "čtěte také",
          "ayrıca okuyun",
          "相关阅读",
          "延伸閱讀",
          "関連記事",
          "관련기사",
          "اقرأ أيضا",
          "advertisement");

  /** Lines are promos when they start so. */
  private static final List<String> LINES =
      List.of(
          "sign up for our",
          "sign up for the",
          "sign up to our",
          "sign up here",
          "sign up now",
          "subscribe to our",
          "subscribe now",
          "subscribe for free",
          "follow us on",
          "follow us at",
          "like us on",
          "find us on",
          "click here to",
          "click here for",
          "tap here to",
          "story continues below",
          "article continues below",
          "article continues after",
          "continue reading",
          "download our app",
          "download the app",
          "join our whatsapp",
          "join our telegram",
          "join the conversation",
          "get our free",
          "get the latest news",
          "get breaking news",
          "share this article",
          "share this story",
          "share on facebook",
          "share on twitter",
          "tweet this",
          "enable javascript",
          "we use cookies",
          "this site uses cookies",
          "suscríbete a",
          "suscríbase a",
          "suscribirse a",
          "síguenos en",
          "síganos en",
          "reciba nuestro boletín",
          "abonnez-vous",
          "inscrivez-vous à",
          "recevez notre newsletter",
          "suivez-nous",
          "abonnieren sie",
          "jetzt newsletter",
          "newsletter abonnieren",
          "folgen sie uns",
          "iscriviti alla",
          "seguici su",
          "assine a nossa",
          "assine nossa",
          "inscreva-se",
          "siga-nos",
          "подписывайтесь на",
          "подпишитесь на",
          "підписуйтесь на",
          "ikuti kami",
          "schrijf je in voor",
          "volg ons op",
          "prenumerera på");

  private static final List<String> ALONE =
      List.of(
          "advertisement",
          "advertising",
          "sponsored",
          "sponsored content",
          "publicidad",
          "publicité",
          "pubblicità",
          "publicidade",
          "anzeige",
          "werbung",
          "advertentie",
          "annons",
          "annonse",
          "реклама",
          "reklama",
          "реклама:",
          "iklan",
          "広告",
          "광고",
          "إعلان");

  /** What opens the credit of a picture. */
  private static final List<String> PICTURES =
      List.of(
          "(photo:",
          "(photo by",
          "(image:",
          "(file photo",
          "(foto:",
          "photo:",
          "photo by",
          "photo credit:",
          "file photo:",
          "image:",
          "image credit:",
          "image source",
          "picture:",
          "foto:",
          "bild:",
          "bildquelle:",
          "crédit photo",
          "crédit :",
          "getty images");

  private static final Map<Character, List<String>> COLON_BY_FIRST = byFirst(WITH_COLON);
  private static final Map<Character, List<String>> COLON_BY_LAST = byLast(WITH_COLON);
  private static final Map<Character, List<String>> LINE_BY_FIRST = byFirst(LINES);
  private static final Map<Character, List<String>> ALONE_BY_FIRST = byFirst(ALONE);
  private static final Map<Character, List<String>> PICTURE_BY_FIRST = byFirst(PICTURES);

  private Promos() {}

  private static Map<Character, List<String>> byFirst(List<String> openers) {
    Map<Character, List<String>> index = new HashMap<>();
    for (String opener : openers) {
      index.computeIfAbsent(key(opener.charAt(0)), c -> new ArrayList<>()).add(opener);
    }
    return index;
  }

  private static Map<Character, List<String>> byLast(List<String> openers) {
    Map<Character, List<String>> index = new HashMap<>();
    for (String opener : openers) {
      char last = opener.charAt(opener.length() - 1);
      index.computeIfAbsent(key(last), c -> new ArrayList<>()).add(opener);
    }
    return index;
  }

  private static Character key(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether the whole line is a promo. */
  static boolean isPromo(CharSequence text, Line line) {
    if (line.length() == 0 || line.length() > MAX_INLINE) {
      return false;
    }
    Character first = key(text.charAt(line.start()));
    for (String word : ALONE_BY_FIRST.getOrDefault(first, List.of())) {
      if (line.length() == word.length() && Chars.matches(text, line.start(), line.end(), word)) {
        return true;
      }
    }
    for (String opener : LINE_BY_FIRST.getOrDefault(first, List.of())) {
      if (Chars.matches(text, line.start(), line.end(), opener)) {
        return true;
      }
    }
    for (String opener : COLON_BY_FIRST.getOrDefault(first, List.of())) {
      if (Chars.matches(text, line.start(), line.end(), opener)) {
        int colon = Chars.skipSpace(text, line.start() + opener.length(), line.end());
        if (colon >= line.end() || isColon(text.charAt(colon))) {
          return true;
        }
      }
    }
    for (String opener : PICTURE_BY_FIRST.getOrDefault(first, List.of())) {
      if (line.length() <= MAX_PICTURE && Chars.matches(text, line.start(), line.end(), opener)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  /**
   * The first promo inside {@code from..end} that starts behind a sentence, or null. It reaches to
   * the end of the sentence behind its colon.
   */
  static Span inline(CharSequence text, int from, int end) {
    for (int colon = from; colon < end; colon++) {
      if (!isColon(text.charAt(colon))) {
        continue;
      }
      int openerEnd = Chars.trimEnd(text, from, colon);
      if (openerEnd == from) {
        continue;
      }
      Character last = key(text.charAt(openerEnd - 1));
      for (String opener : COLON_BY_LAST.getOrDefault(last, List.of())) {
        int start = openerEnd - opener.length();
        if (start >= from
            && Chars.matches(text, start, openerEnd, opener)
            && !Character.isLowerCase(text.charAt(start))
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
