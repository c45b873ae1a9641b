package io.dateline.tika;

import io.dateline.standards.NotReadableException;
import io.dateline.standards.StandardsReader;
import io.dateline.standards.Story;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
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

  /** A page must declare its encoding this early, in bytes. */
  private static final int HEAD = 4_096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,300}?charset\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private final StandardsReader reader;
  private final TikasOwn parsers;
  private final EncodingDetector encodings = new DefaultEncodingDetector();

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
            : new BufferedInputStream(
                new SequenceInputStream(new ByteArrayInputStream(head), stream));
    Optional<Story> story = Optional.empty();
    NotReadableException unreadable = null;
    try {
      story = whole || type == NewsType.HTML ? read(type, head, metadata) : story;
    } catch (NotReadableException e) {
      unreadable = e;
    }
    story.ifPresent(found -> StoryWriter.describe(found, metadata));
    if (type != NewsType.JSON && type != NewsType.WIRE) {
      story.ifPresent(found -> StoryWriter.locate(found, metadata));
    }
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

  /**
   * The page in the encoding that it declares; without one, as Tika's parser decodes it. Detection
   * is on a copy, since it leaves traces in the metadata.
   */
  private String decoded(byte[] document, Metadata metadata) throws IOException {
    Optional<Charset> declared = declared(document);
    if (declared.isPresent()) {
      return new String(document, declared.get());
    }
    Metadata hints = new Metadata();
    for (String key : List.of("Content-Type", "Content-Encoding")) {
      if (metadata.get(key) != null) {
        hints.set(key, metadata.get(key));
      }
    }
    try (AutoDetectReader page =
        new AutoDetectReader(new ByteArrayInputStream(document), hints, encodings)) {
      return new String(document, asOnTheWeb(page.getCharset()));
    } catch (TikaException unknownEncoding) {
      return new String(document, StandardCharsets.UTF_8);
    }
  }

  private static Optional<Charset> declared(byte[] document) {
    String head =
        new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.US_ASCII);
    Matcher meta = CHARSET.matcher(head);
    try {
      return meta.find()
          ? Optional.of(asOnTheWeb(Charset.forName(meta.group(1))))
          : Optional.empty();
    } catch (IllegalArgumentException noSuchCharset) {
      return Optional.empty();
    }
  }

  /** What is called Latin 1 on the web is Windows-1252. */
  private static Charset asOnTheWeb(Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
      return Charset.forName("windows-1252");
    }
    return charset;
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
          // Tika's feed parser builds a tree of any depth; one that is too deep for us hangs it.
          case FEED ->
              (unreadable == null ? parsers.find(TikasOwn.FEED) : Optional.<Parser>empty())
                  .or(() -> parsers.find(TikasOwn.XML));
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
