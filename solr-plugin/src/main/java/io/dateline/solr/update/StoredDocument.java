package io.dateline.solr.update;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.core.SolrCore;
import org.apache.solr.request.LocalSolrQueryRequest;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.request.SolrRequestHandler;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;

/** Reads a document back as a client would have sent it. */
public final class StoredDocument {

  private static final String GET = "/get";

  private StoredDocument() {}

  /**
   * The stored fields of a document, by way of the core's own {@code /get}, which in SolrCloud asks
   * the shard that has it.
   *
   * @return the document; null when there is none
   * @throws SolrException if the core has no {@code /get} or that fails
   */
  public static SolrInputDocument read(SolrQueryRequest request, String id) {
    SolrCore core = request.getCore();
    SolrRequestHandler get = core.getRequestHandler(GET);
    if (get == null) {
      throw new SolrException(
          SolrException.ErrorCode.BAD_REQUEST, "this collection has no " + GET + " to read with");
    }
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("id", id);
    SolrQueryResponse response = new SolrQueryResponse();
    try (SolrQueryRequest inner = new LocalSolrQueryRequest(core, params)) {
      core.execute(get, inner, response);
    }
    if (response.getException() != null) {
      throw new SolrException(
          SolrException.ErrorCode.SERVER_ERROR,
          "the document could not be read: " + response.getException().getMessage(),
          response.getException());
    }
    return response.getValues().get("doc") instanceof SolrDocument document
        ? sent(document, request.getSchema())
        : null;
  }

  private static SolrInputDocument sent(SolrDocument document, IndexSchema schema) {
    SolrInputDocument sent = new SolrInputDocument();
    for (String name : document.getFieldNames()) {
      SchemaField field = schema.getFieldOrNull(name);
      Object value = document.getFieldValue(name);
      if (value instanceof Collection<?> values) {
        List<Object> plain = new ArrayList<>(values.size());
        values.forEach(v -> plain.add(plain(v, field)));
        sent.setField(name, plain);
      } else {
        sent.setField(name, plain(value, field));
      }
    }
    return sent;
  }

  /** Solr leaves it to the writer of the answer to make values of Lucene's fields. */
  private static Object plain(Object value, SchemaField field) {
    if (!(value instanceof IndexableField stored)) {
      return value;
    }
    return field == null ? stored.stringValue() : field.getType().toObject(stored);
  }
}
