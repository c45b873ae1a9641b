package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.model.BaseModel;
import org.junit.jupiter.api.Test;

/**
 * Solr's own OpenNLP (1.9.4, in its analysis-extras module) and ours in one core: both must load
 * their classes and their models, and both must work.
 */
class AnalysisExtrasIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE =
      """
        <fieldType name="opennlp" class="solr.TextField">
          <analyzer>
            <tokenizer class="solr.OpenNLPTokenizerFactory"
                       sentenceModel="sentences.bin" tokenizerModel="tokens.bin"/>
          </analyzer>
        </fieldType>
        <dynamicField name="*_nlp" type="opennlp" indexed="true" stored="true"/>
      </schema>
      """;
  private static final String SOLRS_OWN =
      """
      {"add-updateprocessor": {
        "name": "opennlp",
        "class": "solr.OpenNLPExtractNamedEntitiesUpdateProcessorFactory",
        "modelFile": "people.bin",
        "analyzerFieldType": "opennlp",
        "source": "text_txt",
        "dest": "people_ss"}}
      """;

  @Test
  void bothFindNamesInTheSameDocument() throws IOException {
    NewsCollection news = collection("extras");
    news.install();
    news.config(SOLRS_OWN);
    for (String order : new String[] {"opennlp,dateline", "dateline,opennlp"}) {
      String document =
          JSON.createObjectNode()
              .put("id", order)
              .put("text_txt", Texts.LISBON)
              .put("copy_nlp", Texts.LISBON)
              .toString();
      TestSolr.shared()
          .http()
          .postJson("/extras/update?commit=true&processor=" + order, "[" + document + "]");
      NewsFields fields = new NewsFields(news.document(order));
      assertThat(fields.values("people_ss")).as("Solr's, " + order).contains("Marta Quintela");
      assertThat(fields.values(NewsFields.PERSON)).as("ours").contains("Marta Quintela");
      assertThat(fields.status()).isEqualTo("ok");
    }
  }

  @Test
  void aFieldTypeOfSolrsOpenNlpAnalyzes() throws IOException {
    NewsCollection news = collection("extras-type");
    news.install();
    JsonNode analysis =
        TestSolr.shared()
            .http()
            .get(
                "/extras-type/analysis/field?analysis.fieldtype=opennlp&analysis.fieldvalue="
                    + SolrHttp.encode("Quintela told reporters."));
    assertThat(analysis.findValuesAsText("text"))
        .containsExactly("Quintela", "told", "reporters", ".");
  }

  private static NewsCollection collection(String name) throws IOException {
    Path configset = TestSolr.newFolder("extras").resolve("configset");
    SolrHome.copy(Checkout.locate().configset(), configset);
    Path conf = configset.resolve("conf");
    Path schema = conf.resolve("managed-schema.xml");
    Files.writeString(schema, Files.readString(schema).replace("</schema>", TYPE));
    write(sentences(), conf.resolve("sentences.bin"));
    write(tokens(), conf.resolve("tokens.bin"));
    write(people(), conf.resolve("people.bin"));
    TestSolr.shared().createCollection(name, configset);
    return new NewsCollection(TestSolr.shared().http(), name);
  }

  private static void write(BaseModel model, Path file) throws IOException {
    assertThat(model.getVersion().toString()).as("the OpenNLP of the model").isEqualTo("1.9.4");
    model.serialize(file);
  }

  private static TrainingParameters quick() {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
    return parameters;
  }

  private static BaseModel sentences() throws IOException {
    // A full stop that ends no sentence is needed as well, or there is nothing to tell apart.
    String text = "Rain fell on the piers. Mr. Quintela told reporters. The river rose.";
    int second = text.indexOf("Mr.");
    int third = text.indexOf("The river");
    List<SentenceSample> samples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      samples.add(
          new SentenceSample(
              text,
              new Span(0, second - 1),
              new Span(second, third - 1),
              new Span(third, text.length())));
    }
    return SentenceDetectorME.train(
        "en",
        ObjectStreamUtils.createObjectStream(samples),
        new SentenceDetectorFactory("en", true, null, null),
        quick());
  }

  private static BaseModel tokens() throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (String line :
        List.of(
            "Quintela told reporters<SPLIT>.",
            "Its minister<SPLIT>, Marta Quintela<SPLIT>, said so<SPLIT>.",
            "Rain fell on the piers<SPLIT>.")) {
      for (int i = 0; i < 20; i++) {
        samples.add(TokenSample.parse(line, "<SPLIT>"));
      }
    }
    return TokenizerME.train(
        ObjectStreamUtils.createObjectStream(samples),
        new TokenizerFactory("en", null, false, null),
        quick());
  }

  private static BaseModel people() throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String line :
        Arrays.asList(
            "its transport minister , <START:person> Marta Quintela <END> , said on Tuesday .",
            "Portugal will build three new ferry piers on the Tagus .",
            "its first minister , <START:person> Marta Quintela <END> , said so .",
            "The river is our shortest road .")) {
      for (int i = 0; i < 20; i++) {
        samples.add(NameSample.parse(line, "person", false));
      }
    }
    return NameFinderME.train(
        "en",
        "person",
        ObjectStreamUtils.createObjectStream(samples),
        quick(),
        TokenNameFinderFactory.create(null, null, Map.of(), new BioCodec()));
  }
}
