package dev.marquee.cli.program;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Backend.Finding;
import dev.marquee.cli.Backend.Grade;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Output;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee doctor}. */
@Command(
    name = "doctor",
    description = {
      "See whether all that the program needs is there.",
      "A line for each: ok, warn or fail. Nothing is changed. Ends with 69 if anything fails."
    },
    footer = {"", "Examples:", "  marquee doctor", "  marquee doctor -o json"})
public final class DoctorCommand implements Callable<Integer> {

  private static final List<String> COLUMNS = List.of("subject", "state", "detail");

  private final Backend backend;

  @Mixin private Output output;

  public DoctorCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Integer call() {
    var findings = backend.examine();
    output.rows(COLUMNS, findings.stream().map(DoctorCommand::cells).toList());
    return findings.stream().anyMatch(finding -> finding.grade() == Grade.FAIL)
        ? ExitCodes.UNAVAILABLE
        : ExitCodes.OK;
  }

  private static List<Object> cells(Finding finding) {
    return List.of(
        finding.subject(), finding.grade().name().toLowerCase(Locale.ROOT), finding.detail());
  }
}
