package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticlesTest {
  private static final Path SAMPLES = Path.of(System.getProperty("dateline.fixtures"), "samples");

  @Test
  void everyArticleHasThreeToSixHundredWords() throws Exception {
    for (BenchArticle article : Articles.make(SAMPLES, 1_000)) {
      assertThat(Articles.words(article.text())).isEqualTo(article.words());
      assertThat(article.words()).isBetween(Articles.MIN_WORDS, Articles.MAX_WORDS);
    }
  }

  @Test
  void theSameEachTimeAndHardlyOneTwice() throws Exception {
    List<BenchArticle> articles = Articles.make(SAMPLES, 1_000);
    assertThat(Articles.make(SAMPLES, 1_000)).isEqualTo(articles);
    assertThat(new HashSet<>(articles)).hasSizeGreaterThan(990);
  }

  @Test
  void onlyEnglishNews() throws Exception {
    assertThat(Articles.english(SAMPLES))
        .extracting(file -> file.getFileName().toString())
        .contains("chip-supply-pact-reuters.txt", "translated-copper-law-peru.txt")
        .doesNotContain("not-news-recipe.txt", "es-puente-sevilla-efe.txt");
  }
}
