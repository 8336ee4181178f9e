package dev.marquee.persistence.testing;

import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.page.PageSql;
import io.micronaut.data.jdbc.runtime.JdbcOperations;

/** How PostgreSQL goes about a list. */
public final class QueryPlan {

  private QueryPlan() {}

  /** As text, with the ways forbidden that suit a small table better. */
  public static String of(PageSql list, PersistenceExtension persistence) {
    var jdbc = persistence.get(JdbcOperations.class);
    return persistence
        .get(Transactions.class)
        .read(() -> {
          execute(jdbc, "set local enable_seqscan = off");
          execute(jdbc, "set local enable_bitmapscan = off");
          execute(jdbc, "set local enable_sort = off");
          return jdbc.prepareStatement(
              "explain " + list.sql(),
              statement -> {
                list.bind(statement);
                try (var lines = statement.executeQuery()) {
                  var plan = new StringBuilder();
                  while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                  }
                  return plan.toString();
                }
              });
        });
  }

  private static void execute(JdbcOperations jdbc, String sql) {
    jdbc.prepareStatement(sql, statement -> statement.execute());
  }
}
