package dev.marquee.persistence;

import dev.marquee.application.health.HealthCheck;
import dev.marquee.application.testing.HealthCheckContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DatabaseCheckIT implements HealthCheckContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public HealthCheck check() {
    return persistence.get(DatabaseCheck.class);
  }

  @Override
  public void takeAway() {
    persistence.database().allowConnections(false);
  }

  @Override
  public void giveBack() {
    persistence.database().allowConnections(true);
  }
}
