package io.dateline.cli.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dateline.cli.SolrApi;
import io.dateline.entities.NewsOptions;
import io.dateline.solr.update.NewsConfig;
import io.dateline.solr.update.Output;
import io.dateline.solr.update.OwnFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a collection a run must know. Immutable.
 *
 * @param key the schema's unique key
 * @param config the processor's configuration, with the fields that the live schema has
 * @param options what the configuration brings along
 * @param routeField the field that routes documents; empty when the key does
 * @param implicit whether documents are routed by hand
 * @param shards the names of its shards; none without SolrCloud
 * @param nested whether there are nested documents, which are no articles
 * @param losses what atomic updates would lose; empty when they may go on
 */
public record Target(
    String key,
    NewsConfig config,
    NewsOptions options,
    String routeField,
    boolean implicit,
    Set<String> shards,
    boolean nested,
    List<String> losses) {

  /** Solr's notes in what it keeps of a plugin, beside the parameters. */
  private static final Set<String> NO_PARAMS = Set.of("name", "class");

  /** Copies the collections. */
  public Target {
    shards = Collections.unmodifiableSet(new TreeSet<>(shards));
    losses = List.copyOf(losses);
  }

  /**
   * Asks a Solr.
   *
   * @param processor the name of the update processor, whose configuration is used
   * @param ignored fields that may be lost
   * @throws IOException if Solr does not answer, or has no such processor and handler
   */
  public static Target of(SolrApi collection, String processor, Set<String> ignored)
      throws IOException {
    String key = collection.get("/schema/uniquekey?wt=json").path("uniqueKey").asText();
    Map<Output, String> outputs = outputs(collection, processor);
    NewsConfig config = config(collection, processor).with(outputs);
    NewsOptions options =
        OwnFiles.read(config, name -> new ByteArrayInputStream(file(collection, name)));
    JsonNode cluster = cluster(collection);
    Losses losses = new Losses(collection, key, ignored);
    List<String> lost = losses.look(cores(collection, cluster));
    JsonNode router = cluster.path("router");
    return new Target(
        key,
        config,
        options,
        router.path("field").asText(""),
        router.path("name").asText("").equals("implicit"),
        names(cluster.path("shards")),
        losses.isNested(),
        lost);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static byte[] file(SolrApi collection, String name) throws IOException {
    return collection.bytes(
        "/admin/file?wt=raw&contentType=application/octet-stream&file=" + SolrApi.encode(name));
  }

  /** The processor's parameters; none when it has no name, inside a chain. */
  private static NewsConfig config(SolrApi collection, String processor) throws IOException {
    Map<String, Object> params = new HashMap<>();
    collection
        .get("/config/updateProcessor?wt=json")
        .path("config")
        .path("updateProcessor")
        .path(processor)
        .properties()
        .forEach(
            param -> {
              if (!NO_PARAMS.contains(param.getKey()) && !param.getKey().startsWith("_")) {
                params.put(param.getKey(), value(param.getValue()));
              }
            });
    try {
      return NewsConfig.of(params.entrySet());
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "the collection's processor is of another version: " + e.getMessage(), e);
    }
  }

  private static Object value(JsonNode node) {
    if (!node.isArray()) {
      return node.asText();
    }
    List<String> values = new ArrayList<>();
    node.forEach(item -> values.add(item.asText()));
    return values;
  }

  /** Which field each output goes to, as the live schema has it. */
  private static Map<Output, String> outputs(SolrApi collection, String processor)
      throws IOException {
    Map<Output, String> outputs = new EnumMap<>(Output.class);
    JsonNode answer;
    try {
      answer =
          collection.post(
              "/" + processor + "/analyze?wt=json", "text/plain", "LISBON (Reuters) - It rained.");
    } catch (SolrApi.Refused e) {
      // Solr lets a POST to what it does not know through to Jetty, which says 405.
      if (e.status() != 404 && e.status() != 405) {
        throw e;
      }
      throw new IOException(
          "the collection has no /" + processor + "/analyze; call \"dateline install\" first", e);
    }
    answer
        .path("outputs")
        .properties()
        .forEach(
            entry ->
                outputs.put(
                    Output.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                    entry.getValue().asText()));
    if (outputs.isEmpty()) {
      throw new IOException("the collection's schema has no field for any output");
    }
    return outputs;
  }

  /** The collection's entry in the state of the cluster; missing without SolrCloud. */
  private static JsonNode cluster(SolrApi collection) throws IOException {
    String path = collection.collection().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      JsonNode collections =
          collection
              .beside("admin")
              .get("/collections?action=CLUSTERSTATUS&wt=json&collection=" + SolrApi.encode(name))
              .at("/cluster/collections");
      if (collections.size() > 1) {
        throw new IOException(name + " is an alias of several collections; name one of them");
      }
      return collections.isEmpty() ? collections : collections.elements().next();
    } catch (SolrApi.Refused e) {
      if (e.status() == 400 || e.status() == 404) {
        // Not SolrCloud.
        return MissingNode.getInstance();
      }
      throw e;
    }
  }

  /** One core of each part; any node passes a call on to the one that has it. */
  private static List<SolrApi> cores(SolrApi collection, JsonNode cluster) {
    List<SolrApi> cores = new ArrayList<>();
    for (JsonNode shard : cluster.path("shards")) {
      for (JsonNode replica : shard.path("replicas")) {
        if (replica.path("state").asText().equals("active")) {
          cores.add(collection.beside(replica.path("core").asText()));
          break;
        }
      }
    }
    return cores.isEmpty() ? List.of(collection) : cores;
  }
}
