package dev.marquee.application.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.health.Condition;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.testing.InMemorySchema;
import dev.marquee.application.testing.MutableClock;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaCheckTest {

  private final MutableClock clock = new MutableClock(Samples.NOW);
  private final InMemorySchema schema = new InMemorySchema(2);
  private final SchemaCheck check = new SchemaCheck(schema, clock);

  @Test
  void isUpWhenAllAreDone() {
    assertThat(check.look().condition()).isEqualTo(Condition.UP);
  }

  @Test
  void isDownWhenSomeArePending() {
    assertThat(new SchemaCheck(new InMemorySchema(1), clock).look().condition())
        .isEqualTo(Condition.DOWN);
  }

  @ParameterizedTest
  @CsvSource({"AHEAD, WARNING", "UNKNOWN, DOWN", "CHANGED, DOWN"})
  void judgesWhatAnotherProgramDid(State state, Condition condition) {
    schema.addForeign(state);

    assertThat(check.look().condition()).isEqualTo(condition);
  }

  @Test
  void looksSeldom() {
    check.look();
    schema.clear();
    assertThat(check.look().condition()).isEqualTo(Condition.UP);

    clock.advance(Duration.ofMinutes(1));
    assertThat(check.look().condition()).isEqualTo(Condition.DOWN);
  }
}
