package dev.marquee.application.testing;

import dev.marquee.application.auth.FamiliarNetworks;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Networks in memory. */
public final class InMemoryFamiliarNetworks implements FamiliarNetworks {

  private record Place(String name, String network) {}

  private final Map<Place, Instant> expiries = new ConcurrentHashMap<>();

  @Override
  public boolean contains(String name, String network, Instant now) {
    return expiries.getOrDefault(new Place(name, network), Instant.MIN).isAfter(now);
  }

  @Override
  public void add(String name, String network, Instant now) {
    expiries.values().removeIf(expiry -> !expiry.isAfter(now));
    expiries.put(new Place(name, network), now.plus(MEMORY));
  }

  /** How many are remembered. */
  public int size() {
    return expiries.size();
  }
}
