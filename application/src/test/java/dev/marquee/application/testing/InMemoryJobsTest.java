package dev.marquee.application.testing;

import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.shared.Transactions;

final class InMemoryJobsTest implements JobQueueContract, JobRepositoryContract {

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final DirectTransactions transactions = new DirectTransactions(jobs);

  @Override
  public JobRepository jobs() {
    return jobs;
  }

  @Override
  public JobQueue queue() {
    return jobs;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
