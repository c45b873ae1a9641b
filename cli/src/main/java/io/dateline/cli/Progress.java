package io.dateline.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error. Thread-safe. */
final class Progress implements AutoCloseable {

  private static final int EACH_MILLIS = 500;

  private final ProgressBar bar;

  Progress(boolean quiet) {
    bar =
        quiet
            ? null
            : new ProgressBarBuilder()
                .setTaskName("Backfill")
                .setUnit(" documents", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EACH_MILLIS)
                .setInitialMax(-1)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .showSpeed()
                .build();
  }

  void at(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
