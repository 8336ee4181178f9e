package dev.marquee.domain.movie;

/** Names a film in this catalogue for ever. Positive. */
public record MovieId(long value) {

  public MovieId {
    if (value < 1) {
      throw new IllegalArgumentException("a movie id is positive: " + value);
    }
  }
}
