package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/**
 * What db-scheduler is told: by statements rather than by its client, which has a connection of its
 * own, and does not touch what it has picked.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TaskRows extends GenericRepository<TaskRows.TaskRow, String> {

  /** Nobody reads it; repositories want one. */
  @MappedEntity("scheduled_tasks")
  record TaskRow(@Id String taskName, @Id String taskInstance) {}

  /** From another version on, whoever has picked it holds it no more. */
  @Query(
      """
      insert into scheduled_tasks as task (task_name, task_instance, execution_time, picked, version)
      values (:kind, :job, :runAt, false, 1)
      on conflict (task_name, task_instance) do update
      set execution_time = excluded.execution_time, picked = false, picked_by = null, last_heartbeat = null,
          version = task.version + 1
      """)
  void put(String kind, String job, Instant runAt);

  @Query("delete from scheduled_tasks where task_name = :kind and task_instance = :job")
  void remove(String kind, String job);
}
