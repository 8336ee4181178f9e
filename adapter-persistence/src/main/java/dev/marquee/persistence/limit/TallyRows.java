package dev.marquee.persistence.limit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TallyRows extends GenericRepository<TallyRow, String> {

  /**
   * Adds now, or the moment after the last if that is later, unless as many as the quota came since
   * then. The row is locked either way.
   *
   * @return how many were added
   */
  @Query(
      """
      insert into tallies as t (digest, moments, expires_at)
      values (:digest, array[cast(:now as timestamptz)], :expiresAt)
      on conflict (digest) do update
      set moments =
            array(select m from unnest(t.moments) m where m > :since order by m)
              || greatest(:now, t.moments[cardinality(t.moments)] + interval '1 microsecond'),
          expires_at = :expiresAt
      where (select count(*) from unnest(t.moments) m where m > :since) < :quota
      """)
  int add(String digest, Instant now, Instant since, Instant expiresAt, int quota);

  /** The oldest is that of the last so many. */
  @Query(
      """
      select moments[cardinality(moments)] as last, cardinality(moments) as count,
             moments[greatest(cardinality(moments) - :quota + 1, 1)] as oldest
      from tallies where digest = :digest
      """)
  MomentsRow find(String digest, int quota);

  @Query("update tallies set moments = array_remove(moments, :moment) where digest = :digest")
  void remove(String digest, Instant moment);

  @Query(
      """
      delete from tallies where digest in (
        select digest from tallies where expires_at <= :now
        order by expires_at limit 100 for update skip locked)
      """)
  void deleteExpired(Instant now);
}
