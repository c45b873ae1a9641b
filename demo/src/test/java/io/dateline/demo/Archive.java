package io.dateline.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Many documents that are indexed before Dateline is, and what they hold later. */
final class Archive {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 500;

  private final SolrHttp http;
  private final String collection;
  private final List<Expected> samples = Expected.all();

  Archive(SolrHttp http, String collection) {
    this.http = http;
    this.collection = collection;
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "doc-%06d", number);
  }

  /** The sample whose text a document has, with a last line of its own. */
  Expected sample(int number) {
    return samples.get(number % samples.size());
  }

  String text(int number) {
    return sample(number).text() + "\n(Item " + number + " of the archive.)\n";
  }

  /** Indexes documents with fields of many types, and commits. */
  void index(int documents) throws IOException {
    for (int from = 0; from < documents; from += BATCH) {
      ArrayNode batch = JSON.createArrayNode();
      for (int i = from; i < Math.min(documents, from + BATCH); i++) {
        ObjectNode document = batch.addObject();
        document.put("id", id(i)).put(NewsCollection.TEXT_FIELD, text(i));
        document.put("pages_i", i % 97).put("price_d", i / 8.0).put("paid_b", i % 3 == 0);
        document.put("filed_dt", "2020-01-01T00:00:00Z").put("note_s", "note \u00e9 " + i);
        document.putArray("tag_ss").add("t" + i % 7).add("t" + i % 11 + "x");
      }
      http.postJson("/" + collection + "/update", batch.toString());
    }
    http.postJson("/" + collection + "/update?commit=true", "{}");
  }

  /** A hash of each document, of all that is not ours and not the version. */
  Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    String mark = "*";
    while (true) {
      JsonNode answer =
          http.get(
              "/"
                  + collection
                  + "/select?q=*:*&fl=*&sort=id+asc&rows=1000&cursorMark="
                  + SolrHttp.encode(mark));
      for (JsonNode document : answer.at("/response/docs")) {
        hashes.put(document.path("id").asText(), hash(document));
      }
      String next = answer.path("nextCursorMark").asText();
      if (next.equals(mark)) {
        return hashes;
      }
      mark = next;
    }
  }

  private static String hash(JsonNode document) {
    Map<String, JsonNode> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      String name = field.getKey();
      boolean ours =
          name.startsWith("article_")
              || name.startsWith("dateline_")
              || name.startsWith("entity_")
              || name.equals("_version_");
      if (!ours) {
        fields.put(name, field.getValue());
      }
    }
    try {
      byte[] bytes = fields.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  long count(String query) throws IOException {
    return http.get("/" + collection + "/select?rows=0&q=" + SolrHttp.encode(query))
        .at("/response/numFound")
        .asLong();
  }
}
