package io.dateline.demo;

/** Small articles of our own for the tests. */
final class Texts {
  /** A date line, an agency, a person, a country. */
  static final String LISBON =
      """
      LISBON, March 4 (Reuters) - Portugal will build three new ferry piers on the Tagus, its \
      transport minister, Marta Quintela, said on Tuesday.

      "The river is our shortest road," Quintela told reporters.
      """;

  /** Another, to tell one version of a document from the next. */
  static final String NAIROBI =
      """
      NAIROBI, Kenya (AP) — Kenya opened a school for tea tasters on Monday, said its first \
      teacher, Wanjiru Kariuki.
      """;

  private Texts() {}
}
