package dev.marquee.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.job.Backoff;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobRunner;
import dev.marquee.application.job.Timetable;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.HealthCheckContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JobsCheckIT implements HealthCheckContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final Clock clock = Clock.systemUTC();
  private final JobRepository jobs = persistence.get(JobRepository.class);
  private final Worker worker = worker();

  @AfterEach
  void close() {
    worker.close();
  }

  @Override
  public HealthCheck check() {
    return new JobsCheck(() -> jobs, () -> worker);
  }

  @Override
  public void takeAway() {
    execute(
        """
        insert into marquee.jobs (kind, payload, state, changed_at, run_at, attempts_made, attempts_left, created_at)
        values ('post.publish', '1', 'dead', now(), now(), 10, 0, now())
        """);
  }

  @Override
  public void giveBack() {
    execute("delete from marquee.jobs");
  }

  @Test
  void saysWhetherAWorkerRunsHere() {
    assertThat(check().look().detail()).isEqualTo("no worker runs here");
    worker.start();
    assertThat(check().look().detail()).isEqualTo("a worker runs here");
  }

  private Worker worker() {
    var transactions = persistence.get(Transactions.class);
    return new Worker(
        persistence.get(DataSource.class),
        persistence.get(DataSourceResolver.class),
        new JobRunner(jobs, transactions, List.of(), Backoff.usual(() -> 0), clock),
        persistence.get(JobQueue.class),
        transactions,
        new Timetable(Map.of()),
        new SimpleMeterRegistry(),
        clock);
  }

  private static void execute(String sql) {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
