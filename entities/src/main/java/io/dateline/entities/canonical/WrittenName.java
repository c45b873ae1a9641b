package io.dateline.entities.canonical;

import io.dateline.article.gazetteer.Agency;
import io.dateline.entities.tagging.NameType;

/**
 * A name as it is written, and what its own words and the lists say of it whatever the document.
 * Thread-safe: what is worked out late is the same whoever does it.
 */
final class WrittenName {
  private static final int TYPES = NameType.values().length;

  final String text;

  /** The text as a facet may show it; empty if nothing is left of it. */
  final String name;

  /** What the spellings have in common that vote for one type together. */
  final String voteKey;

  /** Whether a legal form at its end makes it a company's. */
  final boolean certain;

  /** Whether it is no name in any document. */
  final boolean noName;

  /** The agency of that name; null if there is none. */
  final String agency;

  /** Its letters if it may be short for something, see {@link Acronyms}; else empty. */
  final String shortForm;

  private final NameLists lists;
  private final NameType[] types = new NameType[TYPES];
  private final Naming[] namings = new Naming[TYPES];
  private AsBody asBody;

  /**
   * What it is if it was taken for a body.
   *
   * @param person where somebody's name begins in it, behind a title; 0 if nowhere
   * @param halves the two names that it is; null if it is one
   * @param office whether it is an office that somebody holds
   * @param initials the initials of its words
   */
  record AsBody(
      int person, ListedNames.Halves halves, boolean office, Acronyms.Initials initials) {}

  WrittenName(String text, NameLists lists) {
    this.text = text;
    this.lists = lists;
    name = NameText.clean(text);
    voteKey = lists.voteKey(name);
    certain = LegalForms.isCertain(text.substring(text.lastIndexOf(' ') + 1));
    noName = lists.isNoName(name);
    agency = lists.agencies().named(name).map(Agency::name).orElse(null);
    shortForm = Acronyms.shortForm(name);
  }

  /** Its type where the tagger says {@code tagged}. */
  NameType type(NameType tagged) {
    NameType known = types[tagged.index()];
    if (known == null) {
      known = lists.evidence().type(tagged, text);
      types[tagged.index()] = known;
    }
    return known;
  }

  /** What it becomes as a name of that type. */
  Naming naming(NameType type) {
    Naming known = namings[type.index()];
    if (known == null) {
      known = lists.naming(type, name);
      namings[type.index()] = known;
    }
    return known;
  }

  AsBody asBody() {
    AsBody known = asBody;
    if (known == null) {
      known =
          new AsBody(
              lists.evidence().person(text),
              ListedNames.halves(text, lists),
              Offices.isOffice(name),
              Acronyms.initials(text));
      asBody = known;
    }
    return known;
  }
}
