package dev.marquee.cli.token;

import picocli.CommandLine.Command;

/** {@code marquee token}. */
@Command(
    name = "token",
    description = "Issue, verify and revoke access tokens.",
    subcommands = {TokenIssueCommand.class, TokenVerifyCommand.class, TokenRevokeCommand.class},
    footer = {"", "Example:", "  marquee token issue mary --minutes 5"})
public final class TokenCommand {}
