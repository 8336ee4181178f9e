package dev.marquee.bootstrap;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import javax.management.NotificationEmitter;

/**
 * The part of the heap for what stays. Left alone the Serial collector looks at it only when the
 * heap is at its limit, by default a quarter of the machine, and holds garbage for days until then.
 * Other collectors look after it all the time and need none of this.
 */
final class OldGeneration {

  /** That of the Serial collector. */
  private static final String NAME = "Tenured Gen";

  /** In bytes. Less is not worth a pause. */
  private static final long ENOUGH = 64L << 20;

  /** Of all processors, taken by this process. */
  private static final double BUSY = 0.01;

  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final MemoryPoolMXBean pool;

  private OldGeneration(MemoryPoolMXBean pool) {
    this.pool = pool;
  }

  /**
   * From now on has it collected when it has grown by half since the last time and nobody notices,
   * or when it has grown to three times its size: all requests wait for it, some 0.1 s for 50 MB.
   */
  static void keepSmall() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(NAME))
        .map(OldGeneration::new)
        .forEach(OldGeneration::watch);
  }

  private void watch() {
    ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
        .addNotificationListener(
            (full, _) -> Thread.ofVirtual().name("marquee-heap").start(this::collect),
            notification -> MEMORY_THRESHOLD_EXCEEDED.equals(notification.getType()),
            null);
    allowHalfMore();
  }

  private void collect() {
    try {
      while (isBusy() && used() < 2 * pool.getUsageThreshold()) {
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    System.gc();
    allowHalfMore();
  }

  private static boolean isBusy() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuLoad()
        > BUSY;
  }

  private long used() {
    return pool.getUsage().getUsed();
  }

  private void allowHalfMore() {
    var allowed = Math.max(ENOUGH, used() + used() / 2);
    pool.setUsageThreshold(Math.min(allowed, pool.getUsage().getMax()));
  }
}
