package io.dateline.demo;

import java.io.IOException;

/** Solr answered a request with an error. */
public final class SolrFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  SolrFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
