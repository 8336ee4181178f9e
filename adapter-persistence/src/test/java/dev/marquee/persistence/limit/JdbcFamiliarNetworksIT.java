package dev.marquee.persistence.limit;

import dev.marquee.application.auth.FamiliarNetworks;
import dev.marquee.application.testing.FamiliarNetworksContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcFamiliarNetworksIT implements FamiliarNetworksContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public FamiliarNetworks networks() {
    return persistence.get(FamiliarNetworks.class);
  }

  @Override
  public int size() {
    return Integer.parseInt(persistence.ask("select count(*) from familiar_networks"));
  }
}
