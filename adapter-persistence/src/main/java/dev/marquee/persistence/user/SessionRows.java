package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, Long> {

  /** Opens a session, and forgets those of the account that have expired. */
  @Query(
      """
      with gone as (
        delete from sessions where user_id = :userId and expires_at <= :now
      ), opened as (
        insert into sessions (user_id, address, agent, created_at, last_used_at, expires_at)
        values (:userId, :address, :agent, :now, :now, :expiresAt)
        returning id, user_id, address, agent, created_at, last_used_at, expires_at
      )
      select id, user_id, address, agent, created_at, last_used_at, expires_at from opened
      """)
  SessionRow open(long userId, String address, String agent, Instant now, Instant expiresAt);

  @Query(
      """
      delete from sessions where id in (select id from sessions where expires_at < :expiredBefore limit 5000)
      """)
  int purge(Instant expiredBefore);

  @Query("update refresh_tokens set touched = true where session_id = :id and used_at is null")
  void touch(long id);

  @Query(
      """
      select s.id as session_id, s.address, s.agent, s.created_at as opened_at, s.last_used_at,
             s.expires_at, t.used_at,
             u.id, u.username, u.email, u.role, u.active, u.created_at, u.updated_at, u.version
      from refresh_tokens t
        join sessions s on s.id = t.session_id
        join users u on u.id = s.user_id
      where t.digest = :digest
      for update of s, t
      """)
  Optional<GivenOutRow> findForUpdate(String digest);

  /** Keeps a token's digest, and the session as used. */
  @Query(
      """
      with given as (
        insert into refresh_tokens (digest, session_id, access_token_ids, touched)
        values (:digest, :id, array[:accessTokenId]::text[], false)
      ), used as (
        update sessions set last_used_at = :now, expires_at = :expiresAt where id = :id returning id
      )
      select id from used
      """)
  Optional<Long> giveOut(
      long id, String digest, String accessTokenId, Instant now, Instant expiresAt);

  @Query(
      """
      update refresh_tokens set access_token_ids = array_append(access_token_ids, :accessTokenId)
      where digest = :digest and session_id = :id and used_at is null and not touched
      """)
  int addAccessToken(long id, String digest, String accessTokenId);

  @Query("update refresh_tokens set used_at = :now where digest = :digest")
  void use(String digest, Instant now);

  @Query(
      """
      select id, user_id, address, agent, created_at, last_used_at, expires_at
      from sessions where user_id = :userId and expires_at > :now
      order by last_used_at desc, id desc
      """)
  List<SessionRow> list(long userId, Instant now);

  @Query("delete from sessions where id = :id and user_id = :userId")
  int delete(long userId, long id);

  @Query("delete from sessions where user_id = :userId and id <> :but")
  void deleteAll(long userId, long but);
}
