package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, Long> {

  String COLUMNS =
      "id, username, username_key, email, email_key, role, active, created_at, updated_at, version";

  UserRow insert(UserRow row);

  Optional<UserRow> findById(long id);

  @Query("select " + COLUMNS + " from users where id = :id for update")
  Optional<UserRow> findByIdForUpdate(long id);

  /** In one order, so that nobody waits in a circle. */
  @Query("select " + COLUMNS + " from users where role = 'admin' and active order by id for update")
  List<UserRow> findActiveAdminsForUpdate();

  /**
   * Replaces the version before the given one.
   *
   * @return how many rows that was
   */
  @Query(
      """
      update users
      set username = :username, username_key = :usernameKey, email = :email, email_key = :emailKey,
          role = :role, active = :active, updated_at = :updatedAt, version = :version
      where id = :id and version = :version - 1
      """)
  int update(
      long id,
      String username,
      String usernameKey,
      String email,
      String emailKey,
      String role,
      boolean active,
      Instant updatedAt,
      long version);

  @Query("delete from users where id = :id")
  void deleteById(long id);
}
