package io.dateline.fuzz;

import io.dateline.tika.NewsArticleParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Tika's face: each document as each of the types that the parser takes. */
final class TikaTarget {
  private static final NewsArticleParser PARSER = new NewsArticleParser();

  private TikaTarget() {}

  static void parse(byte[] input) throws IOException, SAXException {
    for (MediaType type : PARSER.getSupportedTypes(new ParseContext())) {
      Metadata metadata = new Metadata();
      metadata.set("Content-Type", type.toString());
      Nesting nesting = new Nesting();
      try {
        PARSER.parse(new ByteArrayInputStream(input), nesting, metadata, new ParseContext());
      } catch (TikaException refused) {
        continue;
      }
      ReaderTargets.check(nesting.depth == 0, "elements left open for " + type);
    }
  }

  private static final class Nesting extends DefaultHandler {
    private int depth;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      depth++;
    }

    @Override
    public void endElement(String uri, String local, String name) {
      ReaderTargets.check(--depth >= 0, "an element closed that was not open");
    }
  }
}
