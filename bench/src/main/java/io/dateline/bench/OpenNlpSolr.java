package io.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.demo.NewsCollection;
import io.dateline.demo.SolrNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Solr with its own OpenNLPExtractNamedEntitiesUpdateProcessorFactory for people, organisations and
 * places: three processors, each with a model, as its documentation has it.
 */
final class OpenNlpSolr implements Contender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE =
      """
        <fieldType name="opennlp" class="solr.TextField">
          <analyzer>
            <tokenizer class="solr.OpenNLPTokenizerFactory"
                       sentenceModel="sentences.bin" tokenizerModel="tokens.bin"/>
          </analyzer>
        </fieldType>
      </schema>
      """;

  private final PeerModels models;

  /**
   * @param models what it finds names with
   */
  OpenNlpSolr(PeerModels models) {
    this.models = models;
  }

  @Override
  public String title() {
    return "Solr's OpenNLP";
  }

  @Override
  public void prepare(SolrNode.Builder node) {
    node.module("analysis-extras");
  }

  @Override
  public void prepare(Path conf) throws IOException {
    Path schema = conf.resolve("managed-schema.xml");
    String text = Files.readString(schema, StandardCharsets.UTF_8);
    Files.writeString(schema, text.replace("</schema>", TYPE), StandardCharsets.UTF_8);
    models.writeTo(conf);
  }

  @Override
  public void install(NewsCollection collection) throws IOException {
    for (String type : PeerModels.TYPES) {
      ObjectNode body = JSON.createObjectNode();
      body.putObject("add-updateprocessor")
          .put("name", type)
          .put("class", "solr.OpenNLPExtractNamedEntitiesUpdateProcessorFactory")
          .put("modelFile", type + ".bin")
          .put("analyzerFieldType", "opennlp")
          .put("source", TEXT_FIELD)
          .put("dest", type + "_ss");
      collection.config(body.toString());
    }
    ObjectNode body = JSON.createObjectNode();
    ObjectNode init = body.putObject("add-initparams");
    init.put("name", "opennlp").put("path", "/update/**");
    init.putObject("defaults").put("processor", String.join(",", PeerModels.TYPES));
    collection.config(body.toString());
  }

  @Override
  public String done() {
    // A text may have no person in it, none of these articles has no name at all.
    return "person_ss:* organization_ss:* location_ss:*";
  }
}
