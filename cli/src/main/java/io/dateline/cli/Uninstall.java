package io.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the update processor and the handler out of a collection's configuration. */
@Command(
    name = "uninstall",
    description = {
      "Removes from a collection what install registered. Shows the call first and reads the"
          + " configuration back. Fields of documents that are indexed stay as they are.",
    },
    mixinStandardHelpOptions = true)
final class Uninstall implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private SolrOptions solr;
  @Mixin private Confirmation confirmation;

  @Option(
      names = "--name",
      defaultValue = Installation.DEFAULT_NAME,
      description = "The name it is registered under (default: ${DEFAULT-VALUE}).")
  private String name;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Installation installed = new Installation(name, Map.of(), false);
    SolrApi api = solr.api();
    ObjectNode commands = installed.removal(api.get("/config/overlay"));
    out.println("collection  " + api.collection());
    if (commands.isEmpty()) {
      out.println("nothing to remove");
      return 0;
    }
    out.println("will POST   " + api.collection() + "/config");
    out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(commands));
    out.flush();
    if (!confirmation.isGiven(spec.commandLine())) {
      out.println("nothing done");
      return 0;
    }
    api.post("/config", "application/json", commands.toString());
    ObjectNode left = installed.removal(api.get("/config/overlay"));
    if (!left.isEmpty()) {
      spec.commandLine().getErr().println("dateline: check failed: still there: " + left);
      return 1;
    }
    out.println("removed");
    return 0;
  }
}
