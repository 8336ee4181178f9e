package dev.marquee.application.movie;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.domain.error.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Tells the form of a file by how it begins. */
final class FileStart {

  private static final int ENOUGH = 4_096;

  private final String text;

  private FileStart(String text) {
    this.text = text;
  }

  /** Looks at the first bytes, which may be packed by gzip. */
  static FileStart of(byte[] bytes) {
    return new FileStart(new String(unpacked(bytes), UTF_8).replaceFirst("^\uFEFF?\\s*", ""));
  }

  /**
   * The form, which has to be the one that the file is said to have, if it is said.
   *
   * @throws InvalidInput {@code unknown_form} or {@code contradictory_form}
   */
  Format format(Optional<Format> said) {
    var found =
        found()
            .orElseThrow(() ->
                InvalidInput.at(
                    "file",
                    "unknown_form",
                    "must begin as JSON does, or with a header that gives title or tconst"));
    if (said.isPresent() && said.get() != found) {
      throw InvalidInput.at(
          "file",
          "contradictory_form",
          "is sent as " + said.get().label() + " but begins as " + found.label());
    }
    return found;
  }

  private Optional<Format> found() {
    if (text.startsWith("[")) {
      return Optional.of(Format.JSON);
    }
    if (text.startsWith("{")) {
      return Optional.of(Format.JSON_LINES);
    }
    var header = text.lines().findFirst().orElse("");
    if (header.startsWith("tconst\t")) {
      return Optional.of(Format.IMDB);
    }
    return header.toLowerCase(Locale.ROOT).contains("title")
        ? Optional.of(Format.CSV)
        : Optional.empty();
  }

  /** As far as can be seen: what is broken later on shows when the file is loaded. */
  private static byte[] unpacked(byte[] bytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return start(in);
    } catch (IOException notPacked) {
      return Arrays.copyOf(bytes, Math.min(bytes.length, ENOUGH));
    }
  }

  private static byte[] start(InputStream in) throws IOException {
    var start = new ByteArrayOutputStream();
    try {
      for (var next = in.read(); next >= 0 && start.size() < ENOUGH; next = in.read()) {
        start.write(next);
      }
    } catch (EOFException brokenOff) {
      return start.toByteArray();
    }
    return start.toByteArray();
  }
}
