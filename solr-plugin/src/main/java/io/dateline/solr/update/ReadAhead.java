package io.dateline.solr.update;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.SolrInputField;
import org.apache.solr.update.AddUpdateCommand;

/**
 * The documents of one request that are not passed on yet. While the request's thread parses and
 * indexes, {@link HelperThreads} read what comes next; when it has to wait for them, it reads as
 * well. The documents keep their order. Used by the request's thread only.
 */
final class ReadAhead {
  /** More are not held back; few, so that a slow request's documents do not come late. */
  static final int MAX_DOCUMENTS = 8;

  /** UTF-16 units of all that is held back; a longer document is not. */
  static final int MAX_CHARS = 1_000_000;

  private final HelperThreads helpers;
  private final Deque<Held> held = new ArrayDeque<>();
  private long chars;

  /**
   * A document that is held back.
   *
   * @param command a copy: Solr's loaders use theirs again
   * @param reading its reading
   * @param chars UTF-16 units of its fields
   */
  record Held(AddUpdateCommand command, Reading reading, long chars) {}

  /**
   * Holds nothing yet.
   *
   * @param helpers who reads ahead; without any, nothing is to be held back
   */
  ReadAhead(HelperThreads helpers) {
    this.helpers = helpers;
  }

  /** For requests whose documents are passed on one after the other. */
  static ReadAhead none() {
    return new ReadAhead(HelperThreads.NONE);
  }

  /** Whether documents are to be held back at all. */
  boolean isOn() {
    return helpers.areThere();
  }

  /** Holds a document back. */
  void add(AddUpdateCommand command, Reading reading) {
    Held next = new Held(copy(command), reading, chars(command.solrDoc));
    held.add(next);
    chars += next.chars;
    if (held.size() == 2) {
      // A document alone is read by its own thread; now there is another.
      helpers.offer(held.getFirst().reading);
    }
    if (held.size() > 1) {
      helpers.offer(reading);
    }
  }

  private static AddUpdateCommand copy(AddUpdateCommand command) {
    return (AddUpdateCommand) command.clone();
  }

  private static long chars(SolrInputDocument document) {
    long chars = 0;
    for (SolrInputField field : document) {
      Object value = field.getValue();
      if (value instanceof String text) {
        chars += text.length();
      } else if (value instanceof Collection<?> values) {
        for (Object item : values) {
          chars += item instanceof String text ? text.length() : 0;
        }
      }
    }
    return chars;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether so much is held back that the first must be passed on now. */
  boolean isFull() {
    return held.size() > MAX_DOCUMENTS || chars > MAX_CHARS;
  }

  /** Takes the first one out, read. */
  Held take() {
    Held first = held.remove();
    chars -= first.chars;
    first.reading.run();
    for (Held later : held) {
      if (first.reading.isDone()) {
        break;
      }
      later.reading.run();
    }
    return first;
  }

  /** Forgets all: a document before them failed the request. */
  void clear() {
    held.forEach(document -> document.reading.cancel());
    held.clear();
    chars = 0;
  }
}
