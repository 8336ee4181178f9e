package dev.marquee.persistence.movie.file;

import java.io.IOException;

/** What was packed cannot be unpacked, or had better not be. */
final class BrokenGzip extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenGzip(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
