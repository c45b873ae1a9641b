package io.dateline.tika.probe;

import io.dateline.tika.NewsArticleParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses all documents of a folder with the Tika that is on its class path and prints what comes
 * out: a line for each value, with tabs between document, key and value. Uses nothing that one of
 * the Tika versions lacks. {@code auto} goes through AutoDetectParser, as users do; {@code direct}
 * calls our parser as Tika 4 does.
 */
public final class StandardsProbe {

  private StandardsProbe() {}

  /** Arguments: {@code auto} or {@code direct}, and the folder. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Path> documents;
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      documents = files.filter(StandardsProbe::isDocument).sorted().toList();
    }
    AutoDetectParser auto = args[0].equals("auto") ? new AutoDetectParser() : null;
    for (Path document : documents) {
      print(document, auto, out);
    }
  }

  static boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith(".expected") && !name.endsWith(".md");
  }

  private static void print(Path document, AutoDetectParser auto, PrintStream out)
      throws IOException {
    String name = document.getFileName().toString();
    Metadata metadata = new Metadata();
    BodyContentHandler text = new BodyContentHandler(-1);
    try {
      if (auto != null) {
        try (InputStream in = TikaInputStream.get(document)) {
          auto.parse(in, text, metadata, new ParseContext());
        }
      } else {
        direct(document, text, metadata);
      }
    } catch (TikaException | SAXException e) {
      line(out, name, "error", e.toString());
    }
    String[] keys = metadata.names();
    Arrays.sort(keys);
    for (String key : keys) {
      for (String value : metadata.getValues(key)) {
        line(out, name, key, value);
      }
    }
    line(out, name, "text", text.toString());
  }

  private static void direct(Path document, BodyContentHandler text, Metadata metadata)
      throws IOException, TikaException, SAXException {
    try (TikaInputStream in = TikaInputStream.get(document)) {
      metadata.set("Content-Type", typeIn(document));
      new NewsArticleParser().parse(in, text, metadata, new ParseContext());
    }
  }

  /** The type that detection must find, from the expectations; detection differs in Tika 4. */
  private static String typeIn(Path document) throws IOException {
    Path expected = document.resolveSibling(document.getFileName() + ".expected");
    for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
      if (line.startsWith("type: ")) {
        return line.substring(6);
      }
    }
    return "text/html";
  }

  private static void line(PrintStream out, String document, String key, String value) {
    out.println(
        document
            + "\t"
            + key
            + "\t"
            + value
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
  }
}
