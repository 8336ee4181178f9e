package dev.marquee.web.movie;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** What is answered on the route of imports. */
final class ImportJson {

  private ImportJson() {}

  /**
   * What was sent is kept, and will be loaded.
   *
   * @param jobId of the job that does
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Accepted(long jobId) {}
}
