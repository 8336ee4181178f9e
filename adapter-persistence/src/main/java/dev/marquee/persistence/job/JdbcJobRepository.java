package dev.marquee.persistence.job;

import dev.marquee.application.job.Attempts;
import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.page.PageReader;
import dev.marquee.persistence.page.Selection;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps {@code jobs}, which people look at, and the tasks of db-scheduler in step. */
@Singleton
@TranslatesFailures
class JdbcJobRepository implements JobQueue, JobRepository {

  private static final TransactionDefinition OF_ITS_OWN =
      TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

  private static final Selection ALL = Selection.of(JobRows.COLUMNS, "jobs");

  private final JobRows jobs;
  private final JobAttemptRows attempts;
  private final JobResultRows results;
  private final TaskRows tasks;
  private final JobRowMapper mapper;
  private final JobResultMapper resultMapper;
  private final PageReader pages;
  private final TransactionOperations<Connection> transactions;

  JdbcJobRepository(
      JobRows jobs,
      JobAttemptRows attempts,
      JobResultRows results,
      TaskRows tasks,
      JobRowMapper mapper,
      JobResultMapper resultMapper,
      PageReader pages,
      TransactionOperations<Connection> transactions) {
    this.jobs = jobs;
    this.attempts = attempts;
    this.results = results;
    this.tasks = tasks;
    this.mapper = mapper;
    this.resultMapper = resultMapper;
    this.pages = pages;
    this.transactions = transactions;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Job enqueue(NewJob asked, Instant now) {
    var runAt = Microseconds.of(asked.runAt());
    var kind = asked.kind().value();
    var job = mapper.toJob(jobs.enqueue(kind, asked.payload(), runAt, Attempts.MAX, now));
    hand(job);
    return job;
  }

  @Override
  public Page<Job> list(JobFilter filter, PageRequest page) {
    var wanted = ALL;
    if (filter.state().isPresent()) {
      wanted = wanted.where("state = ?", filter.state().get().label());
    }
    if (filter.kind().isPresent()) {
      wanted = wanted.where("kind = ?", filter.kind().get().value());
    }
    return pages.page(wanted, pages.entity(JobRow.class), mapper::toJob, NEWEST_FIRST, page);
  }

  @Override
  public Optional<Job> find(JobId id) {
    return jobs.findById(id.value()).map(mapper::toJob);
  }

  @Override
  public Optional<Job> findForUpdate(JobId id) {
    return jobs.findByIdForUpdate(id.value()).map(mapper::toJob);
  }

  @Override
  public List<Backlog> backlog() {
    return jobs.backlog().stream().map(mapper::toBacklog).toList();
  }

  @Override
  @TranslatesFailures(writes = true)
  public void update(Job job) {
    var row = mapper.toRow(job);
    jobs.update(
        job.id().value(),
        row.state(),
        row.changedAt(),
        row.runAt(),
        row.attemptsMade(),
        row.attemptsLeft(),
        row.progressDone(),
        row.progressTotal(),
        row.lastError());
    hand(job);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void record(JobId id, JobRun run) {
    var row = mapper.toRow(id.value(), run);
    attempts.put(
        row.jobId(), row.attempt(), row.worker(), row.startedAt(), row.endedAt(), row.error());
  }

  @Override
  public List<JobRun> runs(JobId id) {
    return attempts.find(id.value()).stream().map(mapper::toRun).toList();
  }

  @Override
  public boolean report(JobId id, int attempt, Progress progress) {
    return transactions.execute(
        OF_ITS_OWN, _ -> jobs.report(id.value(), attempt, progress.done(), progress.total()) == 1);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void conclude(JobId id, JobResult result) {
    var row = resultMapper.toRow(id.value(), result);
    results.put(row.jobId(), row.counts(), row.findings(), row.more());
  }

  @Override
  public Optional<JobResult> result(JobId id) {
    return results.findById(id.value()).map(resultMapper::toResult);
  }

  @Override
  @TranslatesFailures(writes = true)
  public int purge(Instant changedBefore) {
    return jobs.purge(changedBefore);
  }

  /** Gives it to the workers, or takes it from them. */
  private void hand(Job job) {
    var kind = job.kind().value();
    var id = String.valueOf(job.id().value());
    switch (job.state()) {
      case WAITING -> tasks.put(kind, id, Microseconds.of(job.runAt()));
      case RUNNING -> {
        // Its worker keeps it, by heartbeats.
      }
      case DONE, DEAD, CANCELLED -> tasks.remove(kind, id);
    }
  }
}
