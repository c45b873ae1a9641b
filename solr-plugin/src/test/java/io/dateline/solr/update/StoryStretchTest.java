package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story inside an extracted text. */
class StoryStretchTest {

  private static final String STORY = "Rain fell on\n   Lisbon. All night\u00a0long it rained.";
  private static final String TEXT = "Home News Sport\n" + STORY + "\nRead also: Sun shines";

  @Test
  void whatIsAroundItIsBlankAndOffsetsStay() {
    String only = StoryStretch.only(TEXT, "Rain fell on Lisbon.", "night long it rained.");
    assertThat(only).hasSize(TEXT.length());
    assertThat(only.strip()).isEqualTo(STORY);
    assertThat(only.indexOf("Rain")).isEqualTo(TEXT.indexOf("Rain"));
  }

  @Test
  void withoutAnEndTheRestIsTheStory() {
    String rest = TEXT.substring(TEXT.indexOf("Rain"));
    assertThat(StoryStretch.only(TEXT, "Rain fell on Lisbon.", "").strip()).isEqualTo(rest);
    assertThat(StoryStretch.only(TEXT, "Rain fell on Lisbon.", "never to be found").strip())
        .isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "'','night long it rained.'", "Snow fell on Lisbon.,''", "Rain,rained."})
  void wordsThatAreNotThereOrTooFewLeaveTheText(String begins, String ends) {
    assertThat(StoryStretch.only(TEXT, begins, ends)).isSameAs(TEXT);
  }

  @Test
  void theFirstBeginningAndTheLastEnd() {
    String text = "ababababababc one ababababababc two ababababababc three";
    assertThat(StoryStretch.only(text, "ababababababc", "ababababababc").strip())
        .isEqualTo("ababababababc one ababababababc two ababababababc");
    assertThat(StoryStretch.only("abab" + text, "ababababababc", "").strip()).isEqualTo(text);
  }
}
