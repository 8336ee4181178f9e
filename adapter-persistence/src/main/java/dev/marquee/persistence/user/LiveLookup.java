package dev.marquee.persistence.user;

import dev.marquee.persistence.batch.Lookups;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds sessions with their accounts, by the tokens that are shown. */
@Singleton
final class LiveLookup {

  /**
   * Of a session, the access token that is shown.
   *
   * @param token its id
   */
  private record Shown(long session, String token) {}

  private static final String SQL =
      """
      select %s, sessions.expires_at,
             exists (
               select from refresh_tokens t
               where t.session_id = sessions.id and t.used_at is null and not t.touched
                 and shown.token = any (t.access_token_ids)
             ),
             sessions.id, shown.token
      from unnest(?::bigint[], ?::text[]) as shown (session_id, token)
        join sessions on sessions.id = shown.session_id
        join users on users.id = sessions.user_id
      """
          .formatted(UserColumns.ALL);

  private static final int MOST = 64;

  private final JdbcOperations jdbc;
  private final Lookups<Shown, LiveRow> lookups;

  LiveLookup(ConnectionOperations<Connection> connections, JdbcOperations jdbc) {
    this.jdbc = jdbc;
    this.lookups = new Lookups<>(connections, MOST, this::find);
  }

  Optional<LiveRow> find(long session, String accessTokenId) {
    return lookups.find(new Shown(session, accessTokenId));
  }

  private Map<Shown, LiveRow> find(List<Shown> shown) {
    return jdbc.prepareStatement(
        SQL,
        statement -> {
          statement.setObject(1, shown.stream().mapToLong(Shown::session).toArray());
          statement.setObject(2, shown.stream().map(Shown::token).toArray(String[]::new));
          try (var rows = statement.executeQuery()) {
            var found = new HashMap<Shown, LiveRow>();
            while (rows.next()) {
              var key =
                  new Shown(
                      rows.getLong(UserColumns.COUNT + 3), rows.getString(UserColumns.COUNT + 4));
              found.put(key, LiveRow.read(rows));
            }
            return found;
          }
        });
  }
}
