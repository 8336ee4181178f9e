package dev.marquee.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say where an export goes and in which form, and the writing. */
public final class Export {

  enum Format {
    csv,
    jsonl
  }

  /** What hands over all rows, in order; what the receiver throws ends it. */
  public interface Source<T> {
    void handOver(Consumer<T> receiver);
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file, packed by gzip if it ends with .gz. Default: standard output.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: what the file's name ends with, or csv.")
  private @Nullable Format format;

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  /** Writes all rows, whose cells are as {@link Output} has them, or lists of texts. */
  public <T> void write(List<String> columns, Function<T, List<?>> cells, Source<T> source) {
    try {
      if (file == null) {
        var out = new WatchedOutput(spec.commandLine().getOut());
        write(open(out, columns), cells, source);
        out.flush();
      } else {
        var target = new ExportFile(file, force, false);
        target.requireFree();
        target.write(out -> write(open(out, columns), cells, source));
      }
    } catch (WatchedOutput.Lost e) {
      throw new CommandFailure(ExitCodes.OUTPUT_LOST, "");
    } catch (IOException e) {
      throw FileFailures.writing(Objects.requireNonNullElse(file, Path.of("-")), e);
    }
  }

  private static <T> void write(RowWriter rows, Function<T, List<?>> cells, Source<T> source)
      throws IOException {
    try {
      source.handOver(row -> {
        try {
          rows.write(cells.apply(row));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    rows.flush();
  }

  private RowWriter open(Writer target, List<String> columns) throws IOException {
    return switch (form()) {
      case csv -> new CsvRowWriter(target, columns);
      case jsonl -> new JsonRowWriter(target, columns);
    };
  }

  private Format form() {
    if (format != null) {
      return format;
    }
    var name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(jsonl|ndjson)(\\.gz)?") ? Format.jsonl : Format.csv;
  }
}
