package io.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;

/** Plain HTTP calls to one collection, which every version of Solr understands. Thread-safe. */
public final class SolrApi {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A change of the configuration is answered when every replica has loaded it. */
  private static final Duration ANSWER = Duration.ofMinutes(3);

  /** Bounds what is read of an answer: a stored document can be large. */
  private static final int MAX_ANSWER = 200 << 20;

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI collection;
  private final String user;
  private final String password;

  /**
   * @param collection the collection's address
   * @param user who asks; null for nobody
   */
  SolrApi(URI collection, String user, String password) {
    this.collection = collection;
    this.user = user;
    this.password = password;
  }

  /** The collection's address. */
  public URI collection() {
    return collection;
  }

  /** The same for what has another name in the same Solr: a collection, a core, {@code admin}. */
  public SolrApi beside(String name) {
    return new SolrApi(collection.resolve(encode(name)), user, password);
  }

  /** A client of SolrJ for the collection; the caller closes it. */
  public SolrClient client() {
    HttpJdkSolrClient.Builder builder =
        new HttpJdkSolrClient.Builder(collection.toString())
            .useHttp1_1(true)
            .withConnectionTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
            .withRequestTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS);
    if (user != null) {
      builder.withBasicAuthCredentials(user, password);
    }
    return builder.build();
  }

  /** Solr said no. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  /**
   * Gets a path below the collection.
   *
   * @throws Refused when Solr answers with an error
   * @throws IOException when it does not answer in JSON, or not in time
   */
  public JsonNode get(String path) throws IOException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  /**
   * Posts a body to a path below the collection.
   *
   * @throws Refused when Solr answers with an error
   * @throws IOException when it does not answer in JSON, or not in time
   */
  public JsonNode post(String path, String contentType, String body) throws IOException {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  /** Percent-encodes a parameter's value. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * Gets what is no JSON.
   *
   * @throws Refused when Solr answers with an error
   * @throws IOException when it does not answer in time
   */
  public byte[] bytes(String path) throws IOException {
    HttpResponse<InputStream> response = answer(path, HttpRequest.newBuilder().GET());
    byte[] body = body(response);
    if (response.statusCode() != 200) {
      checked(path, response.statusCode(), body);
    }
    return body;
  }

  private JsonNode send(String path, HttpRequest.Builder request) throws IOException {
    HttpResponse<InputStream> response = answer(path, request);
    return checked(path, response.statusCode(), body(response));
  }

  private static byte[] body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      return in.readNBytes(MAX_ANSWER);
    }
  }

  private HttpResponse<InputStream> answer(String path, HttpRequest.Builder request)
      throws IOException {
    request.uri(URI.create(collection + path)).timeout(ANSWER);
    if (user != null) {
      byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new IOException("no Solr answers at " + collection, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("stopped while Solr answered");
      stopped.initCause(e);
      throw stopped;
    }
  }

  private JsonNode checked(String path, int status, byte[] body) throws IOException {
    JsonNode json;
    try {
      json = mapper.readTree(body);
    } catch (JsonProcessingException e) {
      json = mapper.missingNode();
      if (status == 200) {
        throw new IOException("Solr's answer to " + path + " is not JSON", e);
      }
    }
    if (status == 200 && !json.has("error") && !json.has("errorMessages")) {
      return json;
    }
    StringBuilder why = new StringBuilder("Solr answered ").append(status).append(" to ");
    why.append(path);
    JsonNode error = json.path("error");
    for (JsonNode said :
        new JsonNode[] {error.path("msg"), error.path("details"), json.path("errorMessages")}) {
      if (!said.isMissingNode()) {
        why.append(": ").append(said.isTextual() ? said.textValue() : said.toString());
      }
    }
    throw new Refused(status, why.toString());
  }
}
