package io.dateline.solr.update;

import io.dateline.article.Span;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.SimpleOrderedMap;
import org.apache.solr.response.SolrQueryResponse;

/**
 * What a document would get, and why, as an answer of Solr.
 *
 * @param enrichment what was read
 * @param fields where it would go
 * @param leftOut why other outputs have no field
 * @param text the text that the spans lead into; empty when that is not one string
 */
public record Explanation(
    Enrichment enrichment, Map<Output, String> fields, Map<String, String> leftOut, String text) {

  static Explanation of(
      Enrichment enrichment, SolrInputDocument document, SchemaFit.Fitted fitted) {
    Object text =
        enrichment.textField().isEmpty() ? null : document.getFieldValue(enrichment.textField());
    return new Explanation(
        enrichment,
        fitted.config().fields(),
        fitted.leftOut(),
        text instanceof String string ? string : "");
  }

  /**
   * Adds {@code status}, {@code text_field}, {@code fields} (what would be set), {@code why} and
   * {@code outputs} (which field each output goes to) and {@code left_out} (why others have none).
   */
  public void writeTo(SolrQueryResponse response) {
    response.add("status", enrichment.status());
    response.add("text_field", enrichment.textField());
    Map<String, Object> byField = new LinkedHashMap<>();
    List<Object> why = new ArrayList<>();
    for (FieldValue value : enrichment.values()) {
      String field = fields.get(value.output());
      add(byField, field, value);
      why.add(reason(field, value));
    }
    if (fields.containsKey(Output.STATUS)) {
      byField.put(fields.get(Output.STATUS), enrichment.status());
    }
    SimpleOrderedMap<Object> values = new SimpleOrderedMap<>();
    byField.forEach(values::add);
    response.add("fields", values);
    response.add("why", why);
    SimpleOrderedMap<Object> outputs = new SimpleOrderedMap<>();
    new TreeMap<>(fields).forEach((output, field) -> outputs.add(output.label(), field));
    response.add("outputs", outputs);
    SimpleOrderedMap<Object> reasons = new SimpleOrderedMap<>();
    new TreeMap<>(leftOut).forEach(reasons::add);
    response.add("left_out", reasons);
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Object> byField, String field, FieldValue value) {
    if (value.output().isMany()) {
      ((List<Object>) byField.computeIfAbsent(field, key -> new ArrayList<>())).add(value.value());
    } else {
      byField.put(field, value.value());
    }
  }

  private SimpleOrderedMap<Object> reason(String field, FieldValue value) {
    SimpleOrderedMap<Object> reason = new SimpleOrderedMap<>();
    reason.add("output", value.output().label());
    reason.add("field", field);
    reason.add(
        "value", value.value() instanceof Date date ? date.toInstant().toString() : value.value());
    reason.add("rule", value.rule());
    Span span = value.span();
    if (span.length() > 0) {
      reason.add("start", span.start());
      reason.add("end", span.end());
      if (span.end() <= text.length()) {
        reason.add("words", text.substring(span.start(), span.end()));
      }
    }
    reason.add("confidence", Math.round(value.confidence() * 1000) / 1000.0);
    return reason;
  }
}
