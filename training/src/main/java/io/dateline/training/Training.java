package io.dateline.training;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code train}, {@code score} and {@code languages}. */
@Command(
    name = "training",
    mixinStandardHelpOptions = true,
    description = "Trains and scores the name model.",
    subcommands = {TrainCommand.class, ScoreCommand.class, LanguagesCommand.class})
public final class Training {
  private Training() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Training()).execute(args));
  }
}
