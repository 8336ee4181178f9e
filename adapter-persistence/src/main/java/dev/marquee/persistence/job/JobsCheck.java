package dev.marquee.persistence.job;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobState;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * Looks whether jobs gave up, and says whether this process works on any. What it asks is made when
 * it first does: a server that starts is asked for pages before.
 */
@Singleton
@Order(4)
final class JobsCheck implements HealthCheck {

  private static final String NAME = "jobs";

  private final Provider<JobRepository> jobs;
  private final Provider<Worker> worker;

  JobsCheck(Provider<JobRepository> jobs, Provider<Worker> worker) {
    this.jobs = jobs;
    this.worker = worker;
  }

  @Override
  public Component look() {
    var here = worker.get().isRunning() ? "a worker runs here" : "no worker runs here";
    try {
      var dead =
          jobs.get().backlog().stream()
              .filter(part -> part.state() == JobState.DEAD)
              .mapToLong(Backlog::count)
              .sum();
      return dead == 0
          ? Component.up(NAME, here)
          : Component.warning(NAME, here + ", " + dead + " dead: marquee job list --state dead");
    } catch (RuntimeException away) {
      return Component.warning(NAME, here + ", the others cannot be looked at");
    }
  }

  @Override
  public boolean needed() {
    return false;
  }
}
