package io.dateline.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of one folder by HTTP, on the loopback interface, one call at a time. */
final class FolderServer implements AutoCloseable {

  private final ServerSocket server;
  private final Path folder;

  FolderServer(Path folder) throws IOException {
    this.folder = folder;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "folder-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket call = server.accept()) {
        call.setSoTimeout(30_000);
        answer(call);
      } catch (IOException e) {
        // The caller went away, or the end of the test.
      }
    }
  }

  private void answer(Socket call) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(call.getInputStream(), StandardCharsets.ISO_8859_1));
    String[] request = String.valueOf(in.readLine()).split(" ", -1);
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      // Whatever the caller tells of itself, it gets the file.
    }
    String path = request.length > 1 ? request[1].replaceAll("\\?.*", "") : "";
    Path file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
    boolean found = Files.isRegularFile(file);
    byte[] body = found ? Files.readAllBytes(file) : new byte[0];
    String head =
        "HTTP/1.1 "
            + (found ? "200 OK" : "404 Not Found")
            + "\r\nContent-Type: application/"
            + (path.endsWith(".json") ? "json" : "octet-stream")
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    OutputStream out = call.getOutputStream();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
