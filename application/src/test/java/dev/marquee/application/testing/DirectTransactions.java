package dev.marquee.application.testing;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.InMemoryStore;
import java.util.List;
import java.util.function.Supplier;

/** Runs the work at once, one after the other, and takes it back in its stores when it fails. */
public final class DirectTransactions implements Transactions {

  private final List<InMemoryStore> stores;

  public DirectTransactions(InMemoryStore... stores) {
    this.stores = List.of(stores);
  }

  @Override
  public synchronized <T> T write(Supplier<T> work) {
    var before = stores.stream().map(InMemoryStore::snapshot).toList();
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      before.forEach(Runnable::run);
      throw failed;
    }
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return work.get();
  }
}
