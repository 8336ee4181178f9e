package dev.marquee.bootstrap;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;

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

  private static final Duration GLANCE = Duration.ofSeconds(1);

  /** Processor time between two glances, on however many of them. Idle it takes a third of that. */
  private static final Duration BUSY = Duration.ofMillis(40);

  private final MemoryPoolMXBean pool;
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        .forEach(old -> Thread.ofVirtual().name("marquee-heap").start(old::watch));
  }

  private void watch() {
    try {
      while (true) {
        collectAfter(halfMore());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void collectAfter(long allowed) throws InterruptedException {
    var taken = process.getProcessCpuTime();
    var busy = true;
    while (used() < allowed || (busy && used() < 2 * allowed)) {
      Thread.sleep(GLANCE);
      var before = taken;
      taken = process.getProcessCpuTime();
      busy = taken - before > BUSY.toNanos();
    }
    System.gc();
  }

  private long used() {
    return pool.getUsage().getUsed();
  }

  private long halfMore() {
    return Math.max(ENOUGH, used() + used() / 2);
  }
}
