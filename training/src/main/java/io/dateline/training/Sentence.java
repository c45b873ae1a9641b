package io.dateline.training;

import io.dateline.entities.tagging.NameType;
import java.util.List;

/** An annotated sentence. */
final class Sentence {
  /** A name: tokens {@code start} to {@code end} (exclusive). */
  record Name(int start, int end, NameType type) {}

  private final String[] tokens;
  private final List<Name> names;

  /** Takes the array as it is; names are in order of appearance and do not overlap. */
  Sentence(String[] tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = List.copyOf(names);
  }

  /** Its tokens; shared, not to be changed. */
  String[] tokens() {
    return tokens;
  }

  List<Name> names() {
    return names;
  }
}
