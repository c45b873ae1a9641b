package io.dateline.solr.update;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.NewsResources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.common.params.MapSolrParams;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.update.AddUpdateCommand;
import org.apache.solr.update.processor.UpdateRequestProcessor;

/**
 * A document through the processor. An input is read like a letter: lines of {@code field: value}
 * up to an empty one, then the text; a value that begins with {@code #} is a number, with {@code !}
 * a date. Without such lines all of it is the text.
 */
public final class ProcessorTarget {
  private static final NewsConfig DEFAULTS = NewsConfig.defaults();
  private static final NewsConfig ALL =
      NewsConfig.of(
          List.of(
              Map.entry("field.headline", "all_headline_s"),
              Map.entry("field.modified", "all_modified_dt"),
              Map.entry("field.embargoed", "all_embargoed_dt"),
              Map.entry("field.expires", "all_expires_dt"),
              Map.entry("field.desk_status", "all_status_ss"),
              Map.entry("field.main_person", "all_person_ss"),
              Map.entry("field.nationality", "all_nationality_ss"),
              Map.entry("field.salience", "all_salience_dpf"),
              Map.entry("field.count", "all_count_dpi"),
              Map.entry("field.mentions", "all_mentions_s"),
              Map.entry("maxMentions", "50"),
              Map.entry("maxValues", "3")));
  private static final int MAX_FIELDS = 20;
  private static final int MAX_VALUE = 1_000;

  private static EnricherPool pool;

  private ProcessorTarget() {}

  /** Indexes a document; it must come out whole, and not as failed. */
  public static void index(byte[] input) throws IOException {
    if (pool == null) {
      pool = new EnricherPool(NewsResources.shared(), NewsOptions.NONE);
    }
    SolrInputDocument document = document(new String(input, StandardCharsets.UTF_8));
    index(document.deepCopy(), DEFAULTS);
    index(document, ALL);
  }

  private static void index(SolrInputDocument document, NewsConfig config) throws IOException {
    SolrInputDocument before = document.deepCopy();
    List<SolrInputDocument> came = new ArrayList<>();
    UpdateRequestProcessor last =
        new UpdateRequestProcessor(null) {
          @Override
          public void processAdd(AddUpdateCommand command) {
            came.add(command.getSolrInputDocument());
          }
        };
    try (SolrQueryRequest request = new LocalSolrQueryRequest(null, new MapSolrParams(Map.of()));
        UpdateRequestProcessor processor =
            new NewsUpdateProcessor(
                pool, config, new NewsMetrics(new CoreMeters()), ReadAhead.none(), last)) {
      AddUpdateCommand command = new AddUpdateCommand(request);
      command.solrDoc = document;
      command.setIndexedId(new BytesRef("1"));
      processor.processAdd(command);
    }
    check(came.size() == 1, "the document did not come out once");
    String status = String.valueOf(came.get(0).getFieldValue("dateline_status_s"));
    check(status.matches("ok|(partial|skipped):[a-z,-]{1,60}"), "status " + status);
    for (SolrInputField field : before) {
      if (!config.fields().containsValue(field.getName())) {
        Object now = came.get(0).getFieldValue(field.getName());
        check(
            String.valueOf(before.getFieldValue(field.getName())).equals(String.valueOf(now)),
            "another's field was changed");
      }
    }
    if (!status.startsWith("skipped")) {
      config.fields().forEach((output, name) -> checkValues(output, came.get(0).getField(name)));
    }
  }

  private static void checkValues(Output output, SolrInputField field) {
    if (field == null || output.kind() == Output.Kind.WHOLE) {
      return;
    }
    Collection<?> values =
        field.getValue() instanceof Collection<?> many ? many : List.of(field.getValue());
    for (Object value : values) {
      check(
          output.kind() == Output.Kind.DATE ? value instanceof Date : value instanceof String,
          output + " is a " + value.getClass());
      if (value instanceof String text) {
        check(!text.isBlank() && text.length() <= MAX_VALUE, output + " is blank or too long");
        check(FieldText.safe(text, MAX_VALUE).equals(text), output + " is not safe");
      }
    }
  }

  private static SolrInputDocument document(String letter) {
    SolrInputDocument document = new SolrInputDocument();
    int at = 0;
    for (int i = 0; i < MAX_FIELDS; i++) {
      int end = letter.indexOf('\n', at);
      int colon = letter.indexOf(": ", at);
      if (colon < 0 || end < 0 || colon > end || letter.substring(at, colon).contains(" ")) {
        break;
      }
      document.addField(letter.substring(at, colon), value(letter.substring(colon + 2, end)));
      at = end + 1;
    }
    document.addField("body_t", letter.substring(at));
    return document;
  }

  @SuppressWarnings("JavaUtilDate") // What Solr makes of a date.
  private static Object value(String written) {
    if (written.startsWith("#")) {
      return written.hashCode();
    }
    return written.startsWith("!") ? new Date(written.hashCode() * 1_000L * 3_600) : written;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
