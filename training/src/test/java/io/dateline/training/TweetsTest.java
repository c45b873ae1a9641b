package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.tagging.NameType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TweetsTest {
  private static List<Document> clean(Sentence sentence) {
    return Tweets.clean(List.of(new Document(List.of(sentence))), Set.of("welsh"));
  }

  @Test
  void takesHandlesAndLinksOutAndMovesTheNames() {
    Sentence sentence =
        new Sentence(
            new String[] {"RT", "@", "ada99", "saw", "Carl", "Orff", "in", "Bonn", "http://x.y"},
            List.of(
                new Sentence.Name(1, 2, NameType.PERSON),
                new Sentence.Name(2, 3, NameType.PERSON),
                new Sentence.Name(4, 6, NameType.PERSON),
                new Sentence.Name(7, 8, NameType.LOCATION)));
    Sentence cleaned = clean(sentence).get(0).sentences().get(0);
    assertThat(cleaned.tokens()).containsExactly("saw", "Carl", "Orff", "in", "Bonn");
    assertThat(cleaned.names())
        .containsExactly(
            new Sentence.Name(1, 3, NameType.PERSON), new Sentence.Name(4, 5, NameType.LOCATION));
  }

  @Test
  void leavesOutSentencesWithAnUnmarkedNationality() {
    assertThat(clean(new Sentence(new String[] {"a", "Welsh", "choir", "sang"}, List.of())))
        .isEmpty();
    assertThat(
            clean(
                new Sentence(
                    new String[] {"the", "Welsh", "Guards", "sang"},
                    List.of(new Sentence.Name(1, 3, NameType.ORGANIZATION)))))
        .hasSize(1);
  }
}
