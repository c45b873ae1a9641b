package io.dateline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The calls that a user of Dateline makes to one collection. Thread-safe. */
public final class NewsCollection {
  /** The update processor of the plugin. */
  public static final String PROCESSOR_CLASS = "io.dateline.solr.NewsUpdateProcessorFactory";

  /** The handler of the plugin that says what the processor would do. */
  public static final String HANDLER_CLASS = "io.dateline.solr.NewsAnalyzeHandler";

  /** The field that articles sent as JSON have their whole text in. */
  public static final String TEXT_FIELD = "text_txt";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROCESSOR = "dateline";

  private final SolrHttp http;
  private final String name;

  /**
   * @param http calls to the Solr that has the collection
   * @param name the collection's name
   */
  public NewsCollection(SolrHttp http, String name) {
    this.http = http;
    this.name = name;
  }

  /** The collection's name. */
  public String name() {
    return name;
  }

  /** The body of the one call that installs the plugin, as the README shows it. */
  public static String installBody() {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("add-updateprocessor").put("name", PROCESSOR).put("class", PROCESSOR_CLASS);
    ObjectNode init = body.putObject("add-initparams");
    init.put("name", PROCESSOR).put("path", "/update/**");
    init.putObject("defaults").put("processor", PROCESSOR);
    body.putObject("add-requesthandler")
        .put("name", "/dateline/analyze")
        .put("class", HANDLER_CLASS);
    return body.toString();
  }

  /**
   * Installs the plugin: one call to the Config API, nothing else.
   *
   * @throws SolrFailure when Solr refuses, for example because the jar is not in its lib folder
   * @throws IOException when Solr does not answer
   */
  public void install() throws IOException {
    config(installBody());
  }

  /**
   * Sends a body to the Config API.
   *
   * @throws SolrFailure when Solr refuses
   * @throws IOException when Solr does not answer
   */
  public JsonNode config(String body) throws IOException {
    return http.postJson("/" + name + "/config", body);
  }

  /**
   * Sets up /update/extract with the defaults that Solr's guide gives.
   *
   * @throws SolrFailure when Solr refuses, for example because the extraction module is off
   * @throws IOException when Solr does not answer
   */
  public void addExtractHandler() throws IOException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode handler = body.putObject("add-requesthandler");
    handler.put("name", "/update/extract");
    handler.put("class", "solr.extraction.ExtractingRequestHandler");
    handler.putObject("defaults").put("lowernames", "true").put("uprefix", "attr_");
    config(body.toString());
  }

  /**
   * Indexes a text through /update as JSON; seen after a commit.
   *
   * @throws SolrFailure when Solr refuses
   * @throws IOException when Solr does not answer
   */
  public void addText(String id, String text) throws IOException {
    add(JSON.createObjectNode().put("id", id).put(TEXT_FIELD, text));
  }

  /**
   * Indexes a document through /update as JSON; seen after a commit.
   *
   * @throws SolrFailure when Solr refuses
   * @throws IOException when Solr does not answer
   */
  public void add(JsonNode document) throws IOException {
    ArrayNode documents = JSON.createArrayNode();
    documents.add(document);
    http.postJson("/" + name + "/update", documents.toString());
  }

  /**
   * Indexes a file through /update/extract; seen after a commit.
   *
   * @param id the document's id
   * @param fileName tells Tika what kind of file it may be
   * @param contentType the media type; {@code application/octet-stream} leaves it to Tika
   * @throws SolrFailure when Solr refuses
   * @throws IOException when Solr does not answer
   */
  public void addFile(String id, String fileName, String contentType, byte[] content)
      throws IOException {
    http.post(
        "/"
            + name
            + "/update/extract?literal.id="
            + SolrHttp.encode(id)
            + "&resource.name="
            + SolrHttp.encode(fileName),
        contentType,
        content);
  }

  /**
   * Indexes a file through /update/extract, with a media type by its name.
   *
   * @throws SolrFailure when Solr refuses
   * @throws IOException when the file cannot be read or Solr does not answer
   */
  public void addFile(String id, Path file) throws IOException {
    String fileName = file.getFileName().toString();
    String type = fileName.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    addFile(id, fileName, type, Files.readAllBytes(file));
  }

  /**
   * Makes what was indexed visible.
   *
   * @throws IOException when Solr refuses or does not answer
   */
  public void commit() throws IOException {
    http.postJson("/" + name + "/update?commit=true", "{}");
  }

  /**
   * Reads a document back.
   *
   * @return its stored fields; a missing node when there is no such document
   * @throws IOException when Solr refuses or does not answer
   */
  public JsonNode document(String id) throws IOException {
    return http.get("/" + name + "/get?wt=json&id=" + SolrHttp.encode(id)).path("doc");
  }

  /**
   * Counts the documents.
   *
   * @throws IOException when Solr refuses or does not answer
   */
  public long count() throws IOException {
    return http.get("/" + name + "/select?q=*:*&rows=0").at("/response/numFound").asLong();
  }

  /**
   * Counts the values of fields over all documents.
   *
   * @param fields the fields, in the order wanted
   * @param most how many values a field may give
   * @throws IOException when Solr refuses or does not answer
   */
  public List<Facet> facets(List<String> fields, int most) throws IOException {
    ObjectNode request = matchAll();
    ObjectNode facet = request.putObject("facet");
    for (String field : fields) {
      facet.putObject(field).put("type", "terms").put("field", field).put("limit", most);
    }
    JsonNode answer = query(request);
    List<Facet> facets = new ArrayList<>();
    for (String field : fields) {
      facets.add(facet(field, answer.path("facets").path(field).path("buckets")));
    }
    return facets;
  }

  /**
   * Counts documents by month, or by year when they span more than fifty years.
   *
   * @param field a date field
   * @param most how many periods to give, the latest
   * @throws IOException when Solr refuses or does not answer
   */
  public Facet histogram(String field, int most) throws IOException {
    ObjectNode bounds = matchAll();
    bounds.putObject("facet").put("min", "min(" + field + ")").put("max", "max(" + field + ")");
    JsonNode found = query(bounds).path("facets");
    String min = found.path("min").asText("");
    String max = found.path("max").asText("");
    if (min.isEmpty() || max.isEmpty()) {
      return new Facet(field, List.of());
    }
    // Years before 1 and after 9999 have a sign; such a span is one by years too.
    boolean months =
        min.length() == max.length()
            && Character.isDigit(min.charAt(0))
            && Integer.parseInt(max, 0, 4, 10) - Integer.parseInt(min, 0, 4, 10) <= 50;
    String unit = months ? "MONTH" : "YEAR";
    ObjectNode request = matchAll();
    request
        .putObject("facet")
        .putObject(field)
        .put("type", "range")
        .put("field", field)
        .put("start", min + "/" + unit)
        .put("end", max + "/" + unit + "+1" + unit)
        .put("gap", "+1" + unit)
        .put("mincount", 1);
    List<Facet.Count> counts =
        facet(field, query(request).path("facets").path(field).path("buckets")).counts();
    int shown = months ? "2024-05".length() : min.indexOf('-', 1);
    List<Facet.Count> latest =
        counts.subList(Math.max(0, counts.size() - most), counts.size()).stream()
            .map(c -> new Facet.Count(c.value().substring(0, shown), c.documents()))
            .toList();
    return new Facet(field, latest);
  }

  private JsonNode query(ObjectNode request) throws IOException {
    return http.postJson("/" + name + "/query", request.toString());
  }

  private static ObjectNode matchAll() {
    return JSON.createObjectNode().put("query", "*:*").put("limit", 0);
  }

  private static Facet facet(String field, JsonNode buckets) {
    List<Facet.Count> counts = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      counts.add(new Facet.Count(bucket.path("val").asText(), bucket.path("count").asLong()));
    }
    return new Facet(field, counts);
  }
}
