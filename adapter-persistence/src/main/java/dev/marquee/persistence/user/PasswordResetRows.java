package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PasswordResetRows extends GenericRepository<PasswordResetRow, Long> {

  @Query(
      """
      insert into password_resets (user_id, email_key, digest, expires_at)
      values (:userId, :emailKey, :digest, :expiresAt)
      on conflict (user_id) do update
      set email_key = excluded.email_key, digest = excluded.digest, expires_at = excluded.expires_at
      """)
  void put(long userId, String emailKey, String digest, Instant expiresAt);

  @Query(
      """
      select user_id, email_key, digest, expires_at from password_resets
      where digest = :digest and expires_at > :now
      """)
  Optional<PasswordResetRow> find(String digest, Instant now);

  @Query("delete from password_resets where user_id = :userId and digest = :digest")
  int remove(long userId, String digest);

  @Query("delete from password_resets where user_id = :userId")
  void forget(long userId);

  @Query(
      """
      delete from password_resets where user_id in (
        select user_id from password_resets where expires_at < :expiredBefore limit 5000)
      """)
  int purge(Instant expiredBefore);
}
