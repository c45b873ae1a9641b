package io.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.features.Lexicon;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameTagger;
import io.dateline.entities.tagging.NameType;
import io.dateline.entities.tagging.TaggedSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {
  private static final Settings SMALL =
      new Settings(Settings.SHIPPED.blocks(), 1, 0.1, 30, 0.004, 3);

  private static List<Document> corpus() {
    List<Document> documents = new ArrayList<>();
    for (String name : List.of("Okafor", "Lindqvist", "Rossi", "Tanaka", "Dubois", "Silva")) {
      documents.add(
          new Document(
              List.of(
                  new Sentence(
                      new String[] {"Yesterday", "Mr.", name, "spoke", "in", "Bonn", "."},
                      List.of(
                          new Sentence.Name(2, 3, NameType.PERSON),
                          new Sentence.Name(5, 6, NameType.LOCATION))),
                  new Sentence(new String[] {"The", "weather", "was", "fine", "."}, List.of()))));
    }
    return documents;
  }

  private static byte[] train() throws IOException {
    Lexicon lexicon =
        new Lexicon(List.of("CITY", "honorific"), Map.of("bonn", 1L, "mr", 2L), Map.of(), Map.of());
    return ModelFile.bytes(ModelTrainer.train(corpus(), lexicon, SMALL));
  }

  @Test
  void sameDataSameBytes() throws IOException {
    assertThat(train()).isEqualTo(train());
  }

  @Test
  void theFloorIsReproducibleToo() throws IOException {
    assertThat(ModelFile.bytes(ModelTrainer.floor(corpus())))
        .isEqualTo(ModelFile.bytes(ModelTrainer.floor(corpus())));
  }

  @Test
  void learnsWhatTheCorpusShows() throws IOException {
    NameModel model = NameModel.read(new ByteArrayInputStream(train()), "tiny");
    List<TaggedSpan> names =
        new NameTagger(model)
            .tag(
                List.<String[]>of(new String[] {"Today", "Mr.", "Kowalski", "spoke", "in", "Bonn"}))
            .get(0);
    assertThat(names)
        .extracting(TaggedSpan::start, TaggedSpan::type)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, NameType.PERSON),
            org.assertj.core.groups.Tuple.tuple(5, NameType.LOCATION));
  }
}
