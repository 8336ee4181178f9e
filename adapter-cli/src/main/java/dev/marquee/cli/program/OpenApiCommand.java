package dev.marquee.cli.program;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Backend.ApiFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee openapi}. */
@Command(
    name = "openapi",
    description = "Print the OpenAPI document of the REST API.",
    footer = {
      "",
      "Examples:",
      "  marquee openapi > marquee.yml",
      "  marquee openapi --format json | jq '.paths | keys'"
    })
public final class OpenApiCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "yaml",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ApiFormat format;

  public OpenApiCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    spec.commandLine().getOut().println(backend.apiDocument(format).stripTrailing());
  }
}
