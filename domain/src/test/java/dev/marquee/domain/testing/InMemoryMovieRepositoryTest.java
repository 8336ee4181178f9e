package dev.marquee.domain.testing;

import dev.marquee.domain.movie.MovieRepository;

final class InMemoryMovieRepositoryTest implements MovieRepositoryContract {

  private final MovieRepository movies = new InMemoryMovieRepository();

  @Override
  public MovieRepository movies() {
    return movies;
  }
}
