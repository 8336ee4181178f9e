package dev.marquee.cli.program;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee man}. */
@Command(
    name = "man",
    description = "Print the manual page, with every command.",
    footer = {
      "",
      "Examples:",
      "  marquee man | man -l -",
      "  marquee man > ~/.local/share/man/man1/marquee.1"
    })
public final class ManCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    ManPage.write(spec.root(), spec.commandLine().getOut());
  }
}
