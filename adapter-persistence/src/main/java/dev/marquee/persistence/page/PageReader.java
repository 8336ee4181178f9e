package dev.marquee.persistence.page;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads pages of lists: one statement each, one more where rows are large, and one more where a
 * total is asked for.
 */
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
      Selection rows,
      RowReader<R> reader,
      Function<R, T> mapper,
      Order<T> order,
      PageRequest request) {
    var found = rows(PageSql.of(rows, order, request), reader).stream().map(mapper).toList();
    return counted(Page.of(found, order, request), rows, request);
  }

  /**
   * The rows of a page that some may be large of, and of those behind it the first. To sum their
   * sizes up takes the server longer than to send them, so that it does so only where it matters.
   *
   * @param isTrimmed whether a row is not whole, see {@link Selection#trimmed}
   */
  public <R> List<R> rows(
      Selection rows,
      RowReader<R> reader,
      Predicate<R> isTrimmed,
      Order<?> order,
      PageRequest request) {
    var trimmed = rows(PageSql.of(rows.trimmed(request.limit()), order, request), reader);
    return trimmed.stream().noneMatch(isTrimmed)
        ? trimmed
        : rows(PageSql.of(rows, order, request), reader);
  }

  /** The rows of a statement. */
  public <R> List<R> rows(PageSql query, RowReader<R> reader) {
    return connections.executeRead(_ ->
        jdbc.prepareStatement(
            query.sql(),
            statement -> {
              query.bind(statement);
              try (var answer = statement.executeQuery()) {
                var found = new ArrayList<R>();
                while (answer.next()) {
                  found.add(reader.read(answer));
                }
                return found;
              }
            }));
  }

  /** Reads rows as the framework does, by the names of their columns. */
  public <R> RowReader<R> entity(Class<R> type) {
    return row -> jdbc.readEntity(row, type);
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
