package dev.marquee.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.AuditLogContract;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JdbcAuditLogIT implements AuditLogContract {

  private static final String PURGE =
      """
      begin;
      alter table marquee.audit_entries disable trigger audit_entries_append_only;
      delete from marquee.audit_entries where at < now() - interval '1 day';
      alter table marquee.audit_entries enable trigger audit_entries_append_only;
      commit;
      """;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public AuditLog log() {
    return persistence.get(AuditLog.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Override
  public Transactions transactions() {
    return persistence.get(Transactions.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update marquee.audit_entries set actor = 'user:2'",
        "delete from marquee.audit_entries"
      })
  void nobodyChangesALine(String sql) {
    append();

    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("stay as they are");
    assertThat(persistence.ask("select actor from audit_entries")).isEqualTo("operator:root");
  }

  /** As docs/security.md says. */
  @Test
  void theOwnerOfTheTableRemovesOldLines() throws SQLException {
    append();

    execute(PURGE);

    assertThat(persistence.ask("select count(*) from audit_entries")).isEqualTo("0");
    append();
    assertThatThrownBy(() -> execute("delete from marquee.audit_entries"))
        .hasMessageContaining("stay as they are");
  }

  private void append() {
    log()
        .append(
            new AuditEvent(
                Samples.NOW,
                new Actor.Operator("root"),
                Origin.UNKNOWN,
                Action.MOVIES_LOADED,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
