package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.entities.tagging.NameModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins what the shipped model reaches. */
class AccuracyTest {
  private static final Path OWN = Path.of("corpus", "train.tsv");

  @Test
  void devSetsStayAboveTheirFloors() throws IOException {
    Path shared = Path.of(System.getProperty("dateline.shared", "../../shared"));
    assumeTrue(
        Files.isDirectory(shared.resolve("corpora")),
        "no annotated sets at " + shared.resolve("corpora") + ": dev sets are not scored");
    Map<String, List<Document>> dev =
        new Corpora(shared.resolve("corpora"), shared.resolve("corpora-sharealike")).dev();
    NameModel model = NameModel.shipped();
    double sum = 0;
    for (String set : Corpora.ELSEWHERE) {
      sum += Scorer.score(model, dev.get(set)).f1(Score.MAIN);
    }
    assertThat(Scorer.score(model, dev.get("voa_wire")).f1(Score.MAIN)).isGreaterThan(96.0);
    assertThat(Scorer.score(model, dev.get("own_news")).f1(Score.MAIN)).isGreaterThan(88.3);
    assertThat(sum / Corpora.ELSEWHERE.size()).isGreaterThan(74.9);
  }

  /** No measure of quality, for the model was trained on it; but a broken model shows. */
  @Test
  void theModelKnowsItsOwnCorpus() throws IOException {
    Score score = Scorer.score(NameModel.shipped(), CorpusReader.read(OWN));
    assertThat(score.gold(Score.MAIN)).isGreaterThan(9_000);
    assertThat(score.f1(Score.MAIN)).isGreaterThan(95.0);
  }
}
