package dev.marquee.cli.movie;

import dev.marquee.application.movie.LoadSummary;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.cli.Backend;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.FileInput;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee movies load}. */
@Command(
    name = "load",
    description = {
      "Load films from a CSV file with a header, or from a JSON array of objects.",
      "What is loadable is loaded, at once and entirely; refused rows are listed with line, column"
          + " and reason. A file whose syntax is broken loads nothing. The same file again changes"
          + " nothing."
    },
    footer = {
      "",
      "Columns: title, released (both required), rating, votes, genres (parted by |),",
      "runtime_minutes, imdb_id.",
      "",
      "Examples:",
      "  marquee movies load films.csv",
      "  marquee movies load films.json --dry-run -o json",
      "  curl -s https://example.org/films.csv | marquee movies load - --format csv"
    })
final class MoviesLoadCommand implements Runnable {

  private static final List<String> COLUMNS =
      List.of("inserted", "updated", "unchanged", "skipped", "rejected");

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or json. Default: what the file's name ends with.")
  private @Nullable String format;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "Write the refused rows there, as CSV.",
        "Without it, those of the first " + RefusedRows.SHOWN + " rows are shown."
      })
  private @Nullable Path report;

  @Mixin private Output output;

  MoviesLoadCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var form = form(format == null ? ending(file) : format);
    var place = form == Format.JSON ? "element" : "line";
    var refused = new RefusedRows();
    var summary = load(form, place, refused);
    output.row(COLUMNS, cells(summary));
    refused.print(spec.commandLine().getErr(), place);
  }

  private LoadSummary load(Format form, String place, Consumer<RefusedRow> refused) {
    try (var content = FileInput.open(file)) {
      if (report == null) {
        return load(content, form, refused);
      }
      refuseToOverwriteTheFile(report);
      try (var all = RefusalReport.create(report, place)) {
        return load(content, form, all);
      }
    } catch (IOException e) {
      throw FileFailures.reading(file, e);
    }
  }

  private LoadSummary load(InputStream content, Format form, Consumer<RefusedRow> refused) {
    var operator = Operators.current();
    return dryRun
        ? backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.movieLoads().rehearse(operator, content, form, refused))
        : backend.withServices(
            Backend.DataFolder.CREATE,
            services -> services.movieLoads().load(operator, content, form, refused));
  }

  private void refuseToOverwriteTheFile(Path report) throws IOException {
    if (Files.exists(report) && Files.exists(file) && Files.isSameFile(report, file)) {
      throw new ParameterException(spec.commandLine(), "--report would overwrite " + file);
    }
  }

  private Format form(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "csv" -> Format.CSV;
      case "json" -> Format.JSON;
      default ->
          throw new ParameterException(spec.commandLine(), "Say --format csv or --format json");
    };
  }

  private static String ending(Path file) {
    var name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Object> cells(LoadSummary summary) {
    return List.of(
        summary.inserted(),
        summary.updated(),
        summary.unchanged(),
        summary.skipped(),
        summary.rejected());
  }
}
