package io.dateline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Facets as text: three to a row, values left and counts right. */
final class FacetTable {
  private static final int PER_ROW = 3;
  private static final int WIDTH = 30;
  private static final String GAP = "   ";

  private FacetTable() {}

  /** Lays facets out; lines end with a line feed and are at most 96 characters. */
  static String of(List<Facet> facets) {
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < facets.size(); from += PER_ROW) {
      List<Facet> row = facets.subList(from, Math.min(from + PER_ROW, facets.size()));
      if (from > 0) {
        out.append('\n');
      }
      line(out, row.stream().map(f -> fit(f.field(), WIDTH)).toList());
      line(out, row.stream().map(f -> "-".repeat(WIDTH)).toList());
      int rows = row.stream().mapToInt(f -> Math.max(1, f.counts().size())).max().orElse(0);
      for (int i = 0; i < rows; i++) {
        List<String> cells = new ArrayList<>();
        for (Facet facet : row) {
          cells.add(cell(facet, i));
        }
        line(out, cells);
      }
    }
    return out.toString();
  }

  private static String cell(Facet facet, int row) {
    if (row >= facet.counts().size()) {
      return fit(row == 0 ? "(none)" : "", WIDTH);
    }
    Facet.Count count = facet.counts().get(row);
    String number = String.format(Locale.ROOT, "%5d", count.documents());
    return fit(count.value(), WIDTH - number.length()) + number;
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(String.join(GAP, cells).stripTrailing()).append('\n');
  }

  /** Pads or shortens by characters as seen, so that a surrogate pair is never cut in two. */
  private static String fit(String text, int width) {
    String oneLine = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    int length = oneLine.codePointCount(0, oneLine.length());
    if (length <= width) {
      return oneLine + " ".repeat(width - length);
    }
    return oneLine.substring(0, oneLine.offsetByCodePoints(0, width - 1)) + "~";
  }
}
