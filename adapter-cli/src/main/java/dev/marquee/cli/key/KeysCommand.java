package dev.marquee.cli.key;

import picocli.CommandLine.Command;

/** {@code marquee keys}. */
@Command(
    name = "keys",
    description = "Make keys that sign access tokens.",
    subcommands = KeysGenerateCommand.class,
    footer = {"", "Example:", "  marquee keys generate --out keys/2026-11.pem"})
public final class KeysCommand {}
