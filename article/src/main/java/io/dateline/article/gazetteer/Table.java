package io.dateline.article.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the tab-separated lists of this project: a header line, {@code #} comments, lists inside a
 * column parted by {@code |}.
 */
public final class Table {

  private Table() {}

  /**
   * One row.
   *
   * @param columns the values, as many as the header names
   */
  public record Row(List<String> columns) {

    /** Copies the list. */
    public Row {
      columns = List.copyOf(columns);
    }

    /** The value of column {@code index}, counted from 0. */
    public String get(int index) {
      return columns.get(index);
    }

    /** The values of a column that holds a list; empty when the column is. */
    public List<String> list(int index) {
      String value = columns.get(index);
      return value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
    }
  }

  /**
   * Hands every row of a class-path list to {@code sink}.
   *
   * @param owner class beside which the resource lies
   * @param resource name relative to {@code owner}
   * @param columns how many columns each row must have
   * @throws IllegalStateException if the list is missing or a row has another number of columns;
   *     the message names the list and the line
   */
  public static void read(Class<?> owner, String resource, int columns, Consumer<Row> sink) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "list " + resource + " is not beside " + owner.getName() + ": the jar is not whole");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      boolean header = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        List<String> values = List.of(line.split("\t", -1));
        if (values.size() != columns) {
          throw new IllegalStateException(
              resource
                  + " line "
                  + number
                  + ": "
                  + values.size()
                  + " columns where "
                  + columns
                  + " are due");
        }
        sink.accept(new Row(values));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read list " + resource, e);
    }
  }
}
