package dev.marquee.persistence;

import dev.marquee.application.shared.Readiness;
import dev.marquee.application.testing.ReadinessContract;
import dev.marquee.persistence.testing.PersistenceExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcReadinessIT implements ReadinessContract {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public Readiness readiness() {
    return persistence.get(Readiness.class);
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
