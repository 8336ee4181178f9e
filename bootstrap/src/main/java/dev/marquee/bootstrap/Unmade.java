package dev.marquee.bootstrap;

import dev.marquee.bootstrap.postgres.EmbeddedPostgresException;
import dev.marquee.bootstrap.postgres.NoDataFolder;
import dev.marquee.bootstrap.settings.InvalidSettings;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What it means to the person at the shell when something that a command needs cannot be made. */
final class Unmade {

  private Unmade() {}

  /** The words and the exit code; none where there is nothing to do about it but a report. */
  static Optional<CommandFailure> reason(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> words(cause).stream())
        .findFirst();
  }

  private static Optional<CommandFailure> words(@Nullable Throwable cause) {
    return switch (cause) {
      case InvalidSettings wrong ->
          Optional.of(
              new CommandFailure(ExitCodes.CONFIGURATION, String.valueOf(wrong.getMessage())));
      case NoDataFolder missing ->
          Optional.of(new CommandFailure(ExitCodes.NO_INPUT, String.valueOf(missing.getMessage())));
      case EmbeddedPostgresException broken ->
          Optional.of(
              new CommandFailure(ExitCodes.UNAVAILABLE, String.valueOf(broken.getMessage())));
      case SQLException broken ->
          Optional.of(
              new CommandFailure(
                  ExitCodes.UNAVAILABLE, "the database cannot be used: " + broken.getMessage()));
      case null, default -> Optional.empty();
    };
  }
}
