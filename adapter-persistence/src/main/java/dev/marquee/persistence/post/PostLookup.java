package dev.marquee.persistence.post;

import dev.marquee.persistence.batch.Lookups;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds posts by their ids. */
@Singleton
final class PostLookup {

  private static final String SQL = "select " + PostRows.COLUMNS + " from posts where id = any (?)";

  /** Their contents may come to 400 KB each. */
  private static final int MOST = 64;

  private final JdbcOperations jdbc;
  private final Lookups<Long, PostRow> lookups;

  PostLookup(ConnectionOperations<Connection> connections, JdbcOperations jdbc) {
    this.jdbc = jdbc;
    this.lookups = new Lookups<>(connections, MOST, this::find);
  }

  Optional<PostRow> find(long id) {
    return lookups.find(id);
  }

  Collection<PostRow> findAll(Collection<Long> ids) {
    return lookups.findAll(ids).values();
  }

  private Map<Long, PostRow> find(List<Long> ids) {
    return jdbc.prepareStatement(
        SQL,
        statement -> {
          statement.setObject(1, ids.stream().mapToLong(Long::longValue).toArray());
          try (var rows = statement.executeQuery()) {
            var posts = new HashMap<Long, PostRow>();
            while (rows.next()) {
              posts.put(rows.getLong(1), PostRow.read(rows, 0));
            }
            return posts;
          }
        });
  }
}
