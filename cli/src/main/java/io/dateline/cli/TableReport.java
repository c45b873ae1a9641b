package io.dateline.cli;

import io.dateline.article.Span;
import io.dateline.solr.update.Enrichment;
import io.dateline.solr.update.FieldValue;
import io.dateline.solr.update.NewsConfig;
import io.dateline.solr.update.Output;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal. */
final class TableReport implements Report {

  private static final int MAX_VALUE = 60;
  private static final int MAX_CONTEXT = 40;
  private static final int MAX_ID = 1_000;

  private final PrintWriter out;
  private final NewsConfig config;
  private boolean first = true;

  TableReport(PrintWriter out, NewsConfig config) {
    this.out = out;
    this.config = config;
  }

  @Override
  public void add(String id, Enrichment enrichment, String text) {
    out.print(first ? "" : System.lineSeparator());
    first = false;
    out.println(shortened(id, MAX_ID));
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"field", "value", "rule", "from"});
    String last = "";
    for (FieldValue value : enrichment.values()) {
      String field = config.fields().get(value.output());
      rows.add(
          new String[] {
            field.equals(last) ? "" : field,
            shortened(Values.toString(value.value()), MAX_VALUE),
            value.rule(),
            origin(value.span(), text)
          });
      last = field;
    }
    String status = config.fields().get(Output.STATUS);
    rows.add(new String[] {status == null ? "(status)" : status, enrichment.status(), "", ""});
    print(rows);
  }

  private static String origin(Span span, String text) {
    if (span.length() == 0 || span.end() > text.length()) {
      return "";
    }
    String words = shortened(span.of(text), MAX_CONTEXT);
    return span.start() + "-" + span.end() + " \"" + words + "\"";
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
