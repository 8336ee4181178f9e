package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRows extends GenericRepository<JobRow, Long> {

  String COLUMNS =
      """
      id, kind, payload, state, changed_at, run_at, attempts_made, attempts_left, progress_done, progress_total,
      last_error, created_at
      """;

  @Query(
      "with stored as (insert into jobs (kind, payload, state, changed_at, run_at, attempts_made,"
          + " attempts_left, created_at) values (:kind, :payload, 'waiting', :now, :runAt, 0,"
          + " :attempts, :now) on conflict (kind, payload) where state = 'waiting' and"
          + " attempts_made = 0 do update set run_at = excluded.run_at returning "
          + COLUMNS
          + ") select * from stored")
  JobRow enqueue(String kind, String payload, Instant runAt, int attempts, Instant now);

  Optional<JobRow> findById(long id);

  @Query("select " + COLUMNS + " from jobs where id = :id for update")
  Optional<JobRow> findByIdForUpdate(long id);

  @Query(
      """
      select kind, state, count(*) as count, min(run_at) as earliest from jobs
      where state in ('waiting', 'running', 'dead') group by kind, state order by kind, state
      """)
  List<BacklogRow> backlog();

  @Query(
      """
      update jobs
      set state = :state, changed_at = :changedAt, run_at = :runAt, attempts_made = :attemptsMade,
          attempts_left = :attemptsLeft, progress_done = :progressDone, progress_total = :progressTotal,
          last_error = :lastError
      where id = :id
      """)
  void update(
      long id,
      String state,
      Instant changedAt,
      Instant runAt,
      int attemptsMade,
      int attemptsLeft,
      @Nullable Long progressDone,
      @Nullable Long progressTotal,
      @Nullable String lastError);

  @Query(
      """
      update jobs set progress_done = :done, progress_total = :total
      where id = :id and state = 'running' and attempts_made = :attempt
      """)
  int report(long id, int attempt, long done, long total);

  @Query(
      """
      delete from jobs where id in (
        select id from jobs where state in ('done', 'cancelled') and changed_at < :changedBefore limit 5000)
      """)
  int purge(Instant changedBefore);
}
