package io.dateline.solr.update;

import java.util.Locale;

/** What becomes of a document that could not be read. */
public enum OnError {
  /** It is indexed as it came; its status says why. */
  INDEX,
  /** It is indexed with what could be read, without the fields that could not be worked out. */
  SKIP_FIELDS,
  /** It is rejected as a bad request, so that the client or a tolerant chain can count it. */
  REJECT;

  /** As the parameter writes it: {@code index}, {@code skip-fields}, {@code reject}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
