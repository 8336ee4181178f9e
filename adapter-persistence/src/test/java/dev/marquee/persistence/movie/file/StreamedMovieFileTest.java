package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.testing.MovieFileContract;

final class StreamedMovieFileTest implements MovieFileContract {

  @Override
  public MovieFile files() {
    return new StreamedMovieFile();
  }
}
