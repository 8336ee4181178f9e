package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AvailabilityIT {

  @RegisterExtension
  static final PersistenceExtension persistence =
      new PersistenceExtension(Map.of("datasources.default.maximum-pool-size", 1));

  private final Transactions transactions = persistence.get(Transactions.class);
  private final UserRepository users = persistence.get(UserRepository.class);

  @AfterEach
  void dropTriggers() throws SQLException {
    elsewhere("drop function if exists marquee.die() cascade");
  }

  @Test
  void aDatabaseThatIsAwayIsUnavailableUntilItIsBack() {
    insert("mary");
    persistence.database().allowConnections(false);
    try {
      assertUnavailable(() -> users.find(new UserId(1)), "database_unavailable");
      assertUnavailable(() -> insert("john"), "database_unavailable");
    } finally {
      persistence.database().allowConnections(true);
    }
    assertThat(users.list(PageRequest.FIRST).items()).hasSize(1);
  }

  @Test
  void anExhaustedPoolIsUnavailable() {
    transactions.write(() -> {
      insert("mary");
      assertUnavailable(() -> inAnotherThread(() -> insert("john")), "database_unavailable");
      return true;
    });
  }

  @Test
  void aStatementThatTakesTooLongIsUnavailable() throws SQLException {
    try (var other = persistence.database().connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table marquee.users in access exclusive mode");

      assertUnavailable(
          () ->
              transactions.read(() -> {
                execute("set local statement_timeout = 50");
                return users.find(new UserId(1));
              }),
          "database_unavailable");
    }
  }

  @Test
  void aServerThatBecameAStandbyIsLeft() {
    transactions.write(() -> {
      execute("set default_transaction_read_only = on");
      return true;
    });

    assertUnavailable(() -> insert("mary"), "database_unavailable");

    assertThat(insert("mary").username().value()).isEqualTo("mary");
  }

  @Test
  void aConnectionLostWhileCommittingLeavesTheOutcomeOpen() throws SQLException {
    killOnInsert("constraint trigger dies after insert on marquee.users initially deferred");

    assertUnavailable(() -> transactions.write(() -> insert("mary")), "outcome_unknown");
  }

  @Test
  void aConnectionLostWhileStoringAtOnceLeavesTheOutcomeOpen() throws SQLException {
    killOnInsert("trigger dies before insert on marquee.users");

    assertUnavailable(() -> insert("mary"), "outcome_unknown");
  }

  @Test
  void aConnectionLostBeforeTheCommitStoresNothing() throws SQLException {
    killOnInsert("trigger dies before insert on marquee.users");

    assertUnavailable(() -> transactions.write(() -> insert("mary")), "database_unavailable");
  }

  private User insert(String name) {
    return users.insert(Samples.member(name), Samples.NOW);
  }

  private static void assertUnavailable(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Unavailable.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  /** Whoever inserts an account loses the connection, at once or when committing. */
  private static void killOnInsert(String trigger) throws SQLException {
    elsewhere(
        """
        create function marquee.die() returns trigger language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end $$
        """);
    elsewhere("create " + trigger + " for each row execute function marquee.die()");
  }

  private static void elsewhere(String sql) throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void execute(String sql) {
    persistence.get(JdbcOperations.class).prepareStatement(sql, PreparedStatement::execute);
  }

  private static <T> T inAnotherThread(Supplier<T> work) throws Throwable {
    try {
      return CompletableFuture.supplyAsync(work).join();
    } catch (CompletionException failed) {
      throw failed.getCause();
    }
  }
}
