package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordClustersTest {
  private static List<String[]> texts() {
    List<String> people = List.of("ada", "bola", "carl", "dana");
    List<String> verbs = List.of("ate", "bought", "cooked", "dropped");
    List<String> things = List.of("apples", "bread", "corn", "dates");
    Random random = new Random(7);
    List<String[]> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      texts.add(
          new String[] {
            people.get(random.nextInt(4)),
            verbs.get(random.nextInt(4)),
            things.get(random.nextInt(4))
          });
    }
    return texts;
  }

  @Test
  void wordsInLikeCompanyShareAClass() {
    Map<String, Long> classes = WordClusters.learn(texts(), 3, 5);
    assertThat(classes).hasSize(12);
    assertThat(classes.get("ada")).isEqualTo(classes.get("bola")).isEqualTo(classes.get("dana"));
    assertThat(classes.get("ate")).isEqualTo(classes.get("dropped"));
    assertThat(classes.get("ada")).isNotEqualTo(classes.get("ate"));
    assertThat(classes.get("bread")).isNotEqualTo(classes.get("ate"));
  }

  @Test
  void theSameTextGivesTheSameClasses() {
    assertThat(WordClusters.learn(texts(), 3, 4, 6))
        .isEqualTo(WordClusters.learn(texts(), 3, 4, 6));
  }
}
