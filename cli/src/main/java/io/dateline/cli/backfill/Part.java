package io.dateline.cli.backfill;

/**
 * A share of a collection, by the hash of the document's key, so that several processes can share
 * the work.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Part(int number, int of) {

  /** All of it. */
  public static final Part WHOLE = new Part(1, 1);

  private static final int MOST = 10_000;

  /** Checks the bounds. */
  public Part {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(
          "a part is NUMBER/OF, like 3/16, NUMBER from 1 to OF, OF at most " + MOST);
    }
  }

  /**
   * Reads {@code 3/16}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Part of(String text) {
    String[] numbers = text.split("/", -1);
    try {
      if (numbers.length == 2) {
        return new Part(Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IllegalArgumentException("\"" + text + "\" is no part like 3/16");
  }

  boolean isWhole() {
    return of == 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
