package dev.marquee.persistence;

import dev.marquee.application.shared.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTransactions implements Transactions {

  private final TransactionOperations<Connection> operations;

  JdbcTransactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(TransactionDefinition.DEFAULT, new Attempt<>(work, true));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(TransactionDefinition.READ_ONLY, new Attempt<>(work, false));
  }

  private <T> T run(TransactionDefinition definition, Attempt<T> attempt) {
    try {
      return operations.execute(definition, attempt);
    } catch (RuntimeException failure) {
      throw attempt.explain(failure);
    }
  }

  /**
   * At PostgreSQL's default level each statement would see a state of its own. Said by the
   * framework, it costs three statements more, and so does taking it back.
   */
  private static void seeOneState(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
    } catch (SQLException e) {
      throw new DataAccessException("cannot set the isolation level", e);
    }
  }

  /** Remembers how far it came, which the framework's exception does not tell. */
  private static final class Attempt<T> implements TransactionCallback<Connection, T> {

    private final Supplier<T> work;
    private final boolean writes;
    private @Nullable RuntimeException refusal;
    private boolean committing;

    Attempt(Supplier<T> work, boolean writes) {
      this.work = work;
      this.writes = writes;
    }

    @Override
    public T call(TransactionStatus<Connection> status) {
      if (!writes && status.isNewTransaction()) {
        seeOneState(status.getConnection());
      }
      try {
        var result = work.get();
        committing = true;
        return result;
      } catch (RuntimeException thrown) {
        refusal = thrown;
        throw thrown;
      }
    }

    /** A rollback that fails as well, on a lost connection, must not hide why it was wanted. */
    RuntimeException explain(RuntimeException failure) {
      return refusal != null ? refusal : Failures.translate(failure, writes && committing);
    }
  }
}
