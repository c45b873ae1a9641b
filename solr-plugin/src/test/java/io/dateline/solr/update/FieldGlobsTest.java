package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How field names are listed. */
class FieldGlobsTest {

  private static boolean matches(String glob, String name) {
    return FieldGlobs.of(glob).rank(name) == 0;
  }

  @ParameterizedTest
  @CsvSource({
    "content,   content,        true",
    "content,   contents,       false",
    "content,   my_content,     false",
    "*_txt,     body_txt,       true",
    "*_txt,     _txt,           true",
    "*_txt,     body_txt_en,    false",
    "*_txt_*,   body_txt_en,    true",
    "*_txt_*,   body_txt,       false",
    "a*b*c,     abc,            true",
    "a*b*c,     a_b_b_c,        true",
    "a*b*c,     acb,            false",
    "*,         anything,       true",
    "**,        anything,       true",
    "*aab,      aaaab,          true",
  })
  void aStarStandsForAnyCharacters(String glob, String name, boolean expected) {
    assertThat(matches(glob, name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dateline:place",
        "dateline_place",
        "dateline.place",
        "dateline-place",
        "Dateline:Place",
        "attr_dateline_place",
        "attr_dateline:place",
      })
  void separatorsAndCaseDoNotMatter(String name) {
    assertThat(matches("*dateline_place", name)).isTrue();
    assertThat(matches("*Dateline:Place", name)).isTrue();
  }

  @Test
  void theFirstGlobThatMatchesCounts() {
    FieldGlobs globs = FieldGlobs.of("body, *_txt, *");
    assertThat(globs.size()).isEqualTo(3);
    assertThat(globs.rank("body")).isZero();
    assertThat(globs.rank("body_txt")).isEqualTo(1);
    assertThat(globs.rank("title")).isEqualTo(2);
    assertThat(FieldGlobs.of("body").rank("title")).isEqualTo(-1);
    assertThat(FieldGlobs.of("").rank("title")).isEqualTo(-1);
  }

  @Test
  void theTurkishLocaleChangesNothing() {
    // The lower case of I is no i there.
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(matches("TITLE", "title")).isTrue();
      assertThat(matches("title", "TITLE")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void endlessNamesAreNoFieldNames() {
    assertThat(FieldGlobs.of("*").rank("x".repeat(300))).isZero();
    assertThat(FieldGlobs.of("*").rank("x".repeat(301))).isEqualTo(-1);
    String glob = "*a".repeat(100) + "b";
    long start = System.nanoTime();
    assertThat(matches(glob, "a".repeat(300))).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void sameGlobsAreEqual() {
    assertThat(FieldGlobs.of("a, b*"))
        .isEqualTo(new FieldGlobs(List.of("A", "b*")))
        .hasSameHashCodeAs(new FieldGlobs(List.of("A", "b*")))
        .isNotEqualTo(FieldGlobs.of("b*, a"))
        .hasToString("[a, b*]");
  }

  /** Compares with the definition, written down without a thought for speed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void asDefined(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String glob = "x" + string(random, "ab**", 7);
      String name = "x" + string(random, "ab", 9);
      assertThat(matches(glob, name))
          .as("seed %s: %s on %s", seed, glob, name)
          .isEqualTo(defined(glob, name));
    }
  }

  private static String string(Random random, String letters, int max) {
    StringBuilder string = new StringBuilder();
    for (int i = random.nextInt(max); i > 0; i--) {
      string.append(letters.charAt(random.nextInt(letters.length())));
    }
    return string.toString();
  }

  private static boolean defined(String glob, String name) {
    if (glob.isEmpty()) {
      return name.isEmpty();
    }
    if (glob.charAt(0) == '*') {
      return defined(glob.substring(1), name)
          || (!name.isEmpty() && defined(glob, name.substring(1)));
    }
    return !name.isEmpty()
        && glob.charAt(0) == name.charAt(0)
        && defined(glob.substring(1), name.substring(1));
  }
}
