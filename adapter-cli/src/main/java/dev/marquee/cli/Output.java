package dev.marquee.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option that says in which form a command prints its data, and the printing. A cell is text, a
 * number, a truth value, an instant, or an {@code Optional} of one of these.
 */
public final class Output {

  enum Format {
    table,
    json,
    csv
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Print ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  /** Prints many things of a kind. */
  public void rows(List<String> columns, List<List<Object>> rows) {
    var out = spec.commandLine().getOut();
    switch (format) {
      case table -> Tables.write(out, columns, rows);
      case json -> Json.array(out, columns, rows);
      case csv -> Csv.write(out, columns, rows);
    }
  }

  /** Prints a single thing. */
  public void row(List<String> columns, List<Object> row) {
    if (format == Format.json) {
      Json.object(spec.commandLine().getOut(), columns, row);
    } else {
      rows(columns, List.of(row));
    }
  }
}
