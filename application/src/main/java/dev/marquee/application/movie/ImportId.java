package dev.marquee.application.movie;

/** Names an import for ever. Positive. */
public record ImportId(long value) {

  public ImportId {
    if (value < 1) {
      throw new IllegalArgumentException("an import id is positive: " + value);
    }
  }
}
