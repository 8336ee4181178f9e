package dev.marquee.cli.movie;

import dev.marquee.application.movie.CountedInput;
import dev.marquee.cli.FileInput;
import dev.marquee.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;

/** Shows a person who is watching how far a load is: rows, rate, remaining time. */
final class LoadProgress implements AutoCloseable {

  private static final int OFTEN = 1_000;
  private static final long UNKNOWN = -1;

  private final CountedInput content;
  private final long size;
  private final Optional<ProgressBar> bar;
  private long rows;

  /**
   * @param content of the file, from its beginning; to be read through {@link #content}
   */
  LoadProgress(Path file, InputStream content) throws IOException {
    this.content = new CountedInput(content);
    this.size = FileInput.isStandardInput(file) ? UNKNOWN : Files.size(file);
    this.bar = Terminal.isWatched() ? Optional.of(bar()) : Optional.empty();
  }

  /** The bytes of the file. */
  InputStream content() {
    return content;
  }

  /** So many rows were read. */
  void read(long rows) {
    this.rows = rows;
    if (rows % OFTEN == 0) {
      bar.ifPresent(shown -> {
        shown.maxHint(size == UNKNOWN ? UNKNOWN : rows * size / Math.max(1, content.count()));
        shown.stepTo(rows);
      });
    }
  }

  /** No more will come. */
  void allRead() {
    bar.ifPresent(shown -> {
      shown.maxHint(rows);
      shown.stepTo(rows);
      shown.setExtraMessage(" all read, now stored");
    });
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private static ProgressBar bar() {
    return FileInput.bar()
        .setInitialMax(UNKNOWN)
        .setUnit(" rows", 1)
        .showSpeed(new DecimalFormat("#,##0"))
        .build();
  }
}
