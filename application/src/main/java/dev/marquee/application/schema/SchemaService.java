package dev.marquee.application.schema;

import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import java.util.List;

/** Looks after the shape of the database. For admins. */
public final class SchemaService {

  private final Schema schema;

  public SchemaService(Schema schema) {
    this.schema = schema;
  }

  /**
   * Every known migration, in order.
   *
   * @throws Forbidden {@code admin_only}
   */
  public List<Migration> migrations(Actor actor) {
    actor.requireAdmin();
    return schema.migrations();
  }

  /**
   * Does what is pending.
   *
   * @return how many migrations were done
   * @throws Forbidden {@code admin_only}
   * @throws SchemaMismatch as {@link Schema#migrate}
   */
  public int migrate(Actor actor) {
    actor.requireAdmin();
    return schema.migrate();
  }
}
