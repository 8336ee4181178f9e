package dev.marquee.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Opens what a command reads, with a bar of progress where a person is watching. */
public final class FileInput {

  private static final Path STANDARD_INPUT = Path.of("-");
  private static final long MEBIBYTE = 1 << 20;

  private FileInput() {}

  /** The bytes of a file, or of standard input where the file is called {@code -}. */
  public static InputStream open(Path file) throws IOException {
    var content = openQuietly(file);
    return isStandardInput(file) || !Terminal.isWatched()
        ? content
        : ProgressBar.wrap(
            content, bar().setInitialMax(Files.size(file)).setUnit(" MiB", MEBIBYTE));
  }

  /** The same without a bar, for a command that has its own. */
  public static InputStream openQuietly(Path file) throws IOException {
    if (isStandardInput(file)) {
      return new BufferedInputStream(System.in);
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder");
    }
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /** Whether this names standard input rather than a file. */
  public static boolean isStandardInput(Path file) {
    return file.equals(STANDARD_INPUT);
  }

  /** A bar as all commands show it. */
  public static ProgressBarBuilder bar() {
    return ProgressBar.builder()
        .setTaskName("Loading")
        .setConsumer(new ConsoleProgressBarConsumer(System.err));
  }
}
