package dev.marquee.cli.movie;

import dev.marquee.application.movie.LoadSummary;
import dev.marquee.application.movie.LoadWatch;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.application.movie.RefusedRows;
import dev.marquee.cli.Backend;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.FileInput;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      "Load films from a CSV file with a header, a JSON array of objects, lines of JSON objects, or"
          + " IMDb's title.basics.tsv; each may be packed by gzip.",
      "What is loadable is loaded, at once and entirely; refused rows are listed with line, column"
          + " and reason. A file whose syntax is broken loads nothing. The same file again changes"
          + " nothing. Of IMDb's titles, movie and tvMovie are films, unless they are for adults."
    },
    footer = {
      "",
      "Columns: title, released (both required), rating, votes, genres",
      "(parted by |), runtime_minutes, imdb_id.",
      "",
      "Examples:",
      "  marquee movies load films.csv",
      "  marquee movies load title.basics.tsv.gz --ratings title.ratings.tsv.gz",
      "  marquee movies load films.json --dry-run -o json",
      "  curl -s https://example.org/films | marquee movies load - --format csv"
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
      description = FileFormats.NAMES + ". Default: what the file's name ends with.")
  private @Nullable String format;

  @Option(
      names = "--ratings",
      paramLabel = "FILE",
      description = "Ratings and votes for an IMDb file: title.ratings.tsv.")
  private @Nullable Path ratings;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write all refused rows there, as CSV. The first "
              + RefusedRows.SHOWN
              + " are shown in any case.")
  private @Nullable Path report;

  @Mixin private Output output;

  MoviesLoadCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var form = form();
    var place = form.place();
    var refused = new RefusedRows();
    var summary = load(form, place, refused);
    output.row(COLUMNS, cells(summary));
    print(refused, place, spec.commandLine().getErr());
  }

  private LoadSummary load(Format form, String place, RefusedRows refused) {
    try (var content = FileInput.openQuietly(file)) {
      if (report == null) {
        return load(content, form, refused);
      }
      refuseToOverwrite(report);
      try (var all = RefusalReport.create(report, place)) {
        return load(content, form, refused.andThen(all));
      }
    } catch (IOException e) {
      throw FileFailures.reading(file, e);
    }
  }

  private LoadSummary load(InputStream content, Format form, Consumer<RefusedRow> refused)
      throws IOException {
    try (var progress = new LoadProgress(file, content)) {
      var watch = new LoadWatch(refused, progress::read, progress::allRead);
      return ratings == null
          ? load(new Source(progress.content(), form), watch)
          : loadRated(progress.content(), form, ratings, watch);
    }
  }

  private LoadSummary loadRated(InputStream content, Format form, Path ratings, LoadWatch watch) {
    try (var rated = FileInput.openQuietly(ratings)) {
      return load(new Source(content, form, Optional.of(rated)), watch);
    } catch (IOException e) {
      throw FileFailures.reading(ratings, e);
    }
  }

  private LoadSummary load(Source source, LoadWatch watch) {
    var operator = Operators.current();
    return dryRun
        ? backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.movieLoads().rehearse(operator, source, watch))
        : backend.withServices(
            Backend.DataFolder.CREATE,
            services -> services.movieLoads().load(operator, source, watch));
  }

  private static void print(RefusedRows refused, String place, PrintWriter err) {
    refused
        .first()
        .forEach(row ->
            err.println(
                place + " " + row.line() + ": " + (row.column() + " " + row.reason()).strip()));
    if (refused.others() > 0) {
      err.println("and " + refused.others() + " more rows; --report FILE keeps all");
    }
  }

  private void refuseToOverwrite(Path report) throws IOException {
    for (var input : ratings == null ? List.of(file) : List.of(file, ratings)) {
      if (Files.exists(report) && Files.exists(input) && Files.isSameFile(report, input)) {
        throw usage("--report would overwrite " + input);
      }
    }
  }

  private Format form() {
    var form = format == null ? FileFormats.of(file) : FileFormats.named(format);
    if (ratings != null && !form.equals(Optional.of(Format.IMDB))) {
      throw usage("--ratings goes with IMDb's title.basics.tsv only");
    }
    return form.orElseThrow(() -> usage("Say --format " + FileFormats.NAMES));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
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
