package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobAttemptRows extends GenericRepository<JobAttemptRow, Long> {

  @Query(
      """
      insert into job_attempts (job_id, attempt, worker, started_at, ended_at, error)
      values (:jobId, :attempt, :worker, :startedAt, :endedAt, :error)
      on conflict (job_id, attempt) do update set ended_at = excluded.ended_at, error = excluded.error
      """)
  void put(
      long jobId,
      int attempt,
      String worker,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String error);

  @Query(
      """
      select job_id, attempt, worker, started_at, ended_at, error
      from job_attempts where job_id = :jobId order by attempt
      """)
  List<JobAttemptRow> find(long jobId);
}
