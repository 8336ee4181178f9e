package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.page.PageReader;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@TranslatesFailures
class JdbcAuditLog implements AuditLog {

  private final AuditLines lines;
  private final AuditRowMapper mapper;
  private final Transactions transactions;
  private final JdbcOperations jdbc;
  private final PageReader pages;

  JdbcAuditLog(
      AuditLines lines,
      AuditRowMapper mapper,
      Transactions transactions,
      JdbcOperations jdbc,
      PageReader pages) {
    this.lines = lines;
    this.mapper = mapper;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.pages = pages;
  }

  @Override
  public void append(AuditEvent event) {
    transactions.write(() -> lines.write(List.of(event)));
  }

  @Override
  public boolean exists() {
    return transactions.write(() ->
        jdbc.prepareStatement(
            "select to_regclass('audit_entries') is not null",
            statement -> {
              try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
              }
            }));
  }

  @Override
  public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
    return pages.page(
        AuditList.of(filter), pages.entity(AuditRow.class), mapper::toEntry, NEWEST_FIRST, page);
  }
}
