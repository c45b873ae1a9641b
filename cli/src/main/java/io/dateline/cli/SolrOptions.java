package io.dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a collection is and who asks, for the commands that talk to Solr. */
final class SolrOptions {

  /** Names the variable that holds the password, so that it is on no command line. */
  static final String PASSWORD = "DATELINE_PASSWORD";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--solr",
      paramLabel = "URL",
      description = "The collection's address, e.g. http://localhost:8983/solr/news.")
  private String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = {
        "The name for basic authentication; the password is read from the environment variable "
            + PASSWORD
            + " or asked for."
      })
  private String user;

  boolean isGiven() {
    return url != null;
  }

  String user() {
    return user;
  }

  /** The password; empty when there is no user. */
  String password() {
    if (user == null) {
      return "";
    }
    String password = System.getenv(PASSWORD);
    return password != null
        ? password
        : Terminal.secret("Password of " + user + ": ")
            .orElseThrow(
                () ->
                    wrong(
                        "no password for " + user + ": set the environment variable " + PASSWORD));
  }

  /**
   * The collection's address without a slash at its end.
   *
   * @throws CommandLine.ParameterException if it is none
   */
  URI collection() {
    if (url == null) {
      throw wrong("missing --solr=URL");
    }
    try {
      URI uri = new URI(url.replaceAll("/$", ""));
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!http || uri.getHost() == null || uri.getRawQuery() != null) {
        throw wrong("--solr=" + url + ": must be an address like http://localhost:8983/solr/news");
      }
      if (uri.getPath().isEmpty() || uri.getPath().equals("/solr")) {
        throw wrong("--solr=" + url + ": has no collection; add its name, like .../solr/news");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw wrong("--solr=" + url + ": " + e.getMessage());
    }
  }

  /** Calls to the collection. */
  SolrApi api() {
    return new SolrApi(collection(), user, password());
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
