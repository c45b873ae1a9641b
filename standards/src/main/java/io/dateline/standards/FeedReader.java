package io.dateline.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries of RSS 0.9x, 1.0 and 2.0 and of Atom. Thread-safe. */
final class FeedReader {

  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final StatedDates dates;

  FeedReader(StatedDates dates) {
    this.dates = dates;
  }

  /** What a feed states of all its stories; read once, however many there are. */
  private record Channel(
      List<String> publishers, List<String> hints, List<String> authors, String language) {

    static final Channel NONE = new Channel(List.of(), List.of(), List.of(), "");

    static Channel rss(XmlNode channel) {
      return new Channel(
          channel.children("publisher").stream().map(XmlNode::text).toList(),
          List.of(plain(channel, "title"), plain(channel, "copyright")),
          List.of(),
          plain(channel, "language"));
    }

    static Channel atom(XmlNode feed) {
      return new Channel(
          List.of(),
          List.of(feed.text("title"), feed.text("rights")),
          feed.children("author").stream().map(author -> author.text("name")).toList(),
          feed.attribute("lang"));
    }
  }

  static boolean isAtomEntry(XmlNode root) {
    return root.name().equals("entry") && root.space().equals(ATOM);
  }

  /** The stories of a feed, in its order. */
  List<StoryFacts> entries(XmlNode root) {
    if (isAtomEntry(root)) {
      return List.of(atom(Channel.NONE, root));
    }
    if (root.name().equals("feed")) {
      Channel feed = Channel.atom(root);
      return root.children("entry").stream().map(entry -> atom(feed, entry)).toList();
    }
    Optional<XmlNode> channel = root.first("channel");
    Channel feed = channel.map(Channel::rss).orElse(Channel.NONE);
    return Stream.concat(
            channel.stream().flatMap(node -> node.children("item").stream()),
            root.children("item").stream())
        .map(item -> rss(feed, item))
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

  private StoryFacts rss(Channel channel, XmlNode item) {
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
    channel.publishers().forEach(facts::publisher);
    facts.languageUnlessEnglish(channel.language());
    channel.hints().forEach(facts::hint);
    facts.urlDay(UrlDay.of(plain(item, "link")));
    String content = item.text("encoded");
    story(content.isEmpty() ? plain(item, "description") : content, facts);
    return facts.build();
  }

  private StoryFacts atom(Channel feed, XmlNode entry) {
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
    if (!facts.hasBylines()) {
      feed.authors().forEach(facts::byline);
    }
    for (XmlNode source : entry.children("source")) {
      facts.source(source.text("title"));
    }
    feed.hints().forEach(facts::hint);
    facts.hint(entry.text("rights"));
    entry.children("link").stream()
        .filter(
            link -> link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate"))
        .findFirst()
        .ifPresent(link -> facts.urlDay(UrlDay.of(link.attribute("href"))));
    XmlNode content =
        entry.first("content").or(() -> entry.first("summary")).orElse(new XmlNode("content", ""));
    facts.language(content.attribute("lang")).language(entry.attribute("lang"));
    facts.languageUnlessEnglish(feed.language());
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
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : Pages.parse(text).text();
  }

  private static void story(String content, StoryFacts.Builder facts) {
    HtmlText.paragraphs(Pages.parse(content).body()).forEach(facts::paragraph);
  }
}
