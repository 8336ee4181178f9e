package dev.marquee.cli.job;

import picocli.CommandLine.Command;

/** {@code marquee job}. */
@Command(
    name = "job",
    description = "Look at what is done in the background, and steer it.",
    subcommands = {
      JobListCommand.class,
      JobShowCommand.class,
      JobRunCommand.class,
      JobRetryCommand.class,
      JobCancelCommand.class
    },
    footer = {"", "Example:", "  marquee job list --state dead"})
public final class JobCommand {}
