package io.dateline.cli.backfill;

import java.util.concurrent.TimeUnit;

/** Lets so many documents through a second, and no burst after a pause. Thread-safe. */
final class RateLimit {

  private final double nanosEach;
  private long next = System.nanoTime();

  /** Documents a second; 0 for as many as there are. */
  RateLimit(double perSecond) {
    this.nanosEach = perSecond <= 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /**
   * Waits until the next documents may go.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void take(int documents) throws InterruptedException {
    if (nanosEach == 0) {
      return;
    }
    TimeUnit.NANOSECONDS.sleep(reserve(documents, System.nanoTime()));
  }

  /** How long to wait, from now, for a turn that is then taken. */
  synchronized long reserve(int documents, long now) {
    if (next - now < 0) {
      next = now;
    }
    long wait = next - now;
    next += (long) (documents * nanosEach);
    return wait;
  }
}
