package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CredentialRows extends GenericRepository<CredentialRow, Long> {

  String LOGIN =
      """
      select u.id, u.username, u.email, u.role, u.active, u.created_at, u.updated_at, u.version,
             c.password_hash
      from users u join credentials c on c.user_id = u.id
      """;

  CredentialRow insert(CredentialRow row);

  @Query(
      """
      update credentials set password_hash = :passwordHash, updated_at = :updatedAt
      where user_id = :userId
      """)
  int update(long userId, String passwordHash, Instant updatedAt);

  @Query(
      """
      update credentials set password_hash = :renewed, updated_at = :updatedAt
      where user_id = :userId and password_hash = :old
      """)
  int renew(long userId, String old, String renewed, Instant updatedAt);

  List<CredentialRow> findByUserIdIn(List<Long> userIds);

  @Query(LOGIN + "where u.id = :userId")
  Optional<LoginRow> findByUser(long userId);

  @Query(LOGIN + "where u.username_key = :key")
  Optional<LoginRow> findByUsername(String key);

  @Query(LOGIN + "where u.email_key = :key")
  Optional<LoginRow> findByEmail(String key);
}
