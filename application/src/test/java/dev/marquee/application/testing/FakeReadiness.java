package dev.marquee.application.testing;

import dev.marquee.application.shared.Readiness;

/** Ready until it is told otherwise. */
public final class FakeReadiness implements Readiness {

  private volatile boolean ready = true;

  public void set(boolean ready) {
    this.ready = ready;
  }

  @Override
  public boolean isReady() {
    return ready;
  }
}
