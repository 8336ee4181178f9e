package dev.marquee.web.movie;

import dev.marquee.application.movie.MovieIntake;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.web.server.ArrivingBody;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What is sent to be imported: a file as it is, or a form with files (RFC 7578). */
sealed interface ImportBody {

  static ImportBody of(ArrivingBody body) {
    var type = body.type().orElseThrow();
    return type.matches(MediaType.MULTIPART_FORM_DATA_TYPE)
        ? new FilesInForm(new MultipartFiles(type, body.content()))
        : new BareFile(type, body.content());
  }

  /** Writes all of it, and closes it. */
  void writeTo(MovieIntake intake);

  /** The file itself. */
  record BareFile(MediaType type, InputStream content) implements ImportBody {
    @Override
    public void writeTo(MovieIntake intake) {
      try (content;
          var file = intake.file(FileTypes.format(type))) {
        content.transferTo(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** A form with {@code file}, and maybe {@code ratings}. */
  record FilesInForm(MultipartFiles form) implements ImportBody {
    @Override
    public void writeTo(MovieIntake intake) {
      form.forEach((name, type, content) -> {
        try (var target = target(intake, name, type)) {
          content.writeTo(target);
        }
      });
    }

    private static OutputStream target(MovieIntake intake, String name, Optional<MediaType> type) {
      return switch (name) {
        case "file" -> intake.file(type.flatMap(FileTypes::format));
        case "ratings" -> intake.ratings();
        default -> throw InvalidInput.at(name, "unknown_field", "is not known here");
      };
    }
  }
}
