package dev.marquee.application.schema;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.schema.Schema.Migration;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Looks after the shape of the database. For admins, and only for a role of the database that owns
 * the schema: any other is {@link #NOT_OWNER}.
 */
public final class SchemaService {

  /** The role under which the program is connected may not change the schema. */
  public static final String NOT_OWNER = "schema_owner_only";

  private final Schema schema;
  private final AuditLog trail;
  private final Audit audit;
  private final Transactions transactions;

  public SchemaService(Schema schema, AuditLog trail, Audit audit, Transactions transactions) {
    this.schema = schema;
    this.trail = trail;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Every migration that the program or the database knows, in order.
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
   * @throws Forbidden {@code admin_only}, {@link #NOT_OWNER}
   * @throws SchemaMismatch as {@link Schema#migrate}
   */
  public int migrate(Actor actor) {
    actor.requireAdmin();
    var done = schema.migrate();
    if (done > 0) {
      audit.done(actor, Action.SCHEMA_MIGRATED, Map.of("migrations", String.valueOf(done)));
    }
    return done;
  }

  /**
   * Makes sure that the program can work on the database.
   *
   * @param migrating whether to do what is pending
   * @return the versions by which the database is ahead of the program, which hurts as little as
   *     they change of what the program knows
   * @throws Forbidden {@code admin_only}, {@link #NOT_OWNER}
   * @throws SchemaBehind when something is pending that was not to be done
   * @throws SchemaMismatch as {@link Schema#migrate}
   */
  public List<String> prepare(Actor actor, boolean migrating) {
    var migrations = migrations(actor);
    SchemaMismatch.check(migrations);
    var pending = versions(migrations, State.PENDING);
    if (!pending.isEmpty() && !migrating) {
      throw new SchemaBehind(pending);
    }
    if (!pending.isEmpty()) {
      migrate(actor);
    }
    return versions(migrations, State.AHEAD);
  }

  /**
   * Undoes the newest migration that is done, with the data that only it holds.
   *
   * @return its version; empty when none is done
   * @throws Forbidden {@code admin_only}, {@link #NOT_OWNER}
   * @throws SchemaMismatch as {@link Schema#undo}
   */
  public List<String> undoNewest(Actor actor) {
    return undo(actor, done -> done.stream().limit(1).toList());
  }

  /**
   * The same of all that are newer than one, together or not at all.
   *
   * @throws NotFound when that one is not done
   */
  public List<String> undoDownTo(Actor actor, String version) {
    return undo(
        actor,
        done -> {
          if (!done.contains(version)) {
            throw new NotFound("migration");
          }
          return done.subList(0, done.indexOf(version));
        });
  }

  /** The same of all, together or not at all. */
  public List<String> undoAll(Actor actor) {
    return undo(actor, UnaryOperator.identity());
  }

  /**
   * Drops everything, data and trail included, and migrates anew.
   *
   * @return how many migrations were done
   * @throws Forbidden {@code admin_only}, {@link #NOT_OWNER}
   */
  public int reset(Actor actor) {
    actor.requireAdmin();
    transactions.write(() -> {
      schema.clear();
      return null;
    });
    var done = schema.migrate();
    audit.done(actor, Action.SCHEMA_RESET, Map.of("migrations", String.valueOf(done)));
    return done;
  }

  private List<String> undo(Actor actor, UnaryOperator<List<String>> choice) {
    actor.requireAdmin();
    return transactions.write(() -> {
      var undone = schema.undo(choice);
      // It goes with the migration that made it.
      if (!undone.isEmpty() && trail.exists()) {
        audit.done(actor, Action.SCHEMA_UNDONE, Map.of("migrations", String.join(", ", undone)));
      }
      return undone;
    });
  }

  private static List<String> versions(List<Migration> migrations, State state) {
    return migrations.stream()
        .filter(migration -> migration.state() == state)
        .map(Migration::version)
        .toList();
  }
}
