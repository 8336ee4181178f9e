package dev.marquee.application.testing;

import dev.marquee.application.health.Component;
import dev.marquee.application.health.HealthCheck;

/** Something that is needed, and up until it is told otherwise. */
public final class FakeHealthCheck implements HealthCheck {

  private static final Component UP = Component.up("fake", "as told");

  private volatile Component told = UP;

  /** Whether it is up or down. */
  public void set(boolean up) {
    told = up ? UP : Component.down("fake", "as told");
  }

  /** That it is there, but not well. */
  public void warn() {
    told = Component.warning("fake", "as told");
  }

  @Override
  public Component look() {
    return told;
  }

  @Override
  public boolean needed() {
    return true;
  }
}
