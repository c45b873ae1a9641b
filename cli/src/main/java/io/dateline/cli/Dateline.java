package io.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code dateline COMMAND}. */
@Command(
    name = "dateline",
    description = "News enrichment for the Solr you already run.",
    mixinStandardHelpOptions = true,
    versionProvider = Dateline.Version.class,
    subcommands = {
      Analyze.class,
      Install.class,
      Uninstall.class,
      Backfill.class,
      CommandLine.HelpCommand.class
    })
public final class Dateline {

  private Dateline() {}

  /** Says what is running. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Dateline.class.getPackage().getImplementationVersion();
      return new String[] {"dateline " + (version == null ? "(not packaged)" : version)};
    }
  }

  /** The commands, writing UTF-8 to the given streams' places. */
  static CommandLine commands() {
    return new CommandLine(new Dateline())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (e, command, result) -> {
              String message = e.getMessage() == null ? e.toString() : e.getMessage();
              command.getErr().println("dateline: " + message);
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  /** Runs a command; the exit code is 0, 1 when something went wrong, 2 for a wrong call. */
  public static void main(String[] args) {
    System.exit(commands().execute(args));
  }
}
