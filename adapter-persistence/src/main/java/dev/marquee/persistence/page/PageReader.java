package dev.marquee.persistence.page;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;

/** Reads pages of lists: one statement each, and one more where a total is asked for. */
@Singleton
public class PageReader {

  private final ConnectionOperations<Connection> connections;
  private final JdbcOperations jdbc;

  PageReader(ConnectionOperations<Connection> connections, JdbcOperations jdbc) {
    this.connections = connections;
    this.jdbc = jdbc;
  }

  /** A page of rows that are all small. */
  public <R, T> Page<T> page(
      Selection rows, Class<R> type, Function<R, T> mapper, Order<T> order, PageRequest request) {
    var found = rows(rows, type, order, request).stream().map(mapper).toList();
    return counted(Page.of(found, order, request), rows, request);
  }

  /** The rows of a page, and of those behind it the first. */
  public <R> List<R> rows(Selection rows, Class<R> type, Order<?> order, PageRequest request) {
    return rows(PageSql.of(rows, order, request), type);
  }

  /** The rows of a statement. */
  public <R> List<R> rows(PageSql query, Class<R> type) {
    return connections.executeRead(_ ->
        jdbc.prepareStatement(
            query.sql(),
            statement -> {
              query.bind(statement);
              return jdbc.entityStream(statement.executeQuery(), type).toList();
            }));
  }

  /** The page, with its total where that was asked for. */
  public <T> Page<T> counted(Page<T> page, Selection rows, PageRequest request) {
    return request.counted() ? page.withTotal(count(rows)) : page;
  }

  private long count(Selection rows) {
    var count = PageSql.count(rows);
    return connections.executeRead(_ ->
        jdbc.prepareStatement(
            count.sql(),
            statement -> {
              count.bind(statement);
              try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getLong(1);
              }
            }));
  }
}
