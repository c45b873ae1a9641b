package io.dateline.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Entries of RSS 0.9x, 1.0 and 2.0 and of Atom. Thread-safe. */
final class FeedReader {

  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final StatedDates dates;

  FeedReader(StatedDates dates) {
    this.dates = dates;
  }

  static boolean isAtomEntry(XmlNode root) {
    return root.name().equals("entry") && root.space().equals(ATOM);
  }

  /** The stories of a feed, in its order. */
  List<StoryFacts> entries(XmlNode root) {
    if (isAtomEntry(root)) {
      return List.of(atom(root, root));
    }
    if (root.name().equals("feed")) {
      return root.children("entry").stream().map(entry -> atom(root, entry)).toList();
    }
    Optional<XmlNode> channel = root.first("channel");
    return Stream.concat(
            channel.stream().flatMap(node -> node.children("item").stream()),
            root.children("item").stream())
        .map(item -> rss(channel, item))
        .toList();
  }

  /** A feed of one entry is that story; one of several states only what all have in common. */
  StoryFacts read(XmlNode root) {
    List<StoryFacts> entries = entries(root);
    if (entries.size() == 1) {
      return entries.get(0);
    }
    return StoryFacts.common(root.name().equals("feed") ? "atom" : "rss", entries);
  }

  private StoryFacts rss(Optional<XmlNode> channel, XmlNode item) {
    StoryFacts.Builder facts = new StoryFacts.Builder("rss");
    facts.headline(unescaped(plain(item, "title")));
    facts.published(dates.read(plain(item, "pubDate")), "rss:pubDate");
    facts.published(dates.read(item.text("date")), "rss:dc:date");
    facts.modified(dates.read(item.text("modified")), "rss:dcterms:modified");
    for (XmlNode creator : item.children("creator")) {
      facts.byline(creator.text());
    }
    if (!facts.hasBylines()) {
      facts.byline(person(plain(item, "author")));
    }
    facts.source(plain(item, "source"));
    for (XmlNode credit : item.children("credit")) {
      facts.hint(credit.text());
    }
    facts.language(item.text("language"));
    for (XmlNode publisher : item.children("publisher")) {
      facts.publisher(publisher.text());
    }
    channel.ifPresent(node -> channel(node, facts));
    facts.urlDay(UrlDay.of(plain(item, "link")));
    String content = item.text("encoded");
    story(content.isEmpty() ? plain(item, "description") : content, facts);
    return facts.build();
  }

  private static void channel(XmlNode channel, StoryFacts.Builder facts) {
    channel.children("publisher").forEach(node -> facts.publisher(node.text()));
    facts.languageUnlessEnglish(plain(channel, "language"));
    facts.hint(plain(channel, "title"));
    facts.hint(plain(channel, "copyright"));
  }

  private StoryFacts atom(XmlNode feed, XmlNode entry) {
    StoryFacts.Builder facts = new StoryFacts.Builder("atom");
    facts.headline(unescaped(entry.text("title")));
    Optional<StatedDate> published =
        dates.read(entry.text("published")).or(() -> dates.read(entry.text("issued")));
    Optional<StatedDate> updated =
        dates.read(entry.text("updated")).or(() -> dates.read(entry.text("modified")));
    facts.created(published, "atom:published", updated, "atom:updated");
    for (XmlNode author : entry.children("author")) {
      facts.byline(author.text("name"));
    }
    if (!facts.hasBylines() && feed != entry) {
      for (XmlNode author : feed.children("author")) {
        facts.byline(author.text("name"));
      }
    }
    for (XmlNode source : entry.children("source")) {
      facts.source(source.text("title"));
    }
    if (feed != entry) {
      facts.hint(feed.text("title")).hint(feed.text("rights"));
    }
    facts.hint(entry.text("rights"));
    entry.children("link").stream()
        .filter(
            link -> link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate"))
        .findFirst()
        .ifPresent(link -> facts.urlDay(UrlDay.of(link.attribute("href"))));
    XmlNode content =
        entry.first("content").or(() -> entry.first("summary")).orElse(new XmlNode("content", ""));
    facts.language(content.attribute("lang")).language(entry.attribute("lang"));
    facts.languageUnlessEnglish(feed.attribute("lang"));
    if (content.attribute("type").equals("xhtml")) {
      NitfReader.paragraphs(content, facts);
    } else {
      story(content.text(), facts);
    }
    return facts.build();
  }

  private static String plain(XmlNode node, String name) {
    return node.children(name).stream()
        .filter(child -> !child.space().equals(DC))
        .map(XmlNode::text)
        .findFirst()
        .orElse("");
  }

  /** RSS has an address, and the name behind it in brackets. */
  private static String person(String author) {
    int open = author.indexOf('(');
    int close = author.lastIndexOf(')');
    return open >= 0 && close > open ? author.substring(open + 1, close) : author;
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : Jsoup.parse(text).text();
  }

  private static void story(String content, StoryFacts.Builder facts) {
    HtmlText.paragraphs(Jsoup.parse(content).body()).forEach(facts::paragraph);
  }
}
