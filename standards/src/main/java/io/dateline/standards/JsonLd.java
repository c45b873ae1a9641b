package io.dateline.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The JSON-LD of a page: its top-level nodes, also those in arrays and in {@code @graph}. */
final class JsonLd {

  private static final int MAX_NODES = 2_000;
  private static final int MAX_DEPTH = 8;

  /** Types of schema.org for a story; rNews has the first two as well. */
  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "analysisnewsarticle",
          "askpublicnewsarticle",
          "backgroundnewsarticle",
          "opinionnewsarticle",
          "reportagenewsarticle",
          "reviewnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "liveblogposting",
          "blogposting",
          "socialmediaposting",
          "report",
          "techarticle",
          "scholarlyarticle");

  private final List<Map<?, ?>> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new HashMap<>();

  /** Reads a script; one that is not JSON says nothing. */
  void script(String data) {
    try {
      add(JsonTree.readLenient(unwrapped(data)), 0);
    } catch (NotReadableException notJson) {
      return;
    }
  }

  /** Old pages wrap scripts in comments, for browsers that know none. */
  private static String unwrapped(String data) {
    String json = data.strip();
    for (String open : List.of("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/")) {
      if (json.startsWith(open)) {
        json = json.substring(open.length()).strip();
      }
    }
    for (String close : List.of("-->", "//]]>", "/*]]>*/", "]]>", ";")) {
      if (json.endsWith(close)) {
        json = json.substring(0, json.length() - close.length()).strip();
      }
    }
    return json;
  }

  private void add(Object value, int depth) {
    if (depth > MAX_DEPTH || nodes.size() >= MAX_NODES) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> add(item, depth + 1));
    } else if (value instanceof Map<?, ?> node) {
      nodes.add(node);
      identify(node, 0);
      add(node.get("@graph"), depth + 1);
      if (!isArticle(node)) {
        add(node.get("mainEntity"), depth + 1);
        add(node.get("mainEntityOfPage"), depth + 1);
      }
    }
  }

  private void identify(Map<?, ?> node, int depth) {
    if (node.get("@id") instanceof String id && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    if (depth < 2) {
      for (Object value : node.values()) {
        if (value instanceof Map<?, ?> inner) {
          identify(inner, depth + 1);
        }
      }
    }
  }

  /** The nodes that are stories. */
  List<Map<?, ?>> articles() {
    return nodes.stream().filter(JsonLd::isArticle).toList();
  }

  /** The nodes of that type. */
  List<Map<?, ?>> ofType(String type) {
    return nodes.stream().filter(node -> types(node).contains(type)).toList();
  }

  static boolean isArticle(Map<?, ?> node) {
    return types(node).stream().anyMatch(ARTICLES::contains);
  }

  static boolean isArticleType(String type) {
    return ARTICLES.contains(local(type));
  }

  static Set<String> types(Map<?, ?> node) {
    Set<String> types = new LinkedHashSet<>();
    Object type = node.get("@type");
    for (Object item : type instanceof List<?> list ? list : List.of(type == null ? "" : type)) {
      types.add(local(item.toString()));
    }
    return types;
  }

  private static String local(String type) {
    int cut =
        Math.max(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')), type.lastIndexOf(':'));
    return type.substring(cut + 1).toLowerCase(Locale.ROOT);
  }

  /** The values of a property: strings as they are, references followed. */
  List<Object> values(Map<?, ?> node, String property) {
    Object value = node.get(property);
    if (value == null) {
      value = node.get("schema:" + property);
    }
    List<Object> values = new ArrayList<>(1);
    for (Object item :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      if (item instanceof Map<?, ?> map) {
        if (map.get("@value") instanceof String text) {
          values.add(text);
        } else if (map.get("@id") instanceof String id && byId.containsKey(id)) {
          values.add(merged(map, byId.get(id)));
        } else {
          values.add(map);
        }
      } else if (item instanceof String text && !text.isBlank()) {
        values.add(text);
      }
    }
    return values;
  }

  private static Map<?, ?> merged(Map<?, ?> own, Map<?, ?> referred) {
    Map<Object, Object> merged = new LinkedHashMap<>(referred);
    merged.putAll(own);
    return merged;
  }

  /** The first string of a property; of an object its name. */
  String text(Map<?, ?> node, String property) {
    return values(node, property).stream()
        .map(this::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The name of a value: itself when it is a string. */
  String name(Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof Map<?, ?> node ? text(node, "name") : "";
  }
}
