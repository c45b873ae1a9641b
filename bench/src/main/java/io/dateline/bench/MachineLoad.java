package io.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the machine does beside what is measured. Not thread-safe. */
final class MachineLoad {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long ownAtStart;

  /** Starts to look. */
  void start() {
    // Tells of the time since it was last asked.
    system.getCpuLoad();
    ownAtStart = system.getProcessCpuTime();
  }

  /**
   * How many processors were busy with something else since the start.
   *
   * @param measured CPU time of the process that is measured
   * @param time how long it is since the start
   */
  double others(Duration measured, Duration time) {
    double busy = system.getCpuLoad() * system.getAvailableProcessors();
    double own = (double) (system.getProcessCpuTime() - ownAtStart) / time.toNanos();
    return Math.max(0, busy - own - (double) measured.toNanos() / time.toNanos());
  }
}
