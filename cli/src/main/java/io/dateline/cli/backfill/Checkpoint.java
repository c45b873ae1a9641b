package io.dateline.cli.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeMap;

/**
 * Where a run is, in a file: everything before the mark is done. Pages are finished in any order;
 * the mark goes on when none before it is missing. Thread-safe.
 */
final class Checkpoint {

  /** Where a walk begins. */
  static final String START = "*";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 1 << 20;

  private final Path file;
  private final String run;
  private final TreeMap<Long, Finished> finished = new TreeMap<>();
  private Tally tally = new Tally();
  private long next;
  private String mark = START;
  private boolean done;

  private Checkpoint(Path file, String run) {
    this.file = file;
    this.run = run;
  }

  /** A page that is done while one before it is not. */
  private record Finished(String markBehind, Tally tally) {}

  /**
   * Opens a file, or starts one.
   *
   * @param file where it is; null to keep none
   * @param run what the run is of; a file of another run is refused
   * @throws IOException if the file cannot be read, or is of another run
   */
  static Checkpoint open(Path file, String run) throws IOException {
    Checkpoint checkpoint = new Checkpoint(file, run);
    if (file != null && Files.exists(file)) {
      checkpoint.read();
    }
    return checkpoint;
  }

  private void read() throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is no checkpoint: too long");
    }
    JsonNode json = JSON.readTree(Files.readAllBytes(file));
    if (!json.path("tally").isObject() || !json.path("mark").isTextual()) {
      throw new IOException(file + " is no checkpoint");
    }
    if (!json.path("run").asText().equals(run)) {
      throw new IOException(
          file
              + " is the checkpoint of another run ("
              + json.path("run").asText()
              + "); this is one of "
              + run);
    }
    mark = json.path("mark").textValue();
    done = json.path("done").asBoolean();
    tally = Tally.of(json.path("tally"));
  }

  /** Where to go on. */
  synchronized String mark() {
    return mark;
  }

  /** Whether all was done. */
  synchronized boolean isDone() {
    return done;
  }

  /** Notes that a page is done, and what became of its documents. */
  synchronized void finish(Page page, Tally became) {
    finished.put(page.number(), new Finished(page.markBehind(), became));
    while (finished.containsKey(next)) {
      Finished done = finished.remove(next++);
      mark = done.markBehind();
      tally.add(done.tally());
    }
  }

  /** What became of all documents before the mark. */
  synchronized Result result() {
    return tally.result(done);
  }

  /** Notes that there is no page left. */
  synchronized void finishAll() {
    done = true;
  }

  /**
   * Writes the file; what was there before is replaced as a whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  synchronized void save() throws IOException {
    if (file == null) {
      return;
    }
    ObjectNode json = JSON.createObjectNode();
    json.put("run", run).put("mark", mark).put("done", done);
    tally.writeTo(json.putObject("tally"));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, JSON.writeValueAsBytes(json));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
