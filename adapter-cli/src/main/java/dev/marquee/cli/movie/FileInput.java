package dev.marquee.cli.movie;

import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Terminal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Opens what a command reads, with a bar of progress where a person is watching. */
final class FileInput {

  private static final long MEBIBYTE = 1 << 20;

  private FileInput() {}

  static InputStream open(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return new BufferedInputStream(System.in);
    }
    var content = new BufferedInputStream(Files.newInputStream(file));
    return Terminal.attached().isPresent()
        ? ProgressBar.wrap(content, bar(Files.size(file)))
        : content;
  }

  static CommandFailure unreadable(IOException failure) {
    var reason =
        switch (failure) {
          case NoSuchFileException missing -> "no such file: " + missing.getFile();
          case AccessDeniedException denied -> "not allowed to read or write " + denied.getFile();
          default -> failure.toString();
        };
    return new CommandFailure(ExitCodes.NO_INPUT, reason);
  }

  private static ProgressBarBuilder bar(long size) {
    return ProgressBar.builder()
        .setTaskName("Loading")
        .setInitialMax(size)
        .setUnit(" MiB", MEBIBYTE)
        .setConsumer(new ConsoleProgressBarConsumer(System.err));
  }
}
