package io.dateline.standards;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.MetadataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads stories in the formats that news is exchanged in. Thread-safe; time and space are linear in
 * the document, nothing outside of it is ever fetched.
 */
public final class StandardsReader {

  private final StoryAssembler assembler;
  private final HtmlReader html;
  private final NitfReader nitf;
  private final NewsMlG2Reader newsMlG2;
  private final NewsMl1Reader newsMl1;
  private final FeedReader feeds;
  private final NinjsReader ninjs;
  private final WireReader wire;

  /** A reader that knows the places and agencies of {@code gazetteer}. */
  public StandardsReader(Gazetteer gazetteer) {
    StatedDates dates = new StatedDates(new MetadataReader(gazetteer));
    this.assembler = new StoryAssembler(gazetteer);
    this.html = new HtmlReader(dates);
    this.nitf = new NitfReader(dates);
    this.newsMlG2 = new NewsMlG2Reader(dates, nitf);
    this.newsMl1 = new NewsMl1Reader(dates, nitf);
    this.feeds = new FeedReader(dates);
    this.ninjs = new NinjsReader(dates, nitf);
    this.wire = new WireReader(dates);
  }

  /**
   * Reads a web page.
   *
   * @return the story; empty when the page is none
   */
  public Optional<Story> html(String page) {
    return assembler.assemble(html.read(page));
  }

  /**
   * Reads an XML document: NITF, NewsML-G2, NewsML 1, RSS or Atom, told by its root element.
   *
   * @return the story; empty for XML of another kind. A feed or message of several stories gives
   *     what they have in common
   * @throws NotReadableException if it is not well-formed or too large
   */
  public Optional<Story> xml(byte[] document) throws NotReadableException {
    XmlNode root = XmlTree.read(document);
    return facts(root).flatMap(assembler::assemble);
  }

  /**
   * Reads the entries of an RSS or Atom feed, each as a story of its own.
   *
   * @return the stories in the feed's order; empty for XML of another kind
   * @throws NotReadableException if it is not well-formed or too large
   */
  public List<Story> feed(byte[] document) throws NotReadableException {
    XmlNode root = XmlTree.read(document);
    List<Story> stories = new ArrayList<>();
    if (isFeed(root)) {
      feeds.entries(root).forEach(entry -> assembler.assemble(entry).ifPresent(stories::add));
    }
    return stories;
  }

  /**
   * Reads what a field of text holds, when that is a document of one of the formats rather than
   * plain text: a web page or a piece of one, NITF, NewsML, a feed, ninjs, a wire message. A look
   * at the first characters decides.
   *
   * @param value the field's value
   * @return what the document says; empty for plain text, and for XML and JSON of other kinds
   */
  public Optional<Reading> field(String value) {
    try {
      return switch (Format.of(value)) {
        case HTML -> Optional.of(page(value));
        case XML -> facts(XmlTree.read(value)).map(facts -> assembler.reading(facts, true));
        case JSON -> {
          List<Map<?, ?>> items = NinjsReader.items(JsonTree.read(value));
          yield items.isEmpty()
              ? Optional.empty()
              : Optional.of(assembler.reading(ninjs.read(items), true));
        }
        case WIRE -> Optional.of(assembler.reading(wire.read(value), true));
        case PLAIN -> Optional.empty();
      };
    } catch (NotReadableException broken) {
      // The words of broken XML are news all the same; broken JSON is a plain text.
      return Format.of(value) == Format.XML
          ? Optional.of(HtmlReader.words(value))
          : Optional.empty();
    }
  }

  private Reading page(String value) {
    return assembler.reading(html.read(value), value.length() <= Pages.MAX_PAGE);
  }

  private Optional<StoryFacts> facts(XmlNode root) {
    if (isFeed(root)) {
      return Optional.of(feeds.read(root));
    }
    return switch (root.name()) {
      case "nitf" -> Optional.of(nitf.read(root));
      case "NewsML" -> Optional.of(newsMl1.read(root));
      case "newsItem", "packageItem", "newsMessage" ->
          root.space().isEmpty() || root.space().equals(NewsMlG2Reader.NAMESPACE)
              ? Optional.of(newsMlG2.read(root))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isFeed(XmlNode root) {
    return FeedReader.isAtomEntry(root)
        || root.name().equals("rss")
        || root.name().equals("feed")
        || (root.name().equals("RDF") && !root.children("item").isEmpty());
  }

  /**
   * Reads a JSON document as ninjs 1.x, 2.x or 3.x.
   *
   * @return the story; empty for JSON of another kind
   * @throws NotReadableException if it is not well-formed, has a key twice, or is too large
   */
  public Optional<Story> json(byte[] document) throws NotReadableException {
    List<Map<?, ?>> items = NinjsReader.items(JsonTree.read(document));
    return items.isEmpty() ? Optional.empty() : assembler.assemble(ninjs.read(items));
  }

  /**
   * Reads a message framed by control characters: IPTC 7901 or ANPA 1312.
   *
   * @return the story; of several messages what they have in common
   * @throws NotReadableException if it is none
   */
  public Optional<Story> wire(byte[] document) throws NotReadableException {
    return assembler.assemble(wire.read(document));
  }
}
