package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The embedded PostgreSQL cannot be used; the first line says why, lines of its log may follow. */
public class EmbeddedPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EmbeddedPostgresException(String message) {
    super(message);
  }

  private EmbeddedPostgresException(String message, Throwable cause) {
    super(message, cause);
  }

  static EmbeddedPostgresException of(Path home, IOException cause) {
    var reason =
        cause instanceof AccessDeniedException denied
            ? "%s may not use %s".formatted(System.getProperty("user.name"), denied.getFile())
            : cause.toString();
    return new EmbeddedPostgresException(
        "The data folder %s cannot be used: %s".formatted(home, reason), cause);
  }

  static EmbeddedPostgresException interrupted() {
    Thread.currentThread().interrupt();
    return new EmbeddedPostgresException("Interrupted while working on the embedded PostgreSQL");
  }
}
