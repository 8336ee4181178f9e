package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.testing.MovieRepositoryContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcMovieRepositoryIT implements MovieRepositoryContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public MovieRepository movies() {
    return persistence.get(MovieRepository.class);
  }
}
