package io.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What belongs to Dateline in a collection's configuration overlay, and how it gets there.
 * Immutable.
 *
 * @param processor the update processor's name; the handler is under {@code /NAME/analyze}
 * @param params the processor's parameters
 * @param onRequest whether updates name the processor themselves, instead of all going through it
 */
record Installation(String processor, Map<String, String> params, boolean onRequest) {

  static final String DEFAULT_NAME = "dateline";

  private static final String PROCESSOR_CLASS = "io.dateline.solr.NewsUpdateProcessorFactory";
  private static final String HANDLER_CLASS = "io.dateline.solr.NewsAnalyzeHandler";
  private static final String UPDATES = "/update/**";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sorts of what the Config API keeps: its key in the overlay, and the end of its commands. */
  private enum Sort {
    PROCESSOR("updateProcessor", "updateprocessor"),
    INIT_PARAMS("initParams", "initparams"),
    HANDLER("requestHandler", "requesthandler");

    private final String key;
    private final String command;

    Sort(String key, String command) {
      this.key = key;
      this.command = command;
    }
  }

  Installation {
    params = Map.copyOf(params);
  }

  /** Where the handler answers. */
  String handlerPath() {
    return "/" + processor + "/analyze";
  }

  private String name(Sort sort) {
    return sort == Sort.HANDLER ? handlerPath() : processor;
  }

  /** What is wanted; null for nothing. */
  private ObjectNode wanted(Sort sort) {
    ObjectNode wanted = JSON.createObjectNode().put("name", name(sort));
    switch (sort) {
      case PROCESSOR -> {
        wanted.put("class", PROCESSOR_CLASS);
        params.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(param -> wanted.put(param.getKey(), param.getValue()));
      }
      case INIT_PARAMS -> {
        if (onRequest) {
          return null;
        }
        wanted.put("path", UPDATES).putObject("defaults").put("processor", processor);
      }
      case HANDLER -> {
        wanted.put("class", HANDLER_CLASS);
        if (!processor.equals(DEFAULT_NAME)) {
          wanted.putObject("defaults").put("processor", processor);
        }
      }
    }
    return wanted;
  }

  /**
   * The commands for the Config API that lead from an overlay to this installation; empty when it
   * is there already.
   *
   * @param overlay the answer of {@code /config/overlay}
   * @throws IllegalStateException if a name is taken by what is not Dateline's
   */
  ObjectNode commands(JsonNode overlay) {
    ObjectNode commands = JSON.createObjectNode();
    for (Sort sort : Sort.values()) {
      ObjectNode wanted = wanted(sort);
      JsonNode there = there(overlay, sort);
      if (!there.isMissingNode() && !isOurs(sort, there)) {
        throw new IllegalStateException(
            "this collection has another "
                + sort.key
                + " \""
                + name(sort)
                + "\" already: "
                + there
                + "; choose another --name");
      }
      if (wanted == null) {
        if (!there.isMissingNode()) {
          commands.put("delete-" + sort.command, name(sort));
        }
      } else if (there.isMissingNode()) {
        commands.set("add-" + sort.command, wanted);
      } else if (!isSame(there, wanted)) {
        commands.set("update-" + sort.command, wanted);
      }
    }
    return commands;
  }

  /** The commands that remove what of this installation is in an overlay. */
  ObjectNode removal(JsonNode overlay) {
    ObjectNode commands = JSON.createObjectNode();
    // What names the processor goes before it.
    for (Sort sort : List.of(Sort.INIT_PARAMS, Sort.HANDLER, Sort.PROCESSOR)) {
      JsonNode there = there(overlay, sort);
      if (!there.isMissingNode() && isOurs(sort, there)) {
        commands.put("delete-" + sort.command, name(sort));
      }
    }
    return commands;
  }

  /** What of this installation an overlay lacks or has otherwise; empty when all is well. */
  List<String> missing(JsonNode overlay) {
    List<String> missing = new ArrayList<>();
    commands(overlay).fieldNames().forEachRemaining(missing::add);
    return missing;
  }

  private JsonNode there(JsonNode overlay, Sort sort) {
    return overlay.path("overlay").path(sort.key).path(name(sort));
  }

  private boolean isOurs(Sort sort, JsonNode there) {
    return switch (sort) {
      case PROCESSOR -> isClass(there, PROCESSOR_CLASS);
      case HANDLER -> isClass(there, HANDLER_CLASS);
      case INIT_PARAMS -> there.path("defaults").path("processor").asText().equals(processor);
    };
  }

  /** A class of a package has the package's name and a colon before it. */
  private static boolean isClass(JsonNode there, String name) {
    String said = there.path("class").asText();
    return said.equals(name) || said.endsWith(":" + name);
  }

  /** Solr may add its own notes to what it keeps; a different parameter counts, a note does not. */
  private static boolean isSame(JsonNode there, ObjectNode wanted) {
    ObjectNode kept = there.deepCopy();
    kept.remove(List.of("_useParamsExpanded_", "_effectiveParams_"));
    kept.set("class", wanted.path("class"));
    if (!wanted.has("class")) {
      kept.remove("class");
    }
    return kept.equals(wanted);
  }
}
