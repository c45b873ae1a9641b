package io.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.tagging.NameType;
import io.dateline.fixtures.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names that the samples list are found, and those they forbid are not. */
class SamplesTest {

  private static final Map<String, NameType> KEYS =
      Map.of(
          "person", NameType.PERSON,
          "organization", NameType.ORGANIZATION,
          "location", NameType.LOCATION);

  /** Share of the listed names that must come out, to the letter. */
  private static final double FLOOR = 0.80;

  @Test
  void listedNamesAreFound() throws IOException {
    NewsAnalyzer analyzer = new NewsAnalyzer(NewsResources.shared());
    int due = 0;
    int found = 0;
    List<String> missing = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      NewsAnalysis analysis = analyzer.analyze(sample.text());
      for (Map.Entry<String, NameType> key : KEYS.entrySet()) {
        List<String> names = analysis.names(key.getValue());
        for (String name : sample.values(key.getKey()).orElse(List.of())) {
          due++;
          if (names.contains(name)) {
            found++;
          } else {
            missing.add(sample + ": " + key.getKey() + " " + name + " not in " + names);
          }
        }
        for (String no : sample.values("not-name").orElse(List.of())) {
          if (names.contains(no)) {
            wrong.add(sample + ": " + no);
          }
        }
      }
      for (String code : sample.values("country").orElse(List.of())) {
        due++;
        if (analysis.countries().contains(code)) {
          found++;
        } else {
          missing.add(sample + ": country " + code + " not in " + analysis.countries());
        }
      }
    }
    missing.forEach(System.out::println);
    wrong.forEach(name -> System.out.println("forbidden name in " + name));
    System.out.println("found " + found + " of " + due + " listed names");
    assertThat(found).as("of %s listed names", due).isGreaterThanOrEqualTo((int) (due * FLOOR));
  }
}
