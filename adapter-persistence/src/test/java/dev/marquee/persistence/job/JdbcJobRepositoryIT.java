package dev.marquee.persistence.job;

import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.JobQueueContract;
import dev.marquee.application.testing.JobRepositoryContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcJobRepositoryIT implements JobQueueContract, JobRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public JobRepository jobs() {
    return persistence.get(JobRepository.class);
  }

  @Override
  public JobQueue queue() {
    return persistence.get(JobQueue.class);
  }

  @Override
  public Transactions transactions() {
    return persistence.get(Transactions.class);
  }
}
