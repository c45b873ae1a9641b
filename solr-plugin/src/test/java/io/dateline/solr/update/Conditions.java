package io.dateline.solr.update;

import io.dateline.entities.NewsResources;
import io.dateline.fixtures.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;

/** What some articles are given, written to a file: by any Java, under whatever conditions. */
@SuppressWarnings("JavaUtilDate") // What Solr makes of a date.
final class Conditions {
  private static final int EVERY = 4;

  private static final String NAMES =
      "\u0130stanbul Kul\u00fcb\u00fc,\u0130stanbul Kul\u00fcb\u00fc,organization\nREUTERS,Reuters,organization\n";

  private Conditions() {}

  /** In a process of its own: the locale's tag, and the file to write. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(args[0]));
    Files.writeString(Path.of(args[1]), found(), StandardCharsets.UTF_8);
  }

  static String found() throws IOException {
    NewsConfig config =
        NewsConfig.of(
            List.of(Map.entry("names.files", "names.csv"), Map.entry("field.mentions", "all_s")));
    byte[] names = NAMES.getBytes(StandardCharsets.UTF_8);
    DocumentEnricher enricher =
        new DocumentEnricher(
            NewsResources.shared(), OwnFiles.read(config, name -> new ByteArrayInputStream(names)));
    List<String> found = new ArrayList<>();
    List<Sample> samples = Sample.all();
    for (int i = 0; i < samples.size(); i += EVERY) {
      SolrInputDocument document =
          Documents.of(
              "body_t",
              samples.get(i).text() + "\n\nThe \u0130stanbul Kul\u00fcb\u00fc won 1:0.",
              "published_s",
              "4 March 2026 10:15 GMT");
      DocumentEnricher.write(enricher.read(document, config), document, config);
      document.removeField("body_t");
      for (SolrInputField field : document) {
        for (Object value : field.getValues()) {
          found.add(
              field.getName() + ": " + (value instanceof Date date ? date.toInstant() : value));
        }
      }
    }
    return String.join("\n", found);
  }
}
