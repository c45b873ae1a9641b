package io.dateline.entities.tagging;

import java.util.Locale;
import java.util.Optional;

/** The four kinds of name that the CoNLL-2003 scheme knows. */
public enum NameType {
  PERSON("person", 0),
  ORGANIZATION("organization", 1),
  LOCATION("location", 2),
  MISC("misc", 3);

  private final String label;
  private final int index;
  private final Optional<NameType> known = Optional.of(this);

  NameType(String label, int index) {
    this.label = label;
    this.index = index;
  }

  /** Its place in arrays, from 0. */
  public int index() {
    return index;
  }

  /** The lower-case English word, as it stands in model files and field names. */
  public String label() {
    return label;
  }

  /**
   * The type that a model or corpus means by a word such as {@code PER}, {@code person} or {@code
   * GPE}; empty for what is no name of ours (dates, money).
   */
  public static Optional<NameType> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "per", "pers", "person", "people" -> PERSON.known;
      case "org", "organization", "organisation" -> ORGANIZATION.known;
      case "loc", "location", "gpe", "place", "facility", "fac" -> LOCATION.known;
      case "misc", "other", "oth" -> MISC.known;
      default -> Optional.empty();
    };
  }
}
