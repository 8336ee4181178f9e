package dev.marquee.application.testing;

import dev.marquee.application.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A few migrations that are only counted. */
public final class InMemorySchema implements Schema {

  private static final Instant DONE = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<String> DESCRIPTIONS = List.of("users", "posts");

  private int done;

  /**
   * @param done how many of the two were done before
   */
  public InMemorySchema(int done) {
    this.done = done;
  }

  @Override
  public List<Migration> migrations() {
    return IntStream.range(0, DESCRIPTIONS.size()).mapToObj(this::migration).toList();
  }

  @Override
  public int migrate() {
    var pending = DESCRIPTIONS.size() - done;
    done = DESCRIPTIONS.size();
    return pending;
  }

  private Migration migration(int index) {
    var appliedAt = index < done ? Optional.of(DONE) : Optional.<Instant>empty();
    return new Migration(String.valueOf(index + 1), DESCRIPTIONS.get(index), appliedAt);
  }
}
