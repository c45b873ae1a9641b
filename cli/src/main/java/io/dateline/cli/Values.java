package io.dateline.cli;

import java.util.Date;

/** Writes values as Solr would show them. */
final class Values {

  private Values() {}

  static String toString(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value.toString();
  }
}
