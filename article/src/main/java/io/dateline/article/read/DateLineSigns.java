package io.dateline.article.read;

import io.dateline.article.gazetteer.Agency;
import io.dateline.article.read.DateLinePart.Kind;
import java.util.ArrayList;
import java.util.List;

/** The agencies and the date that the parts of a date line bear. */
final class DateLineSigns {

  private final List<String> agencies = new ArrayList<>(2);
  private boolean wire;
  private WrittenDate date;
  private boolean dateGrouped;

  void take(DateLinePart part) {
    for (Agency agency : part.signed()) {
      wire |= agency.isWire();
      if (!agencies.contains(agency.name())) {
        agencies.add(agency.name());
      }
    }
    if (part.date() != null && date == null) {
      date = part.date();
      dateGrouped = part.grouped() && part.kind() == Kind.DATE;
    }
  }

  /** Names of the agencies, each once. */
  List<String> agencies() {
    return agencies;
  }

  /** Whether one of them is a wire. */
  boolean isWire() {
    return wire;
  }

  /** The first date, or null. */
  WrittenDate date() {
    return date;
  }

  /** Whether the date stands in brackets of its own. */
  boolean isDateGrouped() {
    return dateGrouped;
  }
}
