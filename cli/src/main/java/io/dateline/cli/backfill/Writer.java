package io.dateline.cli.backfill;

import java.io.IOException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Writes the changes of a page by atomic updates that hold only while nobody else has written: a
 * document that was written meanwhile is read and looked at again. Thread-safe.
 */
final class Writer {

  private static final int CONFLICT = 409;
  private static final String VERSION = "_version_";

  /** A document that others write that often is left to the processor. */
  private static final int ROUNDS = 5;

  private final SolrClient solr;
  private final Target target;
  private final Enrichers enrichers;
  private final String route;
  private final Retry retry;
  private final Consumer<String> complaints;

  Writer(
      SolrClient solr,
      Target target,
      Enrichers enrichers,
      String route,
      Retry retry,
      Consumer<String> complaints) {
    this.solr = solr;
    this.target = target;
    this.enrichers = enrichers;
    this.route = route;
    this.retry = retry;
    this.complaints = complaints;
  }

  /**
   * Brings the documents of a page up to date.
   *
   * @return what became of them
   * @throws IOException if Solr does not answer for long
   */
  Tally write(Page page) throws IOException {
    Tally tally = new Tally();
    tally.read = page.documents().size();
    List<SolrDocument> changed = new ArrayList<>();
    List<SolrInputDocument> updates = new ArrayList<>();
    for (SolrDocument document : page.documents()) {
      FieldChange change = change(document, tally);
      if (change != null && change.isEmpty()) {
        tally.same++;
      } else if (change != null) {
        changed.add(document);
        updates.add(update(document, change));
      }
    }
    if (!updates.isEmpty()) {
      try {
        send(updates);
        tally.written = updates.size();
      } catch (SolrException e) {
        if (isForbidden(e)) {
          throw new IOException("Solr does not let this user write: " + e.getMessage(), e);
        }
        // One of them is refused, and nobody says which, nor which went before it.
        for (SolrDocument document : changed) {
          one(String.valueOf(document.getFieldValue(target.key())), tally);
        }
      }
    }
    return tally;
  }

  private static boolean isForbidden(SolrException e) {
    return e.code() == SolrException.ErrorCode.UNAUTHORIZED.code
        || e.code() == SolrException.ErrorCode.FORBIDDEN.code;
  }

  /** What is to change in a document; null when that cannot be told. */
  private FieldChange change(SolrDocument document, Tally tally) {
    Object key = document.getFieldValue(target.key());
    if (!(document.getFieldValue(VERSION) instanceof Number)) {
      return fail(key, "it has no _version_", tally);
    }
    try {
      return enrichers.change(document);
    } catch (RuntimeException e) {
      return fail(key, "it cannot be read: " + e.getClass().getSimpleName(), tally);
    }
  }

  private FieldChange fail(Object key, String why, Tally tally) {
    tally.failed++;
    complaints.accept("document " + key + " is left as it is: " + why);
    return null;
  }

  private SolrInputDocument update(SolrDocument document, FieldChange change) {
    Map.Entry<String, Object> routing =
        target.routeField().isEmpty() ? null : entry(document, target.routeField());
    long version = ((Number) document.getFieldValue(VERSION)).longValue();
    return change.update(entry(document, target.key()), version, routing);
  }

  private static Map.Entry<String, Object> entry(SolrDocument document, String field) {
    return new SimpleImmutableEntry<>(field, document.getFieldValue(field));
  }

  /** A document as it is now, alone; what went wrong with its page can be gone, or be another. */
  private void one(String key, Tally tally) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      SolrDocument current = retry.call(() -> get(key));
      if (current == null) {
        tally.gone++;
        return;
      }
      FieldChange change = change(current, tally);
      if (change == null) {
        return;
      }
      try {
        if (!change.isEmpty()) {
          send(List.of(update(current, change)));
        }
        // With nothing left to change it was written with its page before that failed.
        tally.written++;
        return;
      } catch (SolrException e) {
        if (e.code() != CONFLICT) {
          fail(key, e.getMessage(), tally);
          return;
        }
        tally.conflicts++;
      }
    }
    fail(key, "others write it all the time", tally);
  }

  private SolrDocument get(String key) throws SolrServerException, IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    if (!route.isEmpty()) {
      params.set("_route_", route);
    }
    return solr.getById(key, params);
  }

  private void send(List<SolrInputDocument> updates) throws IOException {
    UpdateRequest request = new UpdateRequest();
    request.add(updates);
    if (!route.isEmpty()) {
      request.setParam("_route_", route);
    }
    retry.call(() -> request.process(solr));
  }
}
