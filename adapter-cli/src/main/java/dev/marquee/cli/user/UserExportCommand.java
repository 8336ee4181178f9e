package dev.marquee.cli.user;

import dev.marquee.application.user.ExportedUser;
import dev.marquee.cli.Backend;
import dev.marquee.cli.ExportFile;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.Operators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee user export}. */
@Command(
    name = "export",
    description = {
      "Write all accounts, by id and as they are at one moment, a JSON object on each line.",
      "user import reads it where it holds the hashes of passwords. A file is for its owner's eyes"
          + " only, and the trail keeps that it was written."
    },
    footer = {
      "",
      "Examples:",
      "  marquee user export | jq -r .email",
      "  marquee user export users.ndjson --hashes"
    })
final class UserExportCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file, packed by gzip if it ends with .gz. Default: standard output.")
  private @Nullable Path file;

  @Option(
      names = "--hashes",
      description = "With the hashes of passwords, from which weak ones can be guessed.")
  private boolean hashes;

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  UserExportCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    try {
      if (file == null) {
        export(spec.commandLine().getOut());
      } else {
        var target = new ExportFile(file, force, true);
        target.requireFree();
        target.write(this::export);
      }
    } catch (IOException e) {
      throw FileFailures.writing(Objects.requireNonNullElse(file, Path.of("-")), e);
    }
  }

  private void export(Writer out) throws IOException {
    var lines = new UserLineWriter(out);
    try {
      backend.withServices(
          Backend.DataFolder.EXISTING,
          services ->
              services
                  .userExports()
                  .export(Operators.current(), hashes, account -> write(lines, account)));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    lines.flush();
    out.flush();
  }

  private static void write(UserLineWriter lines, ExportedUser account) {
    try {
      lines.write(account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
