package dev.marquee.cli.user;

import dev.marquee.application.user.ImportSummary;
import dev.marquee.application.user.RefusedUser;
import dev.marquee.cli.Backend;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.FileInput;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.cli.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee user import}. */
@Command(
    name = "import",
    description = {
      "Take accounts over from another program, with the hashes of their passwords.",
      "The file has a JSON object on each line. What keeps to the rules comes in, account by"
          + " account; every refused line is told with its reasons. The same file again brings only"
          + " what is missing."
    },
    footer = {
      "",
      "Fields: username, email, password_hash (bcrypt or Argon2id), all",
      "required; role, active, created_at.",
      "",
      "Examples:",
      "  marquee user import users.ndjson --dry-run",
      "  ssh old-host export-users | marquee user import - -o json"
    })
final class UserImportCommand implements Runnable {

  private static final List<String> COLUMNS = List.of("inserted", "rejected");

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
  private Path file;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Mixin private Output output;

  UserImportCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    try (var content = FileInput.open(file)) {
      var summary = load(content);
      output.row(COLUMNS, List.of(summary.inserted(), summary.rejected()));
    } catch (IOException e) {
      throw FileFailures.reading(file, e);
    } catch (UncheckedIOException e) {
      throw FileFailures.reading(file, Objects.requireNonNull(e.getCause()));
    }
  }

  private ImportSummary load(InputStream content) {
    var operator = Operators.current();
    var accounts = UserLines.of(content);
    return backend.withServices(
        Backend.DataFolder.EXISTING,
        services ->
            dryRun
                ? services.userImports().rehearse(operator, accounts, this::tell)
                : services.userImports().load(operator, accounts, this::tell));
  }

  private void tell(RefusedUser refused) {
    var fault = refused.fault();
    var reason = (fault.field() + " " + fault.detail()).strip();
    spec.commandLine().getErr().println("line " + refused.line() + ": " + Printable.of(reason));
  }
}
