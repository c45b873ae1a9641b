package io.dateline.cli;

import io.dateline.article.Span;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.FieldValue;
import io.dateline.solr.update.Output;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table for the terminal. */
final class TableReport implements Report {

  private static final int MAX_VALUE = 60;
  private static final int MAX_CONTEXT = 40;
  private static final int MAX_ID = 1_000;

  private final PrintWriter out;
  private final Map<Output, String> fields;
  private boolean first = true;

  TableReport(PrintWriter out, Map<Output, String> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void add(String id, Enrichment enrichment, Words words) {
    out.print(first ? "" : System.lineSeparator());
    first = false;
    out.println(shortened(id, MAX_ID));
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"field", "value", "rule", "from"});
    String last = "";
    for (FieldValue value : enrichment.values()) {
      String field = fields.get(value.output());
      rows.add(
          new String[] {
            field.equals(last) ? "" : field,
            shortened(Values.toString(value.value()), MAX_VALUE),
            value.rule(),
            origin(value.span(), words)
          });
      last = field;
    }
    String status = fields.get(Output.STATUS);
    rows.add(new String[] {status == null ? "(status)" : status, enrichment.status(), "", ""});
    print(rows);
  }

  private static String origin(Span span, Words words) {
    if (span.length() == 0) {
      return "";
    }
    String text = words.at(span);
    String place = span.start() + "-" + span.end();
    return text.isEmpty() ? place : place + " \"" + shortened(text, MAX_CONTEXT) + "\"";
  }

  private static String shortened(String value, int max) {
    // A text may hold what a terminal takes for an order.
    String line = value.replaceAll("[\\s\\p{Cc}\\p{Cf}]", " ");
    return line.length() <= max ? line : line.substring(0, max - 3) + "...";
  }

  private void print(List<String[]> rows) {
    int[] widths = new int[4];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
