package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntroducedNamesTest {

  private static List<TaggedSpan> with(String sentence, TaggedSpan... names) {
    return IntroducedNames.with(sentence.split(" ", -1), List.of(names));
  }

  private static TaggedSpan span(int start, int end, NameType type) {
    return new TaggedSpan(start, end, type, 0.9);
  }

  private static TaggedSpan sure(int start, int end) {
    return new TaggedSpan(start, end, NameType.ORGANIZATION, 0.95);
  }

  private static final String HARBOUR =
      "She leads the Northern Harbour Works Council ( NHWC ) of Porto .";

  @Test
  void aNameBeforeItsAcronymIsFound() {
    assertThat(with(HARBOUR, span(8, 9, NameType.ORGANIZATION)))
        .containsExactly(sure(3, 7), sure(8, 9));
  }

  @Test
  void smallWordsAreNotSpelt() {
    assertThat(
            with(
                "the Office for the Protection of Harbours ( OPH ) said",
                span(8, 9, NameType.ORGANIZATION)))
        .containsExactly(sure(1, 7), sure(8, 9));
  }

  @Test
  void aPieceOfItGivesWay() {
    assertThat(with(HARBOUR, span(4, 5, NameType.LOCATION), span(8, 9, NameType.ORGANIZATION)))
        .containsExactly(sure(3, 7), sure(8, 9));
  }

  @Test
  void whatIsThereAlreadyStays() {
    List<TaggedSpan> names =
        List.of(span(3, 7, NameType.LOCATION), span(8, 9, NameType.ORGANIZATION));
    assertThat(IntroducedNames.with(HARBOUR.split(" ", -1), names)).isSameAs(names);
  }

  @Test
  void someOtherNameIsWhatItsAcronymIs() {
    assertThat(with(HARBOUR, span(3, 7, NameType.MISC), span(8, 9, NameType.ORGANIZATION)))
        .containsExactly(sure(3, 7), sure(8, 9));
  }

  @Test
  void otherWordsBeforeBracketsAreNoName() {
    for (String sentence :
        List.of(
            "The Northern Harbour reopened ( NHWC ) today",
            "It was Cold and Wet ( AP ) there",
            "( NHWC )")) {
      int at = List.of(sentence.split(" ", -1)).indexOf("(") + 1;
      assertThat(with(sentence, span(at, at + 1, NameType.ORGANIZATION))).hasSize(1);
    }
    assertThat(with(HARBOUR)).isEmpty();
  }
}
