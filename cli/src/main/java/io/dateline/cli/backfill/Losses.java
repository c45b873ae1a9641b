package io.dateline.cli.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.cli.SolrApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What atomic updates would lose. Solr makes the whole document again from what it keeps: a value
 * that is indexed but neither stored nor in docValues is not there any more afterwards, and what
 * copyField leads to gets what copyField gives, whatever else it had.
 */
final class Losses {

  /** Solr keeps these up by itself. */
  private static final Set<String> SOLRS_OWN =
      Set.of("_version_", "_root_", "_nest_path_", "_nest_parent_");

  private final SolrApi collection;
  private final String key;
  private final Set<String> ignored;
  private final Map<String, String> flags = new TreeMap<>();
  private final List<String> found = new ArrayList<>();

  /**
   * @param key the schema's unique key
   * @param ignored fields that the user says may be lost
   */
  Losses(SolrApi collection, String key, Set<String> ignored) {
    this.collection = collection;
    this.key = key;
    this.ignored = ignored;
  }

  /**
   * Looks at the fields that are in use.
   *
   * @param cores one of each part of the collection
   * @return what would be lost, in words; empty when nothing would
   * @throws IOException if Solr does not answer
   */
  List<String> look(List<SolrApi> cores) throws IOException {
    for (SolrApi core : cores) {
      core.get("/admin/luke?wt=json&numTerms=0")
          .path("fields")
          .properties()
          .forEach(
              f -> flags.merge(f.getKey(), f.getValue().path("schema").asText(), Losses::both));
    }
    Map<String, List<String>> copies = copies();
    flags.forEach(
        (field, has) -> {
          if (!isKept(has) && !copies.containsKey(field) && !isPart(field) && isLookedAt(field)) {
            found.add("\"" + field + "\" is neither stored nor in docValues");
          }
        });
    for (Map.Entry<String, List<String>> copy : copies.entrySet()) {
      copied(copy.getKey(), copy.getValue());
    }
    if (flags.containsKey("_root_") && !isNested()) {
      long children = children();
      if (children > 0) {
        found.add(
            children
                + " documents are parts of others, and there is no \"_nest_path_\" to keep them so");
      }
    }
    return found;
  }

  /** Whether the collection has nested documents that Solr keeps together. */
  boolean isNested() {
    return flags.containsKey("_nest_path_");
  }

  private static String both(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static boolean isKept(String flags) {
    return flags.indexOf('S') >= 0 || flags.indexOf('D') >= 0;
  }

  /** Documents whose key is nobody's root: not their own, for they are parts of others. */
  private long children() throws IOException {
    if (!isVisible(flags.get("_root_"))) {
      return 0;
    }
    return count("*:*", List.of("-{!join from=_root_ to=" + key + "}*:*"));
  }

  private long count(String query, List<String> filters) throws IOException {
    StringBuilder form = new StringBuilder("rows=0&wt=json&q=" + SolrApi.encode(query));
    filters.forEach(filter -> form.append("&fq=").append(SolrApi.encode(filter)));
    return collection
        .post("/select", "application/x-www-form-urlencoded", form.toString())
        .at("/response/numFound")
        .asLong();
  }

  /** Whether a query can tell which documents have it. */
  private static boolean isVisible(String flags) {
    return flags.indexOf('I') >= 0 || flags.indexOf('D') >= 0;
  }

  private boolean isLookedAt(String field) {
    return !SOLRS_OWN.contains(field) && !ignored.contains(field);
  }

  /** Points, boxes and currencies keep parts of their values in fields of their own. */
  private boolean isPart(String field) {
    for (int i = field.indexOf('_', 1); i > 0; i = field.indexOf('_', i + 1)) {
      String rest = field.substring(i);
      boolean part =
          rest.startsWith("__") || (rest.length() > 2 && Character.isDigit(rest.charAt(1)));
      if (part && isKept(flags.getOrDefault(field.substring(0, i), ""))) {
        return true;
      }
    }
    return false;
  }

  /** Fields in use that copyField leads to, with the fields in use that it comes from. */
  private Map<String, List<String>> copies() throws IOException {
    Map<String, List<String>> copies = new LinkedHashMap<>();
    for (JsonNode copy : collection.get("/schema/copyfields?wt=json").path("copyFields")) {
      for (String to : matching(copy.path("dest").asText())) {
        copies
            .computeIfAbsent(to, key -> new ArrayList<>())
            .addAll(matching(copy.path("source").asText()));
      }
    }
    return copies;
  }

  private List<String> matching(String pattern) {
    return flags.keySet().stream().filter(field -> matches(pattern, field)).toList();
  }

  private static boolean matches(String pattern, String field) {
    if (pattern.startsWith("*")) {
      return field.endsWith(pattern.substring(1));
    }
    if (pattern.endsWith("*")) {
      return field.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return field.equals(pattern);
  }

  /** Whether some documents have values there that nothing was copied from. */
  private void copied(String to, List<String> from) throws IOException {
    String has = flags.get(to);
    boolean visible = isVisible(has) && from.stream().allMatch(f -> isVisible(flags.get(f)));
    if (!isLookedAt(to) || !visible) {
      return;
    }
    long documents = count(there(to), from.stream().distinct().map(f -> "-" + there(f)).toList());
    if (documents > 0) {
      found.add(
          "\""
              + to
              + "\" has values in "
              + documents
              + " documents that copyField did not put there");
    }
  }

  private static String there(String field) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      safe.append(Character.isLetterOrDigit(c) || c == '_' ? "" : "\\").append(c);
    }
    return safe + ":[* TO *]";
  }
}
