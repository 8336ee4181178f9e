package dev.marquee.application.auth;

import java.time.Duration;
import java.time.Instant;

/** Remembers from which networks somebody signed in under a name or e-mail address. */
public interface FamiliarNetworks {

  /** How long it is remembered, to the day. */
  Duration MEMORY = Duration.ofDays(30);

  /** Whether somebody signed in under the name from the network of late. */
  boolean contains(String name, String network, Instant now);

  /** Remembers that somebody did, and forgets what is long past. */
  void add(String name, String network, Instant now);
}
