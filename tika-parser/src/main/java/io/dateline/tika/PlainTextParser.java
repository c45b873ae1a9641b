package io.dateline.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

  /** Tika's own parsers for plain text, the one it prefers first. */
  private static final List<String> NAMES =
      List.of(
          "org.apache.tika.parser.csv.TextAndCSVParser", "org.apache.tika.parser.txt.TXTParser");

  private PlainTextParser() {}

  static void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    Parser own = find();
    if (own != null) {
      own.parse(stream, handler, metadata, context);
    } else {
      decode(stream, handler, metadata);
    }
  }

  private static Parser find() {
    for (ClassLoader loader :
        new ClassLoader[] {
          Parser.class.getClassLoader(),
          Thread.currentThread().getContextClassLoader(),
          PlainTextParser.class.getClassLoader()
        }) {
      for (String name : NAMES) {
        Parser parser = make(name, loader);
        if (parser != null) {
          return parser;
        }
      }
    }
    return null;
  }

  private static Parser make(String name, ClassLoader loader) {
    try {
      Object made = Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
      return made instanceof Parser parser ? parser : null;
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return null;
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
