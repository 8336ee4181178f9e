package dev.marquee.bootstrap;

import static java.lang.management.MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
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

  private final MemoryPoolMXBean pool;

  private OldGeneration(MemoryPoolMXBean pool) {
    this.pool = pool;
  }

  /** From now on has it collected whenever it has grown by half since the last time. */
  static void keepSmall() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(NAME))
        .map(OldGeneration::new)
        .forEach(OldGeneration::watch);
  }

  private void watch() {
    ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
        .addNotificationListener(
            (full, _) -> collect(),
            notification -> MEMORY_THRESHOLD_EXCEEDED.equals(notification.getType()),
            null);
    allowHalfMore();
  }

  private void collect() {
    System.gc();
    allowHalfMore();
  }

  private void allowHalfMore() {
    var usage = pool.getUsage();
    var allowed = Math.max(ENOUGH, usage.getUsed() + usage.getUsed() / 2);
    pool.setUsageThreshold(Math.min(allowed, usage.getMax()));
  }
}
