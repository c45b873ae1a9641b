package io.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.cli.backfill.Change;
import io.dateline.cli.backfill.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@code dateline backfill} prints. */
final class BackfillReport {

  private BackfillReport() {}

  /** The summary of a run. */
  static void print(Result result, long nanos, boolean json, PrintWriter out) throws IOException {
    double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
    if (json) {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode line = mapper.valueToTree(result);
      line.put("seconds", Math.round(seconds * 10) / 10.0);
      out.println(mapper.writeValueAsString(line));
    } else {
      out.println(result.whole() ? "done" : "stopped; the same call goes on from here");
      out.println("documents     " + result.read());
      out.println("  written     " + result.written());
      out.println("  had it all  " + result.same());
      out.println("  deleted     " + result.gone());
      out.println("  failed      " + result.failed());
      out.println("conflicts     " + result.conflicts());
      out.println("seconds       " + Math.round(seconds));
    }
    out.flush();
  }

  /** What would change in a document. */
  static void print(Change change, PrintWriter out) {
    out.println(line(change.id()));
    if (change.after().isEmpty()) {
      out.println("  nothing to change");
    }
    change
        .after()
        .forEach(
            (field, after) ->
                out.println(
                    "  "
                        + field
                        + "  "
                        + values(change.before().get(field))
                        + " -> "
                        + values(after)));
  }

  private static String values(List<Object> values) {
    return values.isEmpty()
        ? "(none)"
        : line(String.join("; ", values.stream().map(Values::toString).toList()));
  }

  /** A value may hold what a terminal takes for an order. */
  private static String line(String value) {
    return value.replaceAll("[\\s\\p{Cc}\\p{Cf}]", " ");
  }
}
