package dev.marquee.cli.config;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Backend.Setting;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Output;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee config show}. */
@Command(
    name = "show",
    description = {
      "Show every setting, what holds for it here, and where that comes from.",
      "Secrets are masked. Wrong values have a line each on standard error. Ends with 78 if"
          + " there are any."
    },
    footer = {
      "",
      "Examples:",
      "  marquee config show",
      "  marquee config show -o json | jq '.[] | select(.origin != \"default\")'"
    })
final class ConfigShowCommand implements Runnable {

  private static final List<String> COLUMNS = List.of("name", "value", "origin");

  private final Backend backend;

  @Mixin private Output output;

  ConfigShowCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var configuration = backend.configuration();
    output.rows(COLUMNS, configuration.settings().stream().map(ConfigShowCommand::cells).toList());
    if (!configuration.problems().isEmpty()) {
      throw new CommandFailure(
          ExitCodes.CONFIGURATION, String.join("\n", configuration.problems()));
    }
  }

  private static List<Object> cells(Setting setting) {
    return List.of(setting.name(), setting.value(), setting.origin());
  }
}
