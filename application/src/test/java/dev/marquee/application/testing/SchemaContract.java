package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.schema.Schema;
import org.junit.jupiter.api.Test;

/** What every {@link Schema} promises. Each test starts with nothing migrated. */
public interface SchemaContract {

  Schema schema();

  @Test
  default void startsWithEverythingPending() {
    assertThat(schema().migrations())
        .isNotEmpty()
        .allMatch(migration -> migration.appliedAt().isEmpty());
  }

  @Test
  default void doesWhatIsPendingOnce() {
    var pending = schema().migrations().size();

    assertThat(schema().migrate()).isEqualTo(pending);
    assertThat(schema().migrate()).isZero();
    assertThat(schema().migrations())
        .hasSize(pending)
        .allMatch(migration -> migration.appliedAt().isPresent());
  }

  @Test
  default void numbersTheMigrationsInOrder() {
    assertThat(schema().migrations())
        .extracting(migration -> Integer.valueOf(migration.version()))
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
