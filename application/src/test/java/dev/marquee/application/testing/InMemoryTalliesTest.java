package dev.marquee.application.testing;

import dev.marquee.application.limit.Tallies;
import java.util.function.Supplier;

final class InMemoryTalliesTest implements TalliesContract {

  private final InMemoryTallies tallies = new InMemoryTallies();
  private final DirectTransactions transactions = new DirectTransactions(tallies);

  @Override
  public Tallies tallies() {
    return tallies;
  }

  @Override
  public int size() {
    return tallies.size();
  }

  @Override
  public <T> T transaction(Supplier<T> work) {
    return transactions.write(work);
  }
}
