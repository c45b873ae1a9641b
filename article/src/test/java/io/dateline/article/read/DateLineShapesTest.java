package io.dateline.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Article;
import io.dateline.article.ArticleDate;
import io.dateline.article.DateLine;
import io.dateline.article.Found;
import io.dateline.article.gazetteer.Gazetteer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line each: what agencies send, and what only looks like it. */
class DateLineShapesTest {

  private static final ArticleReader READER = new ArticleReader(Gazetteer.shared());

  private static final String STORY =
      "Officials said on the record that the harbour would open again before winter, and nobody in"
          + " the room objected to the plan.";

  private static Optional<DateLine> read(String text) {
    return READER.read(text).dateLine().map(Found::value);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "date-line-shapes.txt", delimiter = '\t', numLinesToSkip = 1)
  void shape(String line, String text, String places, String agencies) {
    String written = line.replace("...", STORY);
    Optional<DateLine> found = read(written);
    assertThat(found).as(line).isPresent();
    assertThat(found.get().text()).isEqualTo(text);
    assertThat(found.get().span().of(written)).isEqualTo(text);
    assertThat(
            String.join("|", found.get().places().stream().map(DateLine.FiledFrom::name).toList()))
        .isEqualTo(places);
    assertThat(String.join("|", found.get().agencies()))
        .isEqualTo(agencies == null ? "" : agencies);
    Article article = READER.read(written);
    assertThat(article.body()).isNotEmpty();
    assertThat(article.body().get(0).of(written)).startsWith("Officials said");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WATCH: ...",
        "BREAKING — ...",
        "OPINION: ...",
        "Q&A - ...",
        "NEW: ...",
        "SPEAKER: ...",
        "BOSTON (7-2) ...",
        "LONDON (Jan 5) ...",
        "NOTE - ...",
        "EXT. PARIS - NIGHT",
        "INT. KITCHEN - DAY\n\nShe opens the door and ...",
        "LONDON BRIDGE IS CLOSED - REPAIRS TO LAST UNTIL SPRING SAYS THE CITY CORPORATION",
        "II. PARIS\n\n...",
        "<Paris> hello there - are you coming on March 4 (maybe)?",
        "Monday, March 4 - ...",
        "Updated March 4 - ...",
        "Chapter 3 - ...",
        "Photo (AP) by a passer-by shows the harbour",
        "President Biden (Democrat) said ...",
        "In London (Reuters reported) ...",
        "RUSSIA: ...",
        "To: London - ...",
        "Paris Hilton - ...",
        "Dear Florence, March 4 is fine with me.",
      })
  void noDateLine(String line) {
    assertThat(read(line.replace("...", STORY))).as(line).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO, Dec 31 (Reuters) - | 2025-01-01 | 2024-12-31",
        "OSLO, Jan 2 (Reuters) - | 2024-12-31 | 2025-01-02",
        "OSLO, March 4 (Reuters) - | 2025-03-06 | 2025-03-04",
        "OSLO, Feb 29 (Reuters) - | 2025-03-01 | 2024-02-29",
        "MOSCOW, Monday (Reuters) - | 2025-03-06 | 2025-03-03",
        "OSLO, March 4, 2023 (Reuters) - | 2025-03-06 | 2023-03-04",
      })
  void yearComesFromThePublicationDate(String line, LocalDate published, LocalDate expected) {
    Article article =
        READER.read(
            line + " " + STORY, Optional.of(Found.beside(ArticleDate.ofDay(published), "test")));
    assertThat(article.dateLine().orElseThrow().value().date()).contains(expected);
  }

  @Test
  void withoutAPublicationDateTheYearStaysOpen() {
    Article article = READER.read("OSLO, March 4 (Reuters) - " + STORY);
    assertThat(article.dateLine().orElseThrow().value().date()).isEmpty();
    assertThat(article.published()).isEmpty();
  }

  @Test
  void theStateTellsWhichOfTwoCitiesIsMeant() {
    DateLine texas = read("PARIS, Texas (AP) — " + STORY).orElseThrow();
    assertThat(texas.places().get(0).country()).isEqualTo("US");
    DateLine france = read("PARIS (AP) — " + STORY).orElseThrow();
    assertThat(france.places().get(0).country()).isEqualTo("FR");
    DateLine unknown = read("NOSUCHVILLE, Kan. (AP) — " + STORY).orElseThrow();
    assertThat(unknown.places().get(0).country()).isEqualTo("US");
    assertThat(unknown.places().get(0).known()).isEmpty();
  }
}
