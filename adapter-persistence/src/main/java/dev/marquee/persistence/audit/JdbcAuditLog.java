package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.TranslatesFailures;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;

@Singleton
@TranslatesFailures
class JdbcAuditLog implements AuditLog {

  private final AuditRowMapper mapper;
  private final Transactions transactions;
  private final ConnectionOperations<Connection> connections;
  private final JdbcOperations jdbc;

  JdbcAuditLog(
      AuditRowMapper mapper,
      Transactions transactions,
      ConnectionOperations<Connection> connections,
      JdbcOperations jdbc) {
    this.mapper = mapper;
    this.transactions = transactions;
    this.connections = connections;
    this.jdbc = jdbc;
  }

  @Override
  public void append(AuditEvent event) {
    var insert = AuditStatement.insert(event);
    transactions.write(() ->
        jdbc.prepareStatement(
            insert.sql(),
            statement -> {
              insert.bind(statement);
              return statement.executeUpdate();
            }));
  }

  @Override
  public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
    var list = AuditStatement.list(filter, page);
    return Page.of(connections.executeRead(_ -> rows(list)), page).map(mapper::toEntry);
  }

  private List<AuditRow> rows(AuditStatement list) {
    return jdbc.prepareStatement(
        list.sql(),
        statement -> {
          list.bind(statement);
          return jdbc.entityStream(statement.executeQuery(), AuditRow.class).toList();
        });
  }
}
