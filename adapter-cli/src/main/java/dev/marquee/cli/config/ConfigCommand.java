package dev.marquee.cli.config;

import picocli.CommandLine.Command;

/** {@code marquee config}. */
@Command(
    name = "config",
    description = "Look at the settings.",
    subcommands = ConfigShowCommand.class,
    footer = {"", "Example:", "  marquee config show"})
public final class ConfigCommand {}
