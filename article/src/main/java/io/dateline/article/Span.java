package io.dateline.article;

/**
 * A stretch of a text: UTF-16 offsets, half-open.
 *
 * @param start offset of the first UTF-16 unit, at least 0
 * @param end offset behind the last UTF-16 unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: start " + start + ", end " + end);
    }
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the offset lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The text under this span. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** This span seen from a text that begins {@code offset} units earlier. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
