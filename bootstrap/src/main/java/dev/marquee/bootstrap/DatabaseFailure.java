package dev.marquee.bootstrap;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says what it, or the way to it, answered. */
final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DatabaseFailure(SQLException cause) {
    super("the database cannot be used: " + cause.getMessage(), cause);
  }

  /** What a failed start says about the database, if that is why. */
  static Optional<DatabaseFailure> in(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .map(DatabaseFailure::new);
  }
}
