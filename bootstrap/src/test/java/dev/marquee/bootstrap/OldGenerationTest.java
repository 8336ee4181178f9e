package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Seen from outside: in a JVM of its own, with the collector that it is for. */
final class OldGenerationTest {

  private static final String WATCHED = "watched";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void garbageIsCollectedLongBeforeTheHeapIsFull() throws IOException {
    assertThat(collections(WATCHED)).isPositive();
  }

  @Test
  void leftAloneItIsNot() throws IOException {
    assertThat(collections("left alone")).isZero();
  }

  private static long collections(String how) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-Xmn8m",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            Hoarder.class.getName(),
            how);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var said = process.inputReader()) {
      return Long.parseLong(said.readLine());
    }
  }

  /** Promotes 200 MB to the old generation, of which it holds a tenth. */
  static final class Hoarder {

    private static final int KILOBYTE = 1 << 10;
    private static final int ALL = 200 * KILOBYTE;
    private static final int HELD = ALL / 10;

    private Hoarder() {}

    public static void main(String[] args) {
      if (args[0].equals(WATCHED)) {
        OldGeneration.keepSmall();
      }
      var held = new ArrayDeque<byte[]>();
      for (var made = 0; made < ALL; made++) {
        held.add(new byte[KILOBYTE]);
        if (held.size() > HELD) {
          held.remove();
        }
      }
      var deadline = System.nanoTime() + PATIENCE.toNanos();
      while (args[0].equals(WATCHED) && collections() == 0 && System.nanoTime() < deadline) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      System.out.println(collections());
      assertThat(held).hasSize(HELD);
    }

    private static long collections() {
      return ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(collector -> collector.getName().equals("MarkSweepCompact"))
          .mapToLong(GarbageCollectorMXBean::getCollectionCount)
          .sum();
    }
  }
}
