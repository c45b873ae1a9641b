package io.dateline.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a parser gives: every event as it came, and the metadata without the names of the parsers
 * that were at work.
 */
record Parsed(List<String> events, Map<String, List<String>> metadata) {

  /** Tika as it is with our jar on the class path. */
  static final Parser WITH = new AutoDetectParser();

  /** Tika as it is without it. */
  static final Parser WITHOUT =
      new AutoDetectParser(
          new DefaultParser(registry(), new ServiceLoader(), List.of(NewsArticleParser.class)));

  private static MediaTypeRegistry registry() {
    return MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
  }

  static Parsed of(Parser parser, String text) {
    return of(parser, text.getBytes(StandardCharsets.UTF_8));
  }

  static Parsed of(Parser parser, byte[] document) {
    return of(parser, document, "text/plain");
  }

  static Parsed of(Parser parser, byte[] document, String type) {
    Recorder recorder = new Recorder();
    Metadata metadata = new Metadata();
    metadata.set("Content-Type", type);
    String fault = parse(parser, new ByteArrayInputStream(document), recorder, metadata);
    if (!fault.isEmpty()) {
      recorder.events.add(fault);
    }
    return new Parsed(recorder.events, map(metadata));
  }

  /** Parses; gives the exception that came, if one came. */
  static String parse(
      Parser parser, InputStream stream, DefaultHandler handler, Metadata metadata) {
    try {
      parser.parse(stream, handler, metadata, new ParseContext());
      return "";
    } catch (IOException | SAXException | TikaException e) {
      return e.getClass().getName() + ": " + e.getMessage();
    }
  }

  static Map<String, List<String>> map(Metadata metadata) {
    Map<String, List<String>> map = new TreeMap<>();
    for (String name : metadata.names()) {
      if (!name.equals(TikaCoreProperties.TIKA_PARSED_BY.getName())
          && !name.equals(TikaCoreProperties.TIKA_PARSED_BY_FULL_SET.getName())) {
        map.put(name, List.of(metadata.getValues(name)));
      }
    }
    return map;
  }

  /** The values of a key. */
  List<String> values(String key) {
    return metadata.getOrDefault(key, List.of());
  }

  /** The text of each element of that name. */
  List<String> elements(String name) {
    List<String> elements = new ArrayList<>();
    StringBuilder open = null;
    for (String event : events) {
      if (event.startsWith("<" + name + ">")) {
        open = new StringBuilder();
      } else if (event.equals("</" + name + ">") && open != null) {
        elements.add(open.toString());
        open = null;
      } else if (open != null && event.startsWith("=")) {
        open.append(event, 1, event.length());
      }
    }
    return elements;
  }

  /** All characters of the body. */
  String text() {
    return events.subList(Math.max(0, events.indexOf("<body>")), events.size()).stream()
        .filter(event -> event.startsWith("=") || event.startsWith(" "))
        .map(event -> event.substring(1))
        .collect(Collectors.joining());
  }

  /** Writes down the events, none merged and none left out. */
  static class Recorder extends DefaultHandler {
    final List<String> events = new ArrayList<>();

    @Override
    public void startDocument() {
      events.add("start");
    }

    @Override
    public void endDocument() {
      events.add("end");
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      events.add("prefix " + prefix + "=" + uri);
    }

    @Override
    public void endPrefixMapping(String prefix) {
      events.add("end of prefix " + prefix);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      StringBuilder event = new StringBuilder("<" + name + ">");
      for (int i = 0; i < attributes.getLength(); i++) {
        if (!attributes.getValue(i).startsWith("org.apache.tika.parser.")
            && !attributes.getValue(i).startsWith("io.dateline.tika.")) {
          event.append(' ').append(attributes.getQName(i)).append('=');
          event.append(attributes.getValue(i));
        }
      }
      events.add(event.toString());
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      events.add("</" + name + ">");
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      events.add("=" + new String(chars, start, length));
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
      events.add(" " + new String(chars, start, length));
    }
  }
}
