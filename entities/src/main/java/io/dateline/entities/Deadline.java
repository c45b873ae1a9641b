package io.dateline.entities;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Says when the time for a document is over; once it was asked too late, for good. */
final class Deadline implements BooleanSupplier {
  private final long start;
  private final long nanos;
  private boolean over;

  private Deadline(long start, long nanos) {
    this.start = start;
    this.nanos = nanos;
  }

  static Deadline in(int millis) {
    return new Deadline(System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Looks at the time. */
  @Override
  public boolean getAsBoolean() {
    over = over || System.nanoTime() - start > nanos;
    return over;
  }

  /** Whether something was left out because it was asked too late. */
  boolean isOver() {
    return over;
  }
}
