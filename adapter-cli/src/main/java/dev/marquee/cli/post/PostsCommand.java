package dev.marquee.cli.post;

import picocli.CommandLine.Command;

/** {@code marquee posts}. */
@Command(
    name = "posts",
    description = "Look at posts, and take them out.",
    subcommands = {PostsListCommand.class, PostsExportCommand.class},
    footer = {
      "",
      "Examples:",
      "  marquee posts list --state draft",
      "  marquee posts export posts.jsonl.gz"
    })
public final class PostsCommand {}
