package dev.marquee.application.shared;

/** Tells where the call that is being served comes from, on whichever thread it is served. */
public interface Origins {

  /** Of the call that is being served; {@link Origin#UNKNOWN} where there is none. */
  Origin current();
}
