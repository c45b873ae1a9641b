package io.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.FieldValue;
import io.dateline.solr.update.Output;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** One JSON object a line: the fields as Solr would get them, and the reasons beside them. */
final class JsonReport implements Report {

  private final PrintWriter out;
  private final ObjectMapper mapper;
  private final Map<Output, String> fields;

  JsonReport(PrintWriter out, ObjectMapper mapper, Map<Output, String> fields) {
    this.out = out;
    this.mapper = mapper;
    this.fields = fields;
  }

  @Override
  public void add(String id, Enrichment enrichment, Words words) {
    ObjectNode line = mapper.createObjectNode();
    line.put("id", id);
    ObjectNode byField = line.putObject("fields");
    ArrayNode why = mapper.createArrayNode();
    for (FieldValue value : enrichment.values()) {
      String field = fields.get(value.output());
      String shown = Values.toString(value.value());
      if (value.output().isMany()) {
        byField.withArray("/" + field).add(shown);
      } else {
        byField.put(field, shown);
      }
      ObjectNode reason = why.addObject();
      reason.put("field", field);
      reason.put("value", shown);
      reason.put("rule", value.rule());
      if (value.span().length() > 0) {
        reason.put("start", value.span().start());
        reason.put("end", value.span().end());
      }
      reason.put("confidence", Math.round(value.confidence() * 1000) / 1000.0);
    }
    String status = fields.get(Output.STATUS);
    if (status != null) {
      byField.put(status, enrichment.status());
    }
    line.set("why", why);
    try {
      out.println(mapper.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
