package dev.marquee.domain.testing;

import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieSearch;

final class InMemoryMovieSearchTest implements MovieSearchContract {

  private final InMemoryMovieRepository movies = new InMemoryMovieRepository();

  @Override
  public MovieRepository movies() {
    return movies;
  }

  @Override
  public MovieSearch search() {
    return new InMemoryMovieSearch(movies);
  }
}
