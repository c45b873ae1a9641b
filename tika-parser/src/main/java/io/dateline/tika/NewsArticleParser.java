package io.dateline.tika;

import io.dateline.article.Article;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.read.ArticleReader;
import io.dateline.standards.StandardsReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads news. Web pages, NITF, NewsML, ninjs, IPTC 7901, ANPA 1312, RSS and Atom: adds the {@link
 * DatelineKeys} to what Tika's own parser gives, whose text and metadata stay as they are; title,
 * creator, created, source and publisher are filled where it left them empty.
 *
 * <p>Plain texts that are news articles: sets title, creator, created, source and publisher as Tika
 * names them, the {@link DatelineKeys}, and emits the headline and the paragraphs of the story
 * without header lines, date line, byline, credits and promos.
 *
 * <p>It puts itself in front of Tika's own parsers, whose decoding and text it uses: a document
 * that is no news comes out exactly as from those, with nothing added.
 *
 * <p>There is nothing to configure: with the jar on the class path Tika's service loader finds it,
 * and the parsers that are not of Tika's own packages go first. To leave it out, exclude it:
 *
 * <pre class="prettyprint">
 * &lt;properties&gt;
 *   &lt;parsers&gt;
 *     &lt;parser class="org.apache.tika.parser.DefaultParser"&gt;
 *       &lt;parser-exclude class="io.dateline.tika.NewsArticleParser"/&gt;
 *     &lt;/parser&gt;
 *   &lt;/parsers&gt;
 * &lt;/properties&gt;</pre>
 *
 * <p>Thread-safe. The lists it needs are loaded with the first text and shared between parsers.
 */
public final class NewsArticleParser implements Parser {

  private static final long serialVersionUID = 1L;

  private static final Set<MediaType> TYPES = NewsType.all();

  private transient volatile Readers readers;

  /** Called by Tika's service loader. */
  public NewsArticleParser() {}

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  /**
   * Parses a text.
   *
   * @throws IOException if the stream cannot be read
   * @throws SAXException if the handler throws it
   * @throws TikaException if Tika's text parser throws it
   */
  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    Readers tools = readers();
    NewsType type = NewsType.of(metadata.get("Content-Type"));
    if (type == NewsType.TEXT) {
      text(tools, stream, handler, metadata, context);
    } else {
      tools.standards().parse(type, stream, handler, metadata, context);
    }
  }

  /** The same, as Tika 4 calls it. */
  public void parse(
      TikaInputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    parse((InputStream) stream, handler, metadata, context);
  }

  private static void text(
      Readers tools,
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    RecordedEvents events = new RecordedEvents(handler);
    try {
      PlainTextParser.parse(tools.parsers(), stream, events, metadata, context);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      // What was read so far comes out, as it would without us.
      events.replay();
      throw e;
    }
    Article article = events.isWhole() ? tools.articles().read(events.text()) : null;
    if (article != null && article.isNews()) {
      ArticleWriter.write(article, events.text(), handler, metadata);
    } else {
      events.replay();
    }
  }

  private Readers readers() {
    Readers known = readers;
    if (known == null) {
      Gazetteer gazetteer = Gazetteer.shared();
      TikasOwn parsers = new TikasOwn();
      known =
          new Readers(
              new ArticleReader(gazetteer),
              new StandardsParser(new StandardsReader(gazetteer), parsers),
              parsers);
      readers = known;
    }
    return known;
  }

  /** What is made with the first document, and shared by all that follow. */
  private record Readers(ArticleReader articles, StandardsParser standards, TikasOwn parsers) {}
}
