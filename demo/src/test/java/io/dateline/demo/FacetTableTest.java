package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FacetTableTest {
  @Test
  void threeToARowAndShortColumnsPadded() {
    Facet places = facet("place", "Lisbon", 12, "Porto", 1);
    Facet sources = facet("source", "Reuters", 3);
    Facet none = new Facet("person", List.of());
    Facet next = facet("country", "PT", 2);
    assertThat(FacetTable.of(List.of(places, sources, none, next)))
        .isEqualTo(
            """
            place                            source                           person
            ------------------------------   ------------------------------   ------------------------------
            Lisbon                      12   Reuters                      3   (none)
            Porto                        1

            country
            ------------------------------
            PT                           2
            """);
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    String flags = "\uD83C\uDDF5".repeat(40);
    String table = FacetTable.of(List.of(facet("f", flags, 7)));
    assertThat(table).contains("\uD83C\uDDF5".repeat(24) + "~    7\n");
  }

  @Test
  void controlCharactersDoNotBreakTheTable() {
    assertThat(FacetTable.of(List.of(facet("f", "a\nb\tc", 1)))).contains("a b c  ");
  }

  private static Facet facet(String field, Object... valuesAndCounts) {
    List<Facet.Count> counts = new java.util.ArrayList<>();
    for (int i = 0; i < valuesAndCounts.length; i += 2) {
      counts.add(new Facet.Count((String) valuesAndCounts[i], (Integer) valuesAndCounts[i + 1]));
    }
    return new Facet(field, counts);
  }
}
