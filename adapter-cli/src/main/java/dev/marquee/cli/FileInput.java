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
    if (file.equals(STANDARD_INPUT)) {
      return new BufferedInputStream(System.in);
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder");
    }
    var content = new BufferedInputStream(Files.newInputStream(file));
    return Terminal.attached().isPresent()
        ? ProgressBar.wrap(content, bar(Files.size(file)))
        : content;
  }

  private static ProgressBarBuilder bar(long size) {
    return ProgressBar.builder()
        .setTaskName("Loading")
        .setInitialMax(size)
        .setUnit(" MiB", MEBIBYTE)
        .setConsumer(new ConsoleProgressBarConsumer(System.err));
  }
}
