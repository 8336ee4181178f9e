package dev.marquee.persistence.movie.file;

import dev.marquee.domain.error.InvalidInput;

final class MalformedFile {

  private MalformedFile() {}

  static InvalidInput at(long line, String what) {
    return InvalidInput.of("malformed_file", "line " + line + ": " + what);
  }
}
