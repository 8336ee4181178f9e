package dev.marquee.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.limit.Tallies;
import dev.marquee.application.limit.Tallies.Tally;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.TalliesContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcTalliesIT implements TalliesContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public Tallies tallies() {
    return persistence.get(Tallies.class);
  }

  @Override
  public int size() {
    return Integer.parseInt(persistence.ask("select count(*) from tallies"));
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return persistence.get(Transactions.class).write(work);
  }

  @Test
  void manyAtOnceGetNoFurtherThanOneAfterTheOther() throws InterruptedException {
    Callable<Tally> adding = () -> transaction(() -> tallies().add("contested", LIMIT, NOW));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var all = threads.invokeAll(Collections.nCopies(40, adding));

      assertThat(all)
          .extracting(Future::resultNow)
          .filteredOn(Tally::added)
          .extracting(Tally::count)
          .containsExactlyInAnyOrder(1, 2, 3);
    }
  }

  @Test
  void keepsNoNames() {
    transaction(() -> tallies().add("mary", LIMIT, NOW));

    assertThat(persistence.ask("select digest from tallies")).matches("[0-9a-f]{64}");
  }
}
