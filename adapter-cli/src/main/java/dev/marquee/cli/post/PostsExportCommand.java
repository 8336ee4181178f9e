package dev.marquee.cli.post;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Export;
import dev.marquee.cli.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee posts export}. */
@Command(
    name = "export",
    description = {
      "Write all posts, drafts and scheduled ones too, by id and as they are at one moment.",
      "In CSV, text that a spreadsheet would take for a formula gets an apostrophe in front."
    },
    footer = {
      "",
      "Examples:",
      "  marquee posts export posts.jsonl.gz",
      "  marquee posts export --format csv > posts.csv"
    })
final class PostsExportCommand implements Runnable {

  private final Backend backend;

  @Mixin private Export export;

  PostsExportCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    export.write(
        PostCells.ALL,
        PostCells::all,
        receiver ->
            backend.withServices(
                Backend.DataFolder.EXISTING,
                services -> services.postExports().export(Operators.current(), receiver)));
  }
}
