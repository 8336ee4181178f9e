package dev.marquee.cli.audit;

import picocli.CommandLine.Command;

/** {@code marquee audit}. */
@Command(
    name = "audit",
    description = "Read the audit trail.",
    subcommands = AuditListCommand.class,
    footer = {"", "Example:", "  marquee audit list --outcome refused"})
public final class AuditCommand {}
