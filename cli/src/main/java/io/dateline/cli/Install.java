package io.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.solr.update.NewsConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Registers the update processor and the analyze handler with a collection. */
@Command(
    name = "install",
    description = {
      "Registers the update processor with a collection by Solr's Config API, so that all updates"
          + " go through it, and the handler that says what it does. Shows the call first, reads"
          + " the configuration back, asks the handler, and takes it all back if that fails. The"
          + " jar must be in the lib folder of every node already."
          + " No file is changed.",
    },
    mixinStandardHelpOptions = true)
final class Install implements Callable<Integer> {

  private static final String PROBE =
      "LISBON, March 4, 2026 (Reuters) - Portugal opened a new bridge on Wednesday, said its"
          + " builder, Amina Okello.";

  @Spec private CommandSpec spec;
  @Mixin private SolrOptions solr;
  @Mixin private Confirmation confirmation;

  @Option(
      names = "--name",
      defaultValue = Installation.DEFAULT_NAME,
      description = "The name to register under (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--on-request",
      description = "Only for updates that say processor=NAME, not for all.")
  private boolean onRequest;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the processor, as in solrconfig.xml; repeat for more.")
  private Map<String, String> params = new LinkedHashMap<>();

  private final ObjectMapper mapper = new ObjectMapper();
  private PrintWriter out;

  @Override
  public Integer call() throws IOException {
    out = spec.commandLine().getOut();
    Installation wanted = wanted();
    SolrApi api = solr.api();
    ObjectNode commands = commands(wanted, api.get("/config/overlay"));
    out.println("collection  " + api.collection());
    if (commands.isEmpty()) {
      out.println("installed   already, as asked for");
      return check(wanted, api);
    }
    out.println("will POST   " + api.collection() + "/config");
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(commands));
    out.flush();
    if (!confirmation.isGiven(spec.commandLine())) {
      out.println("nothing done");
      return 0;
    }
    try {
      api.post("/config", "application/json", commands.toString());
    } catch (SolrApi.Refused e) {
      throw new IOException(hint(e.getMessage()), e);
    }
    int code = check(wanted, api);
    if (code == 0) {
      out.println("undo        dateline uninstall --solr=" + api.collection() + named());
    } else {
      undo(wanted, api, commands);
    }
    return code;
  }

  private Installation wanted() {
    try {
      NewsConfig.of(params.entrySet());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (!name.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--name=" + name + ": letters, digits, - and _ only");
    }
    return new Installation(name, params, onRequest);
  }

  private static ObjectNode commands(Installation wanted, JsonNode overlay) throws IOException {
    try {
      return wanted.commands(overlay);
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Reads the configuration back and asks the handler for a small article. */
  private int check(Installation wanted, SolrApi api) throws IOException {
    List<String> missing = wanted.missing(api.get("/config/overlay"));
    if (!missing.isEmpty()) {
      return failed("the configuration read back is another: it would need " + missing);
    }
    JsonNode answer;
    try {
      answer = api.post(wanted.handlerPath() + "?wt=json", "text/plain", PROBE);
    } catch (SolrApi.Refused e) {
      return failed(e.getMessage());
    }
    JsonNode fields = answer.path("fields");
    if (!answer.path("status").asText().equals("ok")) {
      return failed(wanted.handlerPath() + " says of a small article: " + answer.path("status"));
    }
    if (fields.isEmpty()) {
      return failed("the schema has no field for any output");
    }
    out.println("checked     " + wanted.handlerPath() + " gives for a small article");
    fields
        .properties()
        .forEach(f -> out.println("            " + f.getKey() + " = " + f.getValue()));
    return 0;
  }

  private int failed(String why) {
    spec.commandLine().getErr().println("dateline: check failed: " + why);
    return 1;
  }

  /** Takes back what this call added; what was there before and changed is said. */
  private void undo(Installation wanted, SolrApi api, ObjectNode done) throws IOException {
    ObjectNode removal = wanted.removal(api.get("/config/overlay"));
    removal.retain(
        removal.properties().stream()
            .map(Map.Entry::getKey)
            .filter(command -> done.has(command.replace("delete-", "add-")))
            .toList());
    if (!removal.isEmpty()) {
      api.post("/config", "application/json", removal.toString());
    }
    spec.commandLine().getErr().println("dateline: taken back: " + removal);
  }

  private static String hint(String message) {
    return message.contains("oading class")
        ? message
            + " (the jar must be in SOLR_HOME/lib of every node, and Solr started again since)"
        : message;
  }

  private String named() {
    return name.equals(Installation.DEFAULT_NAME) ? "" : " --name=" + name;
  }
}
