package dev.marquee.application.testing;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.SchemaMismatch;
import dev.marquee.domain.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A few migrations that are only counted. */
public final class InMemorySchema implements Schema, InMemoryStore {

  private static final Instant DONE = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<String> DESCRIPTIONS = List.of("users", "posts");

  private int done;
  private Optional<Migration> foreign = Optional.empty();

  /**
   * @param done how many of the two were done before
   */
  public InMemorySchema(int done) {
    this.done = done;
  }

  /** Lets another program have done a third migration. */
  public void addForeign(State state) {
    foreign = Optional.of(new Migration("3", "foreign", state, Optional.of(DONE)));
  }

  @Override
  public List<Migration> migrations() {
    return IntStream.rangeClosed(1, 3).boxed().flatMap(n -> migration(n).stream()).toList();
  }

  @Override
  public int migrate() {
    SchemaMismatch.check(migrations());
    var pending = DESCRIPTIONS.size() - done;
    done = DESCRIPTIONS.size();
    return pending;
  }

  @Override
  public List<String> undo(UnaryOperator<List<String>> choice) {
    var versions = IntStream.range(0, done).mapToObj(i -> String.valueOf(done - i)).toList();
    var undone = choice.apply(versions);
    done -= undone.size();
    return undone;
  }

  @Override
  public void clear() {
    done = 0;
    foreign = Optional.empty();
  }

  @Override
  public Runnable snapshot() {
    var then = done;
    return () -> done = then;
  }

  private Optional<Migration> migration(int number) {
    if (number > DESCRIPTIONS.size()) {
      return foreign;
    }
    var applied = number <= done;
    return Optional.of(
        new Migration(
            String.valueOf(number),
            DESCRIPTIONS.get(number - 1),
            applied ? State.APPLIED : State.PENDING,
            Optional.of(DONE).filter(at -> applied)));
  }
}
