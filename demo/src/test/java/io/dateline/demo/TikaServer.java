package io.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stock Tika Server in a process of its own, with our parser's jar on its class path. */
final class TikaServer implements AutoCloseable {

  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TikaServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it answers. */
  static TikaServer start() throws IOException {
    Path stock = Path.of(System.getProperty("dateline.tika.server"));
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path log = TestSolr.newFolder("tika").resolve("tika.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                stock + File.pathSeparator + Checkout.locate().parserJar(),
                "org.apache.tika.server.TikaServerCli",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    TikaServer server = new TikaServer(process, URI.create("http://127.0.0.1:" + port));
    try {
      server.waitUntilUp(log);
      return server;
    } catch (IOException | RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  private void waitUntilUp(Path log) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (true) {
      try {
        send(HttpRequest.newBuilder(address.resolve("/version")).GET());
        return;
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped");
      }
    }
  }

  /**
   * Parses a file.
   *
   * @param path {@code /tika} or {@code /rmeta/text}
   * @param accept the media type of the answer
   * @param type the file's media type
   */
  String parse(String path, String accept, String name, String type, byte[] content)
      throws IOException {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Accept", accept)
            .header("Content-Type", type)
            .header("Content-Disposition", "attachment; filename=" + name)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  private String send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isIn(List.of(200));
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
