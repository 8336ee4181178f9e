package dev.marquee.application.testing;

import dev.marquee.application.shared.Readiness;

final class FakeReadinessTest implements ReadinessContract {

  private final FakeReadiness readiness = new FakeReadiness();

  @Override
  public Readiness readiness() {
    return readiness;
  }

  @Override
  public void takeAway() {
    readiness.set(false);
  }

  @Override
  public void giveBack() {
    readiness.set(true);
  }
}
