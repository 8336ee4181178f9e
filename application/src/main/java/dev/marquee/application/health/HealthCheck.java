package dev.marquee.application.health;

/**
 * Looks after one thing that the service works with. It proves itself by {@code
 * HealthCheckContract}.
 */
public interface HealthCheck {

  /** Looks; answers within about two seconds, and never throws. */
  Component look();

  /** Whether no request can be served while this is down. */
  boolean needed();
}
