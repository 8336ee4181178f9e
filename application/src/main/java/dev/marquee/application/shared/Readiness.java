package dev.marquee.application.shared;

/** Whether requests can be served right now. */
public interface Readiness {

  /** Asks what the use cases depend on; answers within about two seconds, and never throws. */
  boolean isReady();
}
