package io.dateline.cli;

import java.io.Console;
import java.util.Optional;

/** Asks whoever sits at the terminal, if somebody does. */
final class Terminal {

  private Terminal() {}

  /** A line; empty when there is nobody to ask. */
  static Optional<String> line(String prompt) {
    return console().map(console -> console.readLine("%s", prompt));
  }

  /** A line that is not shown; empty when there is nobody to ask. */
  static Optional<String> secret(String prompt) {
    return console().map(console -> console.readPassword("%s", prompt)).map(String::new);
  }

  // From Java 22 on there always is a console; without a terminal it reads an end.
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> console() {
    return Optional.ofNullable(System.console());
  }
}
