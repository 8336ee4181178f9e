package dev.marquee.persistence.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.data.connection.ConnectionOperations;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SharedReadsIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final SharedReads<String, Integer> reads =
      new SharedReads<>(persistence.get(ConnectionOperations.class));
  private final AtomicInteger count = new AtomicInteger();
  private final Readers readers = new Readers();

  @Test
  void eachReadsAnewWhatNobodyElseIsReading() {
    assertThat(reads.get("films", count::incrementAndGet)).isEqualTo(1);
    assertThat(reads.get("films", count::incrementAndGet)).isEqualTo(2);
  }

  /** What is under way may have missed what they know of. */
  @Test
  void thoseWhoComeMeanwhileShareTheNextRead() throws Exception {
    var first = readers.ask(() -> reads.get("films", this::slowly));
    readers.awaitStandstill();
    var second = readers.ask(() -> reads.get("films", count::incrementAndGet));
    readers.awaitStandstill();
    var third = readers.ask(() -> reads.get("films", count::incrementAndGet));
    readers.awaitStandstill();
    assertThat(reads.get("posts", () -> 100)).isEqualTo(100);
    readers.letThemEnd();

    assertThat(first.get()).isEqualTo(1);
    assertThat(second.get()).isEqualTo(2);
    assertThat(third.get()).isEqualTo(2);
    assertThat(reads.get("films", count::incrementAndGet)).isEqualTo(3);
  }

  @Test
  void aFailureIsSharedAndForgotten() {
    var first = readers.ask(() -> reads.get("films", this::slowlyFailing));
    readers.awaitStandstill();
    var second = readers.ask(() -> reads.get("films", this::slowlyFailing));
    readers.awaitStandstill();
    readers.letThemEnd();

    assertThatThrownBy(first::get).hasRootCauseMessage("away");
    assertThatThrownBy(second::get).hasRootCauseMessage("away");
    assertThat(reads.get("films", count::incrementAndGet)).isEqualTo(1);
  }

  @Test
  void aTransactionReadsForItself() throws Exception {
    var first = readers.ask(() -> reads.get("films", this::slowly));
    readers.awaitStandstill();

    var seen = persistence.get(Transactions.class).read(() -> reads.get("films", () -> 100));

    assertThat(seen).isEqualTo(100);
    readers.letThemEnd();
    assertThat(first.get()).isEqualTo(1);
  }

  private int slowly() {
    readers.takeLong();
    return count.incrementAndGet();
  }

  private int slowlyFailing() {
    readers.takeLong();
    throw new IllegalStateException("away");
  }
}
