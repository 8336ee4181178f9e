package dev.marquee.cli.movie;

import dev.marquee.application.movie.MovieColumns;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Export;
import dev.marquee.cli.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private Export export;

  MoviesExportCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    export.write(
        MovieColumns.ALL,
        MovieCells::inFile,
        receiver ->
            backend.withServices(
                Backend.DataFolder.EXISTING,
                services -> services.movieExports().export(Operators.current(), receiver)));
  }
}
