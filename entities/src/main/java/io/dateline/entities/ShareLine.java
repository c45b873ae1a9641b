package io.dateline.entities;

import io.dateline.entities.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the line of a page that asks to share or follow: {@code Share on Facebook Twitter WhatsApp
 * Email}. The networks in it are buttons and no news.
 */
final class ShareLine {

  private static final int MAX_TOKENS = 40;

  private static final List<String> NETWORKS =
      List.of(
          "facebook",
          "twitter",
          "x",
          "whatsapp",
          "telegram",
          "linkedin",
          "instagram",
          "youtube",
          "tiktok",
          "reddit",
          "pinterest",
          "messenger",
          "viber",
          "weibo",
          "wechat",
          "tumblr",
          "bluesky",
          "threads",
          "mastodon",
          "flipboard",
          "pocket",
          "line",
          "vk",
          "skype",
          "google",
          "spotify",
          "snapchat",
          "flickr",
          "vimeo",
          "medium",
          "discord",
          "gmail",
          "rss");

  private static final Set<String> STARTS =
      Set.of("share", "follow", "tweet", "subscribe", "like", "join", "connect", "find", "comment");

  private static final Set<String> SMALL =
      Set.of(
          "share",
          "shares",
          "follow",
          "tweet",
          "subscribe",
          "like",
          "join",
          "connect",
          "find",
          "us",
          "on",
          "via",
          "this",
          "the",
          "story",
          "article",
          "post",
          "page",
          "with",
          "friends",
          "by",
          "or",
          "to",
          "at",
          "for",
          "more",
          "our",
          "and",
          "email",
          "e-mail",
          "mail",
          "print",
          "copy",
          "link",
          "save",
          "send",
          "messenger",
          "sms",
          "sign",
          "up",
          "in",
          "comment",
          "comments",
          "channel",
          "feed",
          "facebook",
          "now",
          "button",
          "opens",
          "new",
          "window",
          "click");

  private ShareLine() {}

  /** Whether the mention is a network's name in such a line. */
  static boolean has(Sentence sentence, Mention mention) {
    String text = mention.text();
    int space = text.indexOf(' ');
    return isNetwork(text, space < 0 ? text.length() : space) && isShareLine(sentence.tokens());
  }

  /** Whether the first letters are a network's name, in any case. */
  private static boolean isNetwork(String text, int length) {
    for (int i = 0; i < NETWORKS.size(); i++) {
      String network = NETWORKS.get(i);
      if (network.length() == length && text.regionMatches(true, 0, network, 0, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShareLine(String[] tokens) {
    if (tokens.length > MAX_TOKENS) {
      return false;
    }
    int networks = 0;
    int others = 0;
    String first = "";
    for (String token : tokens) {
      String word = token.toLowerCase(Locale.ROOT);
      if (Character.isLetter(word.codePointAt(0))) {
        first = first.isEmpty() ? word : first;
        boolean network = isNetwork(word, word.length());
        networks += network ? 1 : 0;
        others += network || SMALL.contains(word) ? 0 : 1;
      }
    }
    return STARTS.contains(first) ? others <= networks + 2 : networks >= 2 && others == 0;
  }
}
