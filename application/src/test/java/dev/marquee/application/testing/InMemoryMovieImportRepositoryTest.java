package dev.marquee.application.testing;

import dev.marquee.application.job.JobQueue;
import dev.marquee.application.movie.MovieImportRepository;

final class InMemoryMovieImportRepositoryTest implements MovieImportRepositoryContract {

  private final InMemoryMovieImportRepository imports = new InMemoryMovieImportRepository();
  private final InMemoryJobs jobs = new InMemoryJobs();

  @Override
  public MovieImportRepository imports() {
    return imports;
  }

  @Override
  public JobQueue queue() {
    return jobs;
  }
}
