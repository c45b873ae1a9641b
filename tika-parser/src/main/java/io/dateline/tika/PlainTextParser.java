package io.dateline.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The parser that would have parsed a plain text without us. */
final class PlainTextParser {

  private PlainTextParser() {}

  static void parse(
      TikasOwn parsers,
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    Optional<Parser> own = parsers.find(TikasOwn.TEXT);
    if (own.isPresent()) {
      TikasOwn.parse(own.get(), stream, handler, metadata, context);
    } else {
      decode(stream, handler, metadata);
    }
  }

  /** Where only Tika's core is: the same in few words. */
  private static void decode(InputStream stream, ContentHandler handler, Metadata metadata)
      throws IOException, SAXException, TikaException {
    AutoDetectReader reader = new AutoDetectReader(stream, metadata);
    MediaType type = new MediaType(MediaType.TEXT_PLAIN, reader.getCharset());
    metadata.set("Content-Type", type.toString());
    metadata.set("Content-Encoding", reader.getCharset().name());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    char[] buffer = new char[4096];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      xhtml.characters(buffer, 0, n);
    }
    xhtml.endElement("p");
    xhtml.endDocument();
  }
}
