package io.dateline.solr;

import io.dateline.solr.update.ProcessorMaker;
import io.dateline.solr.update.StoredDocument;
import java.io.IOException;
import java.io.Reader;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.util.ContentStream;
import org.apache.solr.core.SolrCore;
import org.apache.solr.handler.RequestHandlerBase;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.security.AuthorizationContext;
import org.apache.solr.security.PermissionNameProvider;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;

/**
 * Says what the update processor would set for a text or for a document that is indexed, and why;
 * changes nothing. Who may read the collection may call it. Thread-safe.
 *
 * <p>Installed by one POST to {@code /solr/COLLECTION/config}:
 *
 * <pre class="prettyprint">
 * {
 *   "add-requesthandler": {
 *     "name": "/dateline/analyze",
 *     "class": "io.dateline.solr.NewsAnalyzeHandler"
 *   }
 * }</pre>
 *
 * <p>Asked with {@code id=ID} for a document, or with a text as the body of a POST ({@code
 * Content-Type: text/plain}) or as {@code text=...}. The text may have 1,000,000 UTF-16 units at
 * most. {@code processor=NAME} names another update processor than {@code dateline}, {@code
 * update.chain=NAME} one inside a chain.
 *
 * <p>Each answer has a section {@code health}: how the processor fares since the core was loaded.
 * {@code health=true} without a document or text asks for that alone.
 */
public final class NewsAnalyzeHandler extends RequestHandlerBase {

  /** A longer text is no question that somebody asks by hand. */
  private static final int MAX_TEXT = 1_000_000;

  private static final String PROCESSOR = "dateline";

  private static final String HEALTH = "health";

  /** Called by Solr. */
  public NewsAnalyzeHandler() {}

  @Override
  public void handleRequestBody(SolrQueryRequest request, SolrQueryResponse response)
      throws IOException {
    String id = request.getParams().get("id");
    String text = text(request);
    if (id == null && text == null && request.getParams().getBool(HEALTH, false)) {
      response.add(HEALTH, processor(request).maker(request.getCore()).health().section());
      return;
    }
    if ((id == null) == (text == null)) {
      throw wrong("give either id=ID or a text: as the body of a POST of text/plain, or as text=");
    }
    NewsUpdateProcessorFactory processor = processor(request);
    SolrInputDocument document;
    if (id == null) {
      document = new SolrInputDocument();
      document.setField("content", text);
    } else {
      document = StoredDocument.read(request, id);
      if (document == null) {
        throw new SolrException(
            SolrException.ErrorCode.NOT_FOUND, "no document \"" + id + "\" in this collection");
      }
    }
    ProcessorMaker maker = processor.maker(request.getCore());
    maker.explain(document, request.getSchema()).writeTo(response);
    response.add(HEALTH, maker.health().section());
  }

  // ContentStream is to move to another package one day; there is no other way to a body.
  @SuppressWarnings("deprecation")
  private static String text(SolrQueryRequest request) throws IOException {
    String param = request.getParams().get("text");
    if (param != null) {
      return bounded(param);
    }
    Iterable<ContentStream> streams = request.getContentStreams();
    if (streams == null) {
      return null;
    }
    for (ContentStream stream : streams) {
      try (Reader reader = stream.getReader()) {
        return bounded(read(reader));
      }
    }
    return null;
  }

  /** At most one character more than is allowed. */
  private static String read(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8_192];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
      if (text.length() > MAX_TEXT) {
        break;
      }
    }
    return text.toString();
  }

  private static String bounded(String text) {
    if (text.length() > MAX_TEXT) {
      throw wrong("the text has more than the " + MAX_TEXT + " characters that are read");
    }
    return text;
  }

  /** The one of that name, or the one in the chain that is named or that all updates go through. */
  private static NewsUpdateProcessorFactory processor(SolrQueryRequest request) {
    SolrCore core = request.getCore();
    String name = request.getParams().get("processor");
    String chain = request.getParams().get("update.chain");
    if (chain == null
        && core.getUpdateProcessors().get(name == null ? PROCESSOR : name)
            instanceof NewsUpdateProcessorFactory ours) {
      return ours;
    }
    if (name == null) {
      for (UpdateRequestProcessorFactory factory :
          core.getUpdateProcessingChain(chain).getProcessors()) {
        if (factory instanceof NewsUpdateProcessorFactory ours) {
          return ours;
        }
      }
    }
    throw wrong(
        "this collection has no update processor of Dateline"
            + (name == null ? " called " + PROCESSOR : " called \"" + name + "\"")
            + "; name one with processor=NAME, or its chain with update.chain=NAME");
  }

  private static SolrException wrong(String message) {
    return new SolrException(SolrException.ErrorCode.BAD_REQUEST, message);
  }

  @Override
  public String getDescription() {
    return "What Dateline would set for a text or a document, and why";
  }

  @Override
  public PermissionNameProvider.Name getPermissionName(AuthorizationContext request) {
    return PermissionNameProvider.Name.READ_PERM;
  }
}
