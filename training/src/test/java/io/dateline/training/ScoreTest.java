package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.TaggedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static Sentence.Name gold(int start, int end, NameType type) {
    return new Sentence.Name(start, end, type);
  }

  private static TaggedSpan found(int start, int end, NameType type) {
    return new TaggedSpan(start, end, type, 1);
  }

  @Test
  void countsByHand() {
    Score score = new Score();
    // Right person; organisation with a wrong bound; place found as organisation; MISC missed.
    score.add(
        List.of(
            gold(0, 2, NameType.PERSON),
            gold(4, 7, NameType.ORGANIZATION),
            gold(8, 9, NameType.LOCATION),
            gold(9, 10, NameType.MISC)),
        List.of(
            found(0, 2, NameType.PERSON),
            found(4, 6, NameType.ORGANIZATION),
            found(8, 9, NameType.ORGANIZATION)));
    // One place right, one invented.
    score.add(
        List.of(gold(1, 2, NameType.LOCATION)),
        List.of(found(1, 2, NameType.LOCATION), found(3, 4, NameType.LOCATION)));
    // Gold: PER 1, ORG 1, LOC 2; found: PER 1, ORG 2, LOC 2; right: PER 1, ORG 0, LOC 1.
    assertThat(score.gold(Score.MAIN)).isEqualTo(4);
    assertThat(score.precision(Score.MAIN)).isCloseTo(40.0, within(1e-9));
    assertThat(score.recall(Score.MAIN)).isCloseTo(50.0, within(1e-9));
    assertThat(score.f1(Score.MAIN)).isCloseTo(400.0 / 9, within(1e-9));
    assertThat(score.f1(List.of(NameType.PERSON))).isEqualTo(100);
    assertThat(score.f1(List.of(NameType.ORGANIZATION))).isZero();
    assertThat(score.f1(List.of(NameType.LOCATION))).isEqualTo(50);
    assertThat(score.recall(List.of(NameType.MISC))).isZero();
    assertThat(score.precision(List.of(NameType.MISC))).isZero();
  }

  @Test
  void anEmptyScoreIsZero() {
    assertThat(new Score().f1(Score.MAIN)).isZero();
  }
}
