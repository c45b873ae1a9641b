package io.dateline.standards;

/** A document that is not well-formed, or is larger or deeper than any article. */
public final class NotReadableException extends Exception {

  private static final long serialVersionUID = 1L;

  NotReadableException(String message) {
    super(message);
  }

  NotReadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
