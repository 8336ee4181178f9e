package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.testing.MovieSearchContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcMovieSearchIT implements MovieSearchContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public MovieRepository movies() {
    return persistence.get(MovieRepository.class);
  }

  @Override
  public MovieSearch search() {
    return persistence.get(MovieSearch.class);
  }
}
