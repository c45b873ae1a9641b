package io.dateline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A collection of SolrCloud replica by replica, each asked on the node that has it. */
final class Replicas {
  private static final String CLUSTER = "/admin/collections?action=CLUSTERSTATUS&collection=";

  private final List<SolrNode> nodes;
  private final String collection;

  Replicas(List<SolrNode> nodes, String collection) {
    this.nodes = List.copyOf(nodes);
    this.collection = collection;
  }

  /**
   * A copy of a shard.
   *
   * @param active whether it takes part
   */
  private record Replica(String shard, String core, SolrNode node, boolean active) {}

  private List<Replica> all() throws IOException {
    JsonNode cluster = nodes.get(0).http().get(CLUSTER + collection).path("cluster");
    String live = cluster.path("live_nodes").toString();
    List<Replica> replicas = new ArrayList<>();
    for (Map.Entry<String, JsonNode> shard :
        cluster.path("collections").path(collection).path("shards").properties()) {
      for (JsonNode replica : shard.getValue().path("replicas")) {
        String name = replica.path("node_name").asText();
        boolean active =
            replica.path("state").asText().equals("active") && live.contains('"' + name + '"');
        replicas.add(
            new Replica(shard.getKey(), replica.path("core").asText(), node(name), active));
      }
    }
    return replicas;
  }

  private SolrNode node(String name) {
    return nodes.stream()
        .filter(node -> name.equals("127.0.0.1:" + node.port() + "_solr"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether so many are there, and all of them take part. */
  boolean areActive(int replicas) throws IOException {
    List<Replica> all = all();
    return all.size() == replicas && all.stream().allMatch(Replica::active);
  }

  /** What each replica holds: by shard, for each replica its documents by id, all fields. */
  Map<String, List<Map<String, JsonNode>>> documents() throws IOException {
    Map<String, List<Map<String, JsonNode>>> byShard = new TreeMap<>();
    for (Replica replica : all()) {
      Map<String, JsonNode> documents = new TreeMap<>();
      JsonNode found =
          replica
              .node()
              .http()
              .get(
                  "/"
                      + replica.core()
                      + "/select?q=*:*&distrib=false&fl=*,_version_&rows=1000000&wt=json")
              .at("/response/docs");
      found.forEach(document -> documents.put(document.path("id").asText(), document));
      byShard.computeIfAbsent(replica.shard(), shard -> new ArrayList<>()).add(documents);
    }
    return byShard;
  }

  /** How many documents the processor has read on a node, in all cores of the collection. */
  long read(SolrNode node) throws IOException {
    JsonNode cores =
        node.http()
            .get("/admin/metrics?group=core&prefix=UPDATE.dateline.documents&wt=json")
            .path("metrics");
    long read = 0;
    for (Map.Entry<String, JsonNode> core : cores.properties()) {
      if (core.getKey().startsWith("solr.core." + collection + ".")) {
        JsonNode counter = core.getValue().path("UPDATE.dateline.documents");
        read += counter.isObject() ? counter.path("count").asLong() : counter.asLong();
      }
    }
    return read;
  }
}
