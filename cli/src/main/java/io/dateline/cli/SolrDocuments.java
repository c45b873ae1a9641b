package io.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.article.Span;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.FieldValue;
import io.dateline.solr.update.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;

/** Documents of a running Solr: what its own analyze handler says of them, and what they hold. */
final class SolrDocuments {

  private final SolrApi api;

  SolrDocuments(SolrApi api) {
    this.api = api;
  }

  /**
   * What a Solr says of a document.
   *
   * @param enrichment what it would get
   * @param fields where that would go
   * @param words the words at the places in its text
   */
  record Analysis(Enrichment enrichment, Map<Output, String> fields, Report.Words words) {}

  /**
   * Asks the handler, which has the collection's own configuration.
   *
   * @return its answer; empty when the collection has no such handler
   * @throws IOException if there is no such document, or Solr does not answer
   */
  Optional<Analysis> ask(String handler, String id) throws IOException {
    JsonNode answer;
    try {
      answer = api.get(handler + "?wt=json&id=" + SolrApi.encode(id));
    } catch (SolrApi.Refused e) {
      if (e.status() == 404 && !e.getMessage().contains("no document")) {
        return Optional.empty();
      }
      throw e;
    }
    Map<Output, String> fields = new EnumMap<>(Output.class);
    answer
        .path("outputs")
        .properties()
        .forEach(entry -> fields.put(output(entry.getKey()), entry.getValue().asText()));
    List<FieldValue> values = new ArrayList<>();
    Map<Span, String> words = new HashMap<>();
    for (JsonNode reason : answer.path("why")) {
      Span span = new Span(reason.path("start").asInt(0), reason.path("end").asInt(0));
      words.put(span, reason.path("words").asText(""));
      values.add(
          new FieldValue(
              output(reason.path("output").asText()),
              reason.path("value").asText(),
              reason.path("rule").asText(),
              span,
              reason.path("confidence").asDouble()));
    }
    Enrichment enrichment =
        new Enrichment(answer.path("status").asText(), answer.path("text_field").asText(), values);
    return Optional.of(new Analysis(enrichment, fields, span -> words.getOrDefault(span, "")));
  }

  private static Output output(String label) {
    return Output.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /**
   * The stored fields of a document.
   *
   * @throws IOException if there is none, or Solr does not answer
   */
  SolrInputDocument read(String id) throws IOException {
    JsonNode stored = api.get("/get?wt=json&id=" + SolrApi.encode(id)).path("doc");
    if (!stored.isObject()) {
      throw new IOException("no document \"" + id + "\" in " + api.collection());
    }
    SolrInputDocument document = new SolrInputDocument();
    for (Map.Entry<String, JsonNode> field : stored.properties()) {
      List<Object> values = new ArrayList<>();
      (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
          .forEach(value -> values.add(value.isTextual() ? value.textValue() : value.toString()));
      document.setField(field.getKey(), values.size() == 1 ? values.get(0) : values);
    }
    return document;
  }
}
