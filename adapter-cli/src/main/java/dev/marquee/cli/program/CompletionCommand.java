package dev.marquee.cli.program;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee completion}. */
@Command(
    name = "completion",
    description = {
      "Print a script by which bash completes commands.",
      "So does zsh, after: autoload -U bashcompinit && bashcompinit"
    },
    footer = {
      "",
      "Examples:",
      "  source <(marquee completion)",
      "  marquee completion > ~/.local/share/bash-completion/completions/marquee"
    })
public final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var program = spec.root().commandLine();
    spec.commandLine().getOut().println(AutoComplete.bash(spec.root().name(), program));
  }
}
