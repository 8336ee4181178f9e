package dev.marquee.cli;

import dev.marquee.application.shared.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two migrations, the second pending until it is done. */
public final class TestSchema implements Schema {

  private static final Instant FIRST_DONE = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant SECOND_DONE = Instant.parse("2026-01-03T00:00:00Z");

  private Optional<Instant> second = Optional.empty();

  @Override
  public List<Migration> migrations() {
    return List.of(
        new Migration("1", "users", Optional.of(FIRST_DONE)), new Migration("2", "posts", second));
  }

  @Override
  public int migrate() {
    var pending = second.isEmpty() ? 1 : 0;
    second = Optional.of(SECOND_DONE);
    return pending;
  }
}
