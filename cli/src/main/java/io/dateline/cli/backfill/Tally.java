package io.dateline.cli.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of some documents. Not thread-safe. */
final class Tally {

  /** Looked at. */
  long read;

  /** Given new values. */
  long written;

  /** Had the values already. */
  long same;

  /** Deleted by somebody meanwhile. */
  long gone;

  /** Left as they are, for a reason that was told. */
  long failed;

  /** How often somebody else wrote one in between. */
  long conflicts;

  void add(Tally more) {
    read += more.read;
    written += more.written;
    same += more.same;
    gone += more.gone;
    failed += more.failed;
    conflicts += more.conflicts;
  }

  void writeTo(ObjectNode json) {
    json.put("read", read)
        .put("written", written)
        .put("same", same)
        .put("gone", gone)
        .put("failed", failed)
        .put("conflicts", conflicts);
  }

  static Tally of(JsonNode json) {
    Tally tally = new Tally();
    tally.read = json.path("read").asLong();
    tally.written = json.path("written").asLong();
    tally.same = json.path("same").asLong();
    tally.gone = json.path("gone").asLong();
    tally.failed = json.path("failed").asLong();
    tally.conflicts = json.path("conflicts").asLong();
    return tally;
  }

  Result result(boolean whole) {
    return new Result(whole, read, written, same, gone, failed, conflicts);
  }
}
