package dev.marquee.persistence.job;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobHandler;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.Progress;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Does with a job what a test tells it to. */
final class ToldHandler implements JobHandler {

  static final JobKind KIND = new JobKind("film.count");

  private volatile BiConsumer<Job, Consumer<Progress>> work = (job, progress) -> {};

  void told(BiConsumer<Job, Consumer<Progress>> work) {
    this.work = work;
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    work.accept(job, progress);
  }
}
