package dev.marquee.application.testing;

import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import java.util.function.Supplier;

/** Says what it was told, for as long as some work takes. */
public final class FakeOrigins implements Origins {

  private final ThreadLocal<Origin> current = ThreadLocal.withInitial(() -> Origin.UNKNOWN);

  /** Does work that is called from there. */
  public <T> T from(Origin origin, Supplier<T> work) {
    current.set(origin);
    try {
      return work.get();
    } finally {
      current.remove();
    }
  }

  @Override
  public Origin current() {
    return current.get();
  }
}
