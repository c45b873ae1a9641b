package io.dateline.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether to do what was shown: said on the command line, or asked for. */
final class Confirmation {

  @Option(names = "--dry-run", description = "Show what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Do it without asking.")
  private boolean yes;

  boolean isDryRun() {
    return dryRun;
  }

  /**
   * Asks on the terminal, unless the command line has the answer.
   *
   * @throws CommandLine.ParameterException if there is no terminal to ask on
   */
  boolean isGiven(CommandLine command) {
    if (dryRun || yes) {
      return yes && !dryRun;
    }
    String answer =
        Terminal.line("Do it? [y/N] ")
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        command, "nothing done: say --yes to do it, or --dry-run to see it alone"));
    return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
