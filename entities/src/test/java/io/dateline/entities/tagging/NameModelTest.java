package io.dateline.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class NameModelTest {
  private static final String CLASSIC =
      """
      <generators><cache><generators>
        <window prevLength="2" nextLength="2"><tokenclass/></window>
        <window prevLength="2" nextLength="2"><token/></window>
        <definition/><prevmap/><bigram/><sentence begin="true" end="false"/>
      </generators></cache></generators>
      """;

  /** A stock OpenNLP model that knows "Mr. X" as a person. */
  private static byte[] stock(String type) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String name : List.of("Okafor", "Lindqvist", "Rossi", "Tanaka", "Dubois", "Silva")) {
      samples.add(
          new NameSample(
              new String[] {"Yesterday", "Mr.", name, "spoke", "."},
              new Span[] {new Span(2, 3, type)},
              true));
      samples.add(
          new NameSample(new String[] {"The", "weather", "was", "fine", "."}, new Span[0], true));
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 50);
    TokenNameFinderModel model =
        NameFinderME.train(
            "en",
            type == null ? "default" : null,
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            new TokenNameFinderFactory());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.serialize(out);
    return out.toByteArray();
  }

  private static NameModel read(byte[] bytes, NameType fallback) throws IOException {
    return NameModel.read(new ByteArrayInputStream(bytes), "test.bin", fallback);
  }

  private static List<TaggedSpan> tag(NameModel model, String... tokens) {
    return new NameTagger(model).tag(List.<String[]>of(tokens)).get(0);
  }

  /** The same archive with some entry replaced, or left out where the text is null. */
  private static byte[] with(byte[] model, String name, String text) throws IOException {
    Map<String, byte[]> entries =
        ModelArchive.read(new ByteArrayInputStream(model), ModelArchive.Limits.DEFAULT);
    if (text == null) {
      entries.remove(name);
    } else {
      entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
    return ModelArchive.zip(entries);
  }

  @Test
  void theShippedModelFindsTheFourTypes() throws IOException {
    NameModel model = NameModel.shipped();
    assertThat(model.language()).isEqualTo("en");
    assertThat(model.types()).containsExactlyInAnyOrder(NameType.values());
  }

  @Test
  void readsAStockModel() throws IOException {
    NameModel model = read(stock("person"), null);
    assertThat(tag(model, "Today", "Mr.", "Kowalski", "spoke", "."))
        .extracting(TaggedSpan::start, TaggedSpan::end, TaggedSpan::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 3, NameType.PERSON));
  }

  @Test
  void readsAnOldModelWithoutDescriptor() throws IOException {
    NameModel model = read(with(stock("person"), "generator.featuregen", null), null);
    assertThat(tag(model, "Today", "Mr.", "Kowalski", "spoke", ".")).hasSize(1);
  }

  @Test
  void readsAnOldModelWithAClassicDescriptor() throws IOException {
    byte[] stock = stock("person");
    NameModel model = read(with(stock, "generator.featuregen", CLASSIC), null);
    assertThat(tag(model, "Today", "Mr.", "Kowalski", "spoke", "."))
        .isEqualTo(tag(read(stock, null), "Today", "Mr.", "Kowalski", "spoke", "."));
  }

  @Test
  void givesNamesWithoutTypeTheTypeOfTheCaller() throws IOException {
    byte[] untyped = stock(null);
    assertThat(tag(read(untyped, NameType.PERSON), "Today", "Mr.", "Kowalski", "spoke", "."))
        .extracting(TaggedSpan::type)
        .containsExactly(NameType.PERSON);
    assertThat(tag(read(untyped, null), "Today", "Mr.", "Kowalski", "spoke", ".")).isEmpty();
  }

  @Test
  void leavesOutTypesThatAreNoNames() throws IOException {
    assertThat(tag(read(stock("date"), null), "Today", "Mr.", "Kowalski", "spoke", ".")).isEmpty();
  }

  @Test
  void saysWhichFileIsBroken() {
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3}, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("test.bin");
  }

  @Test
  void refusesAModelOfAnotherKind() throws IOException {
    byte[] other =
        with(
            stock("person"),
            "manifest.properties",
            "Manifest-Version=1.0\nOpenNLP-Version=1.5.3\nLanguage=en\nComponent-Name=POSTaggerME\n");
    assertThatThrownBy(() -> read(other, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("POSTaggerME");
  }

  @Test
  void refusesADescriptorWithUnknownClassesOrEntities() throws IOException {
    byte[] stock = stock("person");
    assertThatThrownBy(
            () ->
                read(
                    with(stock, "generator.featuregen", "<generators><custom/></generators>"),
                    null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("<custom>");
    assertThatThrownBy(
            () ->
                read(
                    with(
                        stock,
                        "generator.featuregen",
                        "<featureGenerators><generator class=\"java.lang.String\"/>"
                            + "</featureGenerators>"),
                    null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("java.lang.String");
    assertThatThrownBy(
            () ->
                read(
                    with(
                        stock,
                        "generator.featuregen",
                        "<!DOCTYPE x [<!ENTITY a \"b\">]><generators>&a;</generators>"),
                    null))
        .isInstanceOf(IOException.class);
  }

  @Test
  void damagedBytesNeverEscapeAsAnythingButIoException() throws IOException {
    byte[] stock = stock("person");
    Random random = new Random(20261123);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = stock.clone();
      for (int n = 0; n < 8; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try (InputStream in = new ByteArrayInputStream(damaged)) {
        NameModel.read(in, "damaged");
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("damaged");
      }
    }
  }
}
