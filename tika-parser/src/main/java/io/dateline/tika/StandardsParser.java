package io.dateline.tika;

import io.dateline.tika.standards.NotReadableException;
import io.dateline.tika.standards.StandardsReader;
import io.dateline.tika.standards.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses what is not plain text: our keys first, then Tika's own parser does what it always does.
 */
final class StandardsParser {

  /** A longer document is passed on unread; of a web page this much is read. */
  private static final int MAX_BYTES = 16_000_000;

  private final StandardsReader reader;
  private final TikasOwn parsers;

  StandardsParser(StandardsReader reader, TikasOwn parsers) {
    this.reader = reader;
    this.parsers = parsers;
  }

  void parse(
      NewsType type,
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] head = stream.readNBytes(MAX_BYTES);
    boolean whole = head.length < MAX_BYTES;
    InputStream all =
        whole
            ? new ByteArrayInputStream(head)
            : new SequenceInputStream(new ByteArrayInputStream(head), stream);
    Optional<Story> story = Optional.empty();
    NotReadableException unreadable = null;
    try {
      story = whole || type == NewsType.HTML ? read(type, head, metadata) : story;
    } catch (NotReadableException e) {
      unreadable = e;
    }
    story.ifPresent(found -> StoryWriter.describe(found, metadata));
    emit(type, story, unreadable, all, handler, metadata, context);
    story.ifPresent(found -> StoryWriter.complete(found, metadata));
  }

  private Optional<Story> read(NewsType type, byte[] document, Metadata metadata)
      throws NotReadableException, IOException {
    return switch (type) {
      case HTML -> reader.html(decoded(document, metadata));
      case XML, FEED -> reader.xml(document);
      case JSON -> reader.json(document);
      case WIRE -> reader.wire(document);
      case TEXT -> Optional.empty();
    };
  }

  /** The page as Tika decodes it; on a copy, since detection leaves traces in the metadata. */
  private static String decoded(byte[] document, Metadata metadata) throws IOException {
    Metadata hints = new Metadata();
    for (String key : List.of("Content-Type", "Content-Encoding")) {
      if (metadata.get(key) != null) {
        hints.set(key, metadata.get(key));
      }
    }
    try (AutoDetectReader page = new AutoDetectReader(new ByteArrayInputStream(document), hints)) {
      StringBuilder text = new StringBuilder(document.length);
      char[] buffer = new char[8192];
      for (int n = page.read(buffer); n >= 0; n = page.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    } catch (TikaException unknownEncoding) {
      return new String(document, StandardCharsets.UTF_8);
    }
  }

  private void emit(
      NewsType type,
      Optional<Story> story,
      NotReadableException unreadable,
      InputStream all,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    Optional<Parser> own =
        switch (type) {
          case HTML -> parsers.find(TikasOwn.HTML);
          case XML -> parsers.find(TikasOwn.XML);
          case FEED -> parsers.find(TikasOwn.FEED).or(() -> parsers.find(TikasOwn.XML));
          default -> Optional.empty();
        };
    if (own.isPresent()) {
      TikasOwn.parse(own.get(), all, handler, metadata, context);
    } else if (story.isPresent()) {
      StoryWriter.text(story.get(), handler, metadata);
    } else if (type == NewsType.JSON || type == NewsType.WIRE) {
      PlainTextParser.parse(parsers, all, handler, metadata, context);
    } else if (unreadable != null) {
      throw new TikaException(unreadable.getMessage(), unreadable);
    } else {
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      xhtml.endDocument();
    }
  }
}
