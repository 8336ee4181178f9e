package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.testing.MovieFileContract;
import dev.marquee.application.testing.MovieLinesContract;
import dev.marquee.application.testing.PackedMovieFileContract;

final class StreamedMovieFileTest
    implements MovieFileContract, MovieLinesContract, PackedMovieFileContract {

  @Override
  public MovieFile files() {
    return new StreamedMovieFile();
  }
}
