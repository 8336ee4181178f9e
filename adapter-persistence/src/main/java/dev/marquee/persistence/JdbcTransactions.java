package dev.marquee.persistence;

import dev.marquee.application.shared.Transactions;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTransactions implements Transactions {

  private final TransactionOperations<Connection> operations;
  private final TransactionDefinition snapshot = snapshot();

  JdbcTransactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(TransactionDefinition.DEFAULT, work, true);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(snapshot, work, false);
  }

  private <T> T run(TransactionDefinition definition, Supplier<T> work, boolean writes) {
    var attempt = new Attempt<>(work);
    try {
      return operations.execute(definition, attempt);
    } catch (RuntimeException failure) {
      throw attempt.explain(failure, writes);
    }
  }

  /** At PostgreSQL's default level each statement would see a state of its own. */
  private static TransactionDefinition snapshot() {
    var definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
    return definition;
  }

  /** Remembers how far it came, which the framework's exception does not tell. */
  private static final class Attempt<T> implements TransactionCallback<Connection, T> {

    private final Supplier<T> work;
    private @Nullable RuntimeException refusal;
    private boolean committing;

    Attempt(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public T call(TransactionStatus<Connection> status) {
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
    RuntimeException explain(RuntimeException failure, boolean writes) {
      return refusal != null ? refusal : Failures.translate(failure, writes && committing);
    }
  }
}
