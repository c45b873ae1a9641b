package io.dateline.solr;

/** Articles for the tests that run a core. */
final class StoryTexts {

  static final String LISBON =
      """
      LISBON, March 4, 2026 (Reuters) - Portugal and Morocco will share their vaccine stocks, \
      Amina Okello of the World Health Organization said on Wednesday.

      Okello told reporters in Morocco that the first ship had left.
      """;

  static final String NAIROBI =
      """
      NAIROBI, Kenya (AP) \u2014 Kenya and Somalia opened their border to traders on Monday, the \
      United Nations said.

      Officials of both countries spoke of a relief.
      """;

  private StoryTexts() {}
}
