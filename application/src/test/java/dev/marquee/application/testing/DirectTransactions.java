package dev.marquee.application.testing;

import dev.marquee.application.shared.Transactions;
import java.util.function.Supplier;

/** Runs the work on its own, one at a time; what was stored before a failure stays. */
public final class DirectTransactions implements Transactions {

  @Override
  public synchronized <T> T write(Supplier<T> work) {
    return work.get();
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return work.get();
  }
}
