package dev.marquee.cli.serve;

import dev.marquee.cli.Backend;
import picocli.CommandLine.Command;

/** {@code marquee worker}. */
@Command(
    name = "worker",
    description = {
      "Run jobs until told to end (Ctrl-C), without a server.",
      "Any number of workers share the work, servers among them."
    },
    footer = {"", "Example:", "  DATABASE_URL=postgresql://app:pw@db/app marquee worker"})
public final class WorkerCommand implements Runnable {

  private final Backend backend;

  public WorkerCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    backend.work();
  }
}
