package io.dateline.demo;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The article that Dateline was asked for, when it lies beside the checkout. */
class SeedArticleIT {
  private static Path seed() {
    Path seed = Path.of(System.getProperty("dateline.shared", "../shared"), "seed/article.txt");
    assumeThat(seed)
        .as("the seed article, which is not part of the repository (-Ddateline.shared=FOLDER)")
        .exists();
    return seed;
  }

  @Test
  void asJson() throws IOException {
    Path seed = seed();
    NewsCollection news = TestSolr.installed("seed-json");
    news.addText("seed", Files.readString(seed, StandardCharsets.UTF_8));
    news.commit();
    check(new NewsFields(news.document("seed")));
  }

  @Test
  void asAFile() throws IOException {
    Path seed = seed();
    NewsCollection news = TestSolr.installed("seed-file");
    news.addFile("seed", seed);
    news.commit();
    check(new NewsFields(news.document("seed")));
  }

  private static void check(NewsFields fields) {
    SoftAssertions check = new SoftAssertions();
    check.assertThat(fields.status()).as("status").isEqualTo("ok");
    check
        .assertThat(fields.values(NewsFields.PUBLISHED))
        .as("published")
        .containsExactly("2024-05-20T00:00:00Z");
    check.assertThat(fields.values(NewsFields.SOURCE)).as("source").containsExactly("Reuters");
    check.assertThat(fields.values(NewsFields.DATELINE)).as("date line").isEmpty();
    check.assertThat(fields.values(NewsFields.PLACE)).as("places of the date line").isEmpty();
    check.assertThat(fields.values(NewsFields.BYLINE)).as("byline").isEmpty();
    check
        .assertThat(fields.values(NewsFields.PERSON))
        .as("people")
        .contains("Xi Jinping", "Vladimir Putin", "Antony Blinken", "Vedant Patel", "Biden")
        .doesNotContain("Xi", "Putin");
    check
        .assertThat(fields.values(NewsFields.ORGANIZATION))
        .as("organisations")
        .contains("NATO", "State Department", "People's Liberation Army")
        .doesNotContain("Reuters");
    check
        .assertThat(fields.values(NewsFields.LOCATION))
        .as("places")
        .contains(
            "China",
            "Russia",
            "United States",
            "Ukraine",
            "Taiwan",
            "North Korea",
            "Beijing",
            "Europe")
        .doesNotContain("U.S.", "US");
    check
        .assertThat(fields.values(NewsFields.COUNTRY))
        .as("countries")
        .contains("CN", "RU", "US", "UA", "TW", "KP");
    check.assertThat(fields.names()).as("names").doesNotContain("What", "Both", "However");
    check
        .assertThat(fields.values(NewsFields.PERSON))
        .as("people")
        .doesNotContain("Cold War", "West", "Western");
    check
        .assertThat(fields.values(NewsFields.ORGANIZATION))
        .as("organisations")
        .doesNotContain("Cold War", "West", "Western");
    check.assertAll();
  }
}
