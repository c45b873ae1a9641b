package io.dateline.entities.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Span;
import io.dateline.entities.NewsAnalysis;
import io.dateline.entities.NewsAnalyzer;
import io.dateline.entities.NewsResources;
import io.dateline.entities.text.Segmenter.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The detector on news in fifty languages, whole and cut short, and on English that is a list. */
class ShippedLanguagesTest {

  private static final Path FIXTURES = Path.of(System.getProperty("dateline.fixtures"));

  private final Languages languages = Languages.shipped();
  private final Segmenter segmenter;

  ShippedLanguagesTest() throws IOException {
    segmenter = new Segmenter(SentenceModels.shipped());
  }

  private record Text(String language, String text) {}

  private static List<Text> texts() throws IOException {
    return Files.readAllLines(FIXTURES.resolve("languages/airport.tsv"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> new Text(line.split("\t", 2)[0], line.split("\t", 2)[1]))
        .toList();
  }

  private String language(String text) {
    List<Sentence> sentences = new ArrayList<>();
    segmenter.cut(text, new Span(0, text.length()), Standing.BODY, sentences);
    return languages.of(sentences);
  }

  @Test
  void aFewSentencesTellTheLanguage() throws IOException {
    assertThat(texts()).hasSizeGreaterThan(50);
    assertThat(texts()).allSatisfy(t -> assertThat(language(t.text())).isEqualTo(t.language()));
  }

  @Test
  void aCaptionIsNotTakenForEnglish() throws IOException {
    List<Text> wrong = new ArrayList<>();
    for (Text text : texts()) {
      String cut = text.text().substring(0, Math.min(100, text.text().length()));
      boolean english = language(cut).equals("en");
      if (english != text.language().equals("en")) {
        wrong.add(text);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void englishWithHardlyASentenceInItStaysEnglish() {
    assertThat(language("HIGHLAND COUNCIL MEETS")).isEqualTo("en");
    assertThat(
            language(
                "Results of Turkish first division matches on Sunday. Galatasaray 3 Kocaelispor 1 Genclerbirligi 1 Fenerbahce 2 Gaziantepspor 0"
                    + " Trabzonspor 0 Besiktas 4 Altay 1 Samsunspor 2 Karabukspor 2 Vanspor 1"))
        .isEqualTo("en");
    assertThat(
            language(
                "Women's 400 metres hurdles : 1. Femke Oldenburger (Netherlands) 53.33; 2. Zurian"
                    + " Echevarria (Cuba) 54.02; 3. Ayomide Folorunsho (Italy) 54.60"))
        .isEqualTo("en");
  }

  @Test
  void allGoldArticlesAreEnglish() throws IOException {
    for (String file : List.of("a", "b")) {
      Path path = FIXTURES.resolve("facets/facets-train-" + file + ".txt");
      for (String item : Files.readString(path, StandardCharsets.UTF_8).split("%%%%", -1)) {
        String text = item.substring(item.indexOf("----") + 4).replaceAll("\\[[POLM] ", " ");
        assertThat(language(text)).as(item.lines().skip(1).findFirst().orElse("")).isEqualTo("en");
      }
    }
  }

  @Test
  void theEnglishModelDoesNotReadHungarian() throws IOException {
    String hungarian = texts().get(0).text();
    NewsAnalysis analysis = new NewsAnalyzer(NewsResources.shared()).analyze(hungarian);
    assertThat(analysis.entities()).isEmpty();
    assertThat(analysis.gaps()).containsExactly("language");
  }
}
