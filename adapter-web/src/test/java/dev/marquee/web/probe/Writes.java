package dev.marquee.web.probe;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what probes have stored. */
@Singleton
public class Writes {

  private final AtomicInteger count = new AtomicInteger();

  void add() {
    count.incrementAndGet();
  }

  public int count() {
    return count.get();
  }
}
