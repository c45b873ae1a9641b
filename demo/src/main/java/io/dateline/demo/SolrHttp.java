package io.dateline.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Plain HTTP calls to a Solr, as curl would make them: what the demo and the tests send is what a
 * user sends. Thread-safe.
 */
public final class SolrHttp {
  /** A stored text may be longer than the 20 million characters that Jackson reads by default. */
  private static final int LONGEST_STRING = 200_000_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
              .build());
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(3);
  private static final int SHOWN_OF_A_BODY_THAT_IS_NO_JSON = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI base;
  private final String authorization;

  /**
   * @param base where Solr answers, for example {@code http://127.0.0.1:8983/solr}
   */
  public SolrHttp(URI base) {
    this.base = base;
    this.authorization = null;
  }

  /**
   * @param base where Solr answers
   * @param user the name for basic authentication
   * @param password its password
   */
  public SolrHttp(URI base, String user, String password) {
    this.base = base;
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /**
   * An answer of Solr.
   *
   * @param status the HTTP status
   * @param body the JSON of the answer; a missing node when it was not JSON
   */
  public record Answer(int status, JsonNode body) {
    /** Whether Solr did what it was asked. */
    public boolean ok() {
      return status == 200 && body.path("responseHeader").path("status").asInt(0) == 0;
    }
  }

  /**
   * Gets a path.
   *
   * @param path what follows {@code /solr}, with its query
   * @throws SolrFailure when Solr answers with an error
   * @throws IOException when it does not answer within three minutes
   */
  public JsonNode get(String path) throws IOException {
    return checked(send(HttpRequest.newBuilder(uri(path)).GET()), path);
  }

  /**
   * Posts a body to a path.
   *
   * @param path what follows {@code /solr}, with its query
   * @param contentType the body's media type
   * @throws SolrFailure when Solr answers with an error
   * @throws IOException when it does not answer within three minutes
   */
  public JsonNode post(String path, String contentType, byte[] body) throws IOException {
    return checked(tryPost(path, contentType, body), path);
  }

  /**
   * Posts JSON to a path.
   *
   * @throws SolrFailure when Solr answers with an error
   * @throws IOException when it does not answer within three minutes
   */
  public JsonNode postJson(String path, String json) throws IOException {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Posts a body to a path and gives back whatever Solr answers, errors too.
   *
   * @throws IOException when it does not answer within three minutes
   */
  public Answer tryPost(String path, String contentType, byte[] body) throws IOException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** Percent-encodes a query parameter's value. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private URI uri(String path) {
    return URI.create(base + path);
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    HttpResponse<byte[]> response;
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      response = client.send(request.timeout(ANSWER).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("Stopped while Solr answered");
      stopped.initCause(e);
      throw stopped;
    }
    try {
      JsonNode body = JSON.readTree(response.body());
      return new Answer(response.statusCode(), body == null ? MissingNode.getInstance() : body);
    } catch (JsonProcessingException e) {
      if (response.statusCode() == 200) {
        throw new IOException("Not JSON: " + start(response.body()), e);
      }
      return new Answer(response.statusCode(), MissingNode.getInstance());
    }
  }

  private static String start(byte[] body) {
    return new String(
        body, 0, Math.min(body.length, SHOWN_OF_A_BODY_THAT_IS_NO_JSON), StandardCharsets.UTF_8);
  }

  private static JsonNode checked(Answer answer, String path) throws SolrFailure {
    if (answer.ok()) {
      return answer.body();
    }
    String why = answer.body().path("error").path("msg").asText("");
    // The Config API tells what was wrong with each command beside the general message.
    JsonNode details = answer.body().path("error").path("details");
    throw new SolrFailure(
        answer.status(),
        "Solr answered "
            + answer.status()
            + " to "
            + path
            + (why.isEmpty() ? "" : ": " + why)
            + (details.isMissingNode() ? "" : " " + details));
  }
}
