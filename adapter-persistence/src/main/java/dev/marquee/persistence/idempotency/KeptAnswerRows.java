package dev.marquee.persistence.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptAnswerRows extends GenericRepository<KeptAnswerRow, Long> {

  /** A statement of its own, so that the next one sees what the last holder stored. */
  @Query("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
  boolean claim(String name);

  @Query(
      """
      select user_id, route, key, payload, status, location, entity_tag, body, kept_at
      from kept_answers
      where user_id = :userId and route = :route and key = :key and kept_at > :after
      """)
  Optional<KeptAnswerRow> find(long userId, String route, String key, Instant after);

  @Query("delete from kept_answers where user_id = :userId and kept_at <= :forgetBefore")
  void forget(long userId, Instant forgetBefore);

  @Query(
      """
      delete from kept_answers where (user_id, route, key) in (
        select user_id, route, key from kept_answers where kept_at < :keptBefore limit 5000)
      """)
  int purge(Instant keptBefore);

  void insert(KeptAnswerRow row);
}
