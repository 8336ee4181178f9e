package dev.marquee.persistence;

import dev.marquee.application.shared.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to those who know nothing of databases. */
final class Failures {

  private static final Duration SOON = Duration.ofSeconds(2);

  /** Classes of SQLSTATE: connection exception, insufficient resources, transaction rollback. */
  private static final Set<String> CLASSES_OF_AWAY = Set.of("08", "53", "40");

  /** Classes of SQLSTATE: invalid authorization specification, invalid catalog name. */
  private static final Set<String> CLASSES_OF_REFUSAL = Set.of("28", "3D");

  /** Cancelled by the statement timeout; shut down, crashed, not there yet; now a standby. */
  private static final Set<String> STATES_OF_AWAY =
      Set.of("57014", "57P01", "57P02", "57P03", DemotedServer.READ_ONLY);

  /** What the pool means when it speaks of a connection that it has thrown away: without a code. */
  private static final String CONNECTION_GONE = "08003";

  private static final Set<String> STATES_OF_LOSS = Set.of("57P01", "57P02");

  /** The role may not do what it asked for. */
  private static final String DENIED = "42501";

  private Failures() {}

  /** Whether the role of the database lacks a right. */
  static boolean isDenied(RuntimeException failure) {
    return sqlCause(failure).map(SQLException::getSQLState).filter(DENIED::equals).isPresent();
  }

  /**
   * The exception to throw instead; the same one where there is nothing to say.
   *
   * @param mayBeStored whether a change was asked for that is stored if the server got to it
   */
  static RuntimeException translate(RuntimeException failure, boolean mayBeStored) {
    return sqlCause(failure).flatMap(sql -> translate(sql, mayBeStored)).orElse(failure);
  }

  private static Optional<RuntimeException> translate(SQLException failure, boolean mayBeStored) {
    if (failure instanceof SQLTransientConnectionException) { // the pool had none to give
      return Optional.of(new Unavailable("database_unavailable", SOON, failure));
    }
    var state = Optional.ofNullable(failure.getSQLState()).orElse(CONNECTION_GONE);
    if (mayBeStored && (state.startsWith("08") || STATES_OF_LOSS.contains(state))) {
      return Optional.of(new Unavailable("outcome_unknown", SOON, failure));
    }
    if (isOneOf(CLASSES_OF_REFUSAL, state)) {
      return Optional.of(new Unavailable("database_refused", SOON, failure));
    }
    if (STATES_OF_AWAY.contains(state) || isOneOf(CLASSES_OF_AWAY, state)) {
      return Optional.of(new Unavailable("database_unavailable", SOON, failure));
    }
    return ConstraintNames.refusal(failure);
  }

  private static boolean isOneOf(Set<String> classes, String state) {
    return classes.stream().anyMatch(state::startsWith);
  }

  private static Optional<SQLException> sqlCause(RuntimeException failure) {
    return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }
}
