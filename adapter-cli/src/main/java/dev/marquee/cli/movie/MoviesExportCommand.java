package dev.marquee.cli.movie;

import dev.marquee.cli.Backend;
import dev.marquee.cli.ExportFile;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.Operators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee movies export}. */
@Command(
    name = "export",
    description = {
      "Write all films, by id and as they are at one moment, in a form that movies load reads.",
      "In CSV, text that a spreadsheet would take for a formula gets an apostrophe in front, which"
          + " movies load takes away."
    },
    footer = {
      "",
      "Examples:",
      "  marquee movies export films.csv",
      "  marquee movies export films.jsonl.gz --force",
      "  marquee movies export --format jsonl > films.jsonl"
    })
final class MoviesExportCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file, packed by gzip if it ends with .gz. Default: standard output.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: what the file's name ends with, or csv.")
  private MovieWriter.@Nullable Format format;

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  MoviesExportCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    try {
      if (file == null) {
        export(spec.commandLine().getOut());
      } else {
        var target = new ExportFile(file, force, false);
        target.requireFree();
        target.write(this::export);
      }
    } catch (IOException e) {
      throw FileFailures.writing(Objects.requireNonNullElse(file, Path.of("-")), e);
    }
  }

  private void export(Writer out) throws IOException {
    var films = MovieWriter.of(form(), out);
    try {
      backend.withServices(
          Backend.DataFolder.EXISTING,
          services ->
              services
                  .movieExports()
                  .export(
                      Operators.current(),
                      movie -> {
                        try {
                          films.write(movie);
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      }));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    films.flush();
    out.flush();
  }

  private MovieWriter.Format form() {
    if (format != null) {
      return format;
    }
    var name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")
        ? MovieWriter.Format.jsonl
        : MovieWriter.Format.csv;
  }
}
