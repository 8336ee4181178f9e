package dev.marquee.application.testing;

import dev.marquee.application.health.HealthCheck;

final class FakeHealthCheckTest implements HealthCheckContract {

  private final FakeHealthCheck check = new FakeHealthCheck();

  @Override
  public HealthCheck check() {
    return check;
  }

  @Override
  public void takeAway() {
    check.set(false);
  }

  @Override
  public void giveBack() {
    check.set(true);
  }
}
