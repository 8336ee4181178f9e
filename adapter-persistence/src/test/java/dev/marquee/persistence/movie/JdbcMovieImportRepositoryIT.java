package dev.marquee.persistence.movie;

import dev.marquee.application.job.JobQueue;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.application.testing.MovieImportRepositoryContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcMovieImportRepositoryIT implements MovieImportRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public MovieImportRepository imports() {
    return persistence.get(MovieImportRepository.class);
  }

  @Override
  public JobQueue queue() {
    return persistence.get(JobQueue.class);
  }
}
