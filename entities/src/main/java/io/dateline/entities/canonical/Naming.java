package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Fold;
import io.dateline.entities.tagging.NameType;

/** What a name becomes: its type, the form that a facet shows, and why. Thread-safe. */
final class Naming {
  final NameType type;
  final String name;

  /** ISO 3166-1 alpha-2 code, or empty. */
  final String country;

  final String rule;
  final String id;

  /** The name as lists are asked for it, and its words. */
  final String key;

  final String[] words;

  /** Type and key in one: what has the same is the same thing. */
  final String typedKey;

  // Worked out when first asked for; the same whoever does it.
  private Signs signs;

  /**
   * What the name's words and the lists tell of it.
   *
   * @param place whether some place has that name
   * @param head whether one of its words says that it is a body's
   * @param other whether it is an event's or a work's
   * @param look whether it looks like somebody's
   */
  record Signs(boolean place, boolean head, boolean other, Misfiled.Look look) {}

  Naming(NameType type, String name, String country, String rule) {
    this(type, name, country, rule, "");
  }

  Naming(NameType type, String name, String country, String rule, String id) {
    this.type = type;
    this.name = name;
    this.country = country;
    this.rule = rule;
    this.id = id;
    this.key = Fold.key(name);
    this.words = key.split(" ", -1);
    this.typedKey = type.index() + key;
  }

  /** The same as somebody's name. */
  Naming asPerson() {
    return new Naming(NameType.PERSON, name, "", rule, id);
  }

  boolean isAsWritten() {
    return rule.equals("as-written");
  }

  boolean isListed() {
    return rule.startsWith("list:");
  }

  String lastWord() {
    return words[words.length - 1];
  }

  Signs signs(NameLists lists) {
    Signs known = signs;
    if (known == null) {
      known = lists.signs(this);
      signs = known;
    }
    return known;
  }
}
