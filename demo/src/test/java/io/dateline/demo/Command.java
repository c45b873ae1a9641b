package io.dateline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command line as its user runs it, in a process of its own.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Command(int code, String out, String err) {

  static Command run(String... arguments) throws IOException {
    return run(Map.of(), arguments);
  }

  static Command run(Map<String, String> environment, String... arguments) throws IOException {
    Path folder = TestSolr.newFolder("command");
    Process process = start(environment, folder, arguments);
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("ended").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
    return new Command(
        process.exitValue(),
        Files.readString(folder.resolve("out"), UTF_8),
        Files.readString(folder.resolve("err"), UTF_8));
  }

  /** Starts it; what it prints goes to the files out and err of the folder. */
  static Process start(Map<String, String> environment, Path folder, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-jar");
    command.add(Checkout.locate().commandLineJar().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Command succeeds() {
    assertThat(code).as(out + err).isZero();
    return this;
  }

  Command fails(int expected) {
    assertThat(code).as(out + err).isEqualTo(expected);
    assertThat(err).doesNotContain("\tat ");
    return this;
  }

  JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }
}
