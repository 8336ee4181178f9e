package dev.marquee.application.testing;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.testing.InMemoryMovieRepository;
import java.util.List;

final class InMemoryMovieBulkStoreTest implements MovieBulkStoreContract {

  private final InMemoryMovieRepository movies = new InMemoryMovieRepository();
  private final MovieBulkStore store = new InMemoryMovieBulkStore(movies);
  private final Transactions transactions = new DirectTransactions(movies);

  @Override
  public MovieBulkStore store() {
    return store;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public List<MovieDetails> films() {
    return movies.all().stream().map(Movie::details).toList();
  }
}
