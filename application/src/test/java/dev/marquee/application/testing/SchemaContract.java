package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.shared.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link Schema} promises. Each test starts with nothing migrated. */
public interface SchemaContract {

  Schema schema();

  Transactions transactions();

  @Test
  default void startsWithEverythingPending() {
    assertThat(schema().migrations())
        .isNotEmpty()
        .allMatch(migration -> migration.state() == State.PENDING)
        .allMatch(migration -> migration.appliedAt().isEmpty());
  }

  @Test
  default void doesWhatIsPendingOnce() {
    var pending = schema().migrations().size();

    assertThat(schema().migrate()).isEqualTo(pending);
    assertThat(schema().migrate()).isZero();
    assertThat(schema().migrations())
        .hasSize(pending)
        .allMatch(migration -> migration.state() == State.APPLIED)
        .allMatch(migration -> migration.appliedAt().isPresent());
  }

  @Test
  default void numbersTheMigrationsInOrder() {
    assertThat(schema().migrations())
        .extracting(migration -> Integer.valueOf(migration.version()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  default void undoesTheNewestFirst() {
    schema().migrate();
    var versions = versions();

    var undone = transactions().write(() -> schema().undo(done -> done.subList(0, 2)));

    assertThat(undone).containsExactlyElementsOf(newestFirst(versions).subList(0, 2));
    assertThat(schema().migrations())
        .filteredOn(migration -> migration.state() == State.PENDING)
        .extracting(Migration::version)
        .containsExactlyElementsOf(newestFirst(undone));
    assertThat(schema().migrate()).isEqualTo(2);
  }

  @Test
  default void undoesEverything() {
    schema().migrate();
    var versions = versions();

    assertThat(transactions().write(() -> schema().undo(UnaryOperator.identity())))
        .containsExactlyElementsOf(newestFirst(versions));
    assertThat(transactions().write(() -> schema().undo(UnaryOperator.identity()))).isEmpty();
    assertThat(schema().migrate()).isEqualTo(versions.size());
  }

  @Test
  default void anUndoneTransactionUndoesNoMigration() {
    schema().migrate();

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  schema().undo(UnaryOperator.identity());
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(schema().migrate()).isZero();
  }

  @Test
  default void startsAnewWhenCleared() {
    schema().migrate();

    transactions()
        .write(() -> {
          schema().clear();
          return null;
        });

    assertThat(schema().migrate()).isEqualTo(versions().size());
  }

  private static List<String> newestFirst(List<String> versions) {
    var turned = new ArrayList<>(versions);
    Collections.reverse(turned);
    return turned;
  }

  private List<String> versions() {
    return schema().migrations().stream().map(Migration::version).toList();
  }
}
