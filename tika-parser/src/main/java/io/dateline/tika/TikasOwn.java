package io.dateline.tika;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's own parsers, which may or may not be there: the ones that would have parsed a document
 * without us. Thread-safe, as Tika's parsers are.
 */
final class TikasOwn {

  /** For each kind of document, the parser that Tika prefers first. */
  static final List<String> TEXT =
      List.of(
          "org.apache.tika.parser.csv.TextAndCSVParser", "org.apache.tika.parser.txt.TXTParser");

  static final List<String> HTML =
      List.of("org.apache.tika.parser.html.JSoupParser", "org.apache.tika.parser.html.HtmlParser");

  static final List<String> XML = List.of("org.apache.tika.parser.xml.DcXMLParser");

  static final List<String> FEED = List.of("org.apache.tika.parser.feed.FeedParser");

  private final Map<List<String>, Parser> found = new ConcurrentHashMap<>();

  /** The first of these parsers that is there. */
  Optional<Parser> find(List<String> names) {
    Parser known = found.get(names);
    if (known != null) {
      return Optional.of(known);
    }
    for (ClassLoader loader :
        new ClassLoader[] {
          Parser.class.getClassLoader(),
          TikasOwn.class.getClassLoader(),
          Thread.currentThread().getContextClassLoader()
        }) {
      for (String name : names) {
        Parser parser = make(name, loader);
        if (parser != null) {
          found.putIfAbsent(names, parser);
          return Optional.of(parser);
        }
      }
    }
    return Optional.empty();
  }

  private static Parser make(String name, ClassLoader loader) {
    try {
      Object made = Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
      return made instanceof Parser parser ? parser : null;
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return null;
    }
  }

  /**
   * Calls a parser. By reflection, because the method takes an InputStream up to Tika 3 and a
   * TikaInputStream from Tika 4 on, and one class must do for both.
   */
  static void parse(
      Parser parser,
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    try {
      Method parse = method(InputStream.class);
      if (parse != null) {
        parse.invoke(parser, stream, handler, metadata, context);
        return;
      }
      Method parse4 = method(TikaInputStream.class);
      if (parse4 == null) {
        throw new TikaException("This version of Tika calls its parsers in an unknown way");
      }
      parse4.invoke(parser, TikaInputStream.get(stream), handler, metadata, context);
    } catch (InvocationTargetException e) {
      rethrow(e.getCause());
    } catch (IllegalAccessException e) {
      throw new TikaException("Tika's own parser cannot be called", e);
    }
  }

  private static Method method(Class<?> stream) {
    try {
      return Parser.class.getMethod(
          "parse", stream, ContentHandler.class, Metadata.class, ParseContext.class);
    } catch (NoSuchMethodException otherVersion) {
      return null;
    }
  }

  private static void rethrow(Throwable cause) throws IOException, SAXException, TikaException {
    if (cause instanceof IOException e) {
      throw e;
    }
    if (cause instanceof SAXException e) {
      throw e;
    }
    if (cause instanceof TikaException e) {
      throw e;
    }
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    throw new TikaException("Tika's own parser failed", cause);
  }
}
