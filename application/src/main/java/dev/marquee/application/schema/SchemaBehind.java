package dev.marquee.application.schema;

import java.util.List;

/** The database lacks migrations, and the one who asked was told to do none. */
public final class SchemaBehind extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names them. */
  public SchemaBehind(List<String> versions) {
    super(
        "the database lacks migrations: %s; run: marquee db migrate"
            .formatted(String.join(", ", versions)));
  }
}
