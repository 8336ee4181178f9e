package dev.marquee.application.testing;

import dev.marquee.application.auth.FamiliarNetworks;

final class InMemoryFamiliarNetworksTest implements FamiliarNetworksContract {

  private final InMemoryFamiliarNetworks networks = new InMemoryFamiliarNetworks();

  @Override
  public FamiliarNetworks networks() {
    return networks;
  }

  @Override
  public int size() {
    return networks.size();
  }
}
