package io.dateline.entities;

import io.dateline.entities.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows the line of a page that asks to share or follow: {@code Share on Facebook Twitter WhatsApp
 * Email}. The networks in it are buttons and no news.
 */
final class ShareLine {

  private static final int MAX_TOKENS = 40;

  private static final Set<String> NETWORKS =
      inAnyCase(
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

  private static Set<String> inAnyCase(String... words) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(words));
    return Collections.unmodifiableSet(set);
  }

  /** Whether the mention is a network's name in such a line. */
  static boolean has(Sentence sentence, Mention mention) {
    String text = mention.text();
    int space = text.indexOf(' ');
    String first = space < 0 ? text : text.substring(0, space);
    return NETWORKS.contains(first) && isShareLine(sentence.tokens());
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
        networks += NETWORKS.contains(word) ? 1 : 0;
        others += NETWORKS.contains(word) || SMALL.contains(word) ? 0 : 1;
      }
    }
    return STARTS.contains(first) ? others <= networks + 2 : networks >= 2 && others == 0;
  }
}
