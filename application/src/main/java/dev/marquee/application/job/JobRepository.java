package dev.marquee.application.job;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where jobs are kept and given to workers. It takes part in the transaction of its caller, but for
 * {@link #report}, and proves itself by {@code JobRepositoryContract}.
 */
public interface JobRepository {

  Order<Job> NEWEST_FIRST = Order.descending(SortField.known("id", job -> job.id().value()));

  /** The jobs that fit, {@link #NEWEST_FIRST}. */
  Page<Job> list(JobFilter filter, PageRequest page);

  Optional<Job> find(JobId id);

  /** The same, and nobody else changes it until the caller's transaction ends. */
  Optional<Job> findForUpdate(JobId id);

  /** What waits, runs or is dead, in the order of kinds and states; nothing where there is none. */
  List<Backlog> backlog();

  /** Replaces the stored job, and sees to it that a worker gets it when it is due, if it waits. */
  void update(Job job);

  /** Keeps an attempt, in place of what is kept of the same one. */
  void record(JobId id, JobRun run);

  /** The attempts, in order. */
  List<JobRun> runs(JobId id);

  /**
   * Keeps how far an attempt has come, for all to see at once, whatever becomes of the transaction
   * of the caller.
   *
   * @return false when the job is not that attempt's any more
   */
  boolean report(JobId id, int attempt, Progress progress);

  /** Keeps what came of a job. */
  void conclude(JobId id, JobResult result);

  /** What came of a job, if it had something to tell. */
  Optional<JobResult> result(JobId id);

  /**
   * Forgets jobs that were done or cancelled before the given moment, some thousands at most, with
   * all that is kept of them. Dead ones are for people to judge, and stay.
   *
   * @return how many that were
   */
  int purge(Instant changedBefore);
}
