package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The AOT cache that the launcher would make: the journeys start the program dozens of times, and
 * with it in a third of the time.
 */
final class Rehearsed {

  private Rehearsed() {}

  /** Makes the cache for a jar beside it, unless there is one that is newer; others wait. */
  static Path cache(String java, Path jar) {
    var cache = jar.resolveSibling("journeys.aot");
    var lock = jar.resolveSibling("journeys.lock");
    try (var one = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = one.lock()) {
      if (Files.notExists(cache)
          || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        rehearse(java, jar, cache);
      }
      return cache;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void rehearse(String java, Path jar, Path cache)
      throws IOException, InterruptedException {
    var log = cache.resolveSibling("journeys-rehearsal.log");
    var folder = Files.createTempDirectory(jar.getParent(), "rehearsal");
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:AOTCacheOutput=" + cache,
            "-cp",
            jar.toString(),
            "dev.marquee.bootstrap.Rehearsal",
            folder.toString());
    var exitCode =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(Files.readString(log)).isZero();
    assertThat(cache).isNotEmptyFile();
  }
}
