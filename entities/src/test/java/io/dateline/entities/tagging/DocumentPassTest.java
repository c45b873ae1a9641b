package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.text.TokenPool;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPassTest {
  private static String[] words(String text) {
    return text.split(" ", -1);
  }

  private static TaggedSpan span(int start, int end, NameType type, double probability) {
    return new TaggedSpan(start, end, type, probability);
  }

  @Test
  void aSurnameIsAPersonWhereTheFullNameIsOne() {
    List<List<TaggedSpan>> out =
        apply(
            List.of(words("Ada Paris spoke ."), words("Later Paris left .")),
            List.of(
                List.of(span(0, 2, NameType.PERSON, 0.95)),
                List.of(span(1, 2, NameType.LOCATION, 0.6))));
    assertThat(out.get(1)).extracting(TaggedSpan::type).containsExactly(NameType.PERSON);
  }

  @Test
  void aSureMentionKeepsItsType() {
    List<List<TaggedSpan>> out =
        apply(
            List.of(words("Ada Paris spoke ."), words("She lives in Paris .")),
            List.of(
                List.of(span(0, 2, NameType.PERSON, 0.95)),
                List.of(span(3, 4, NameType.LOCATION, 0.97))));
    assertThat(out.get(1)).extracting(TaggedSpan::type).containsExactly(NameType.LOCATION);
  }

  @Test
  void aLongNameIsFoundAgain() {
    List<List<TaggedSpan>> out =
        apply(
            List.of(
                words("he led Thirty Seconds Flat with his brother from 1990 ."),
                words("then Thirty Seconds Flat split .")),
            List.of(List.of(span(2, 5, NameType.ORGANIZATION, 0.95)), List.of()));
    assertThat(out.get(1))
        .extracting(TaggedSpan::start, TaggedSpan::end, TaggedSpan::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 4, NameType.ORGANIZATION));
  }

  @Test
  void aWordAlsoSeenInLowerCaseIsNotFoundAgain() {
    List<List<TaggedSpan>> out =
        apply(
            List.of(
                words("Ms Hope and Mr Hope met ."),
                words("there is hope ."),
                words("so Hope won .")),
            List.of(
                List.of(span(1, 2, NameType.PERSON, 0.95), span(4, 5, NameType.PERSON, 0.95)),
                List.of(),
                List.of()));
    assertThat(out.get(2)).isEmpty();
  }

  @Test
  void aWordThatMostlyStandsUnnamedIsNotFoundAgain() {
    List<List<TaggedSpan>> out =
        apply(
            List.of(
                words("work in DH and in DH pays ."),
                words("we like DH , use DH , want DH , need DH .")),
            List.of(
                List.of(
                    span(2, 3, NameType.ORGANIZATION, 0.95),
                    span(5, 6, NameType.ORGANIZATION, 0.95)),
                List.of()));
    assertThat(out.get(1)).isEmpty();
  }

  private static List<List<TaggedSpan>> apply(
      List<String[]> sentences, List<List<TaggedSpan>> spans) {
    return DocumentPass.apply(sentences, spans, new DocumentPass.Memory(new TokenPool()));
  }
}
