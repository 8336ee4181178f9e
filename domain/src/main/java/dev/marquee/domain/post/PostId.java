package dev.marquee.domain.post;

/** Names a post for ever. Positive. */
public record PostId(long value) {

  public PostId {
    if (value < 1) {
      throw new IllegalArgumentException("a post id is positive: " + value);
    }
  }
}
