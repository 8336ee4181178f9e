package dev.marquee.persistence.limit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FamiliarNetworkRows extends GenericRepository<FamiliarNetworkRow, String> {

  @Query(
      "select exists (select from familiar_networks where digest = :digest and expires_at > :now)")
  boolean exists(String digest, Instant now);

  /** Writes once a day and not at every login. */
  @Query(
      """
      insert into familiar_networks as known (digest, expires_at) values (:digest, :expiresAt)
      on conflict (digest) do update set expires_at = excluded.expires_at
      where known.expires_at <= excluded.expires_at - interval '1 day'
      """)
  int put(String digest, Instant expiresAt);

  @Query(
      """
      delete from familiar_networks where digest in (
        select digest from familiar_networks where expires_at <= :now
        order by expires_at limit 100 for update skip locked)
      """)
  void deleteExpired(Instant now);
}
