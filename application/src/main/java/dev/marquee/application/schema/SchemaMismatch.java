package dev.marquee.application.schema;

import dev.marquee.application.schema.Schema.Migration;
import java.util.List;

/** Migrations were applied to the database that are not those of this program. */
public final class SchemaMismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names them.
   *
   * @param versions those that were applied in another form, or are not known at all
   */
  public SchemaMismatch(List<String> versions) {
    super(
        "the database was migrated by another program, or another form of this one; it differs in: "
            + String.join(", ", versions));
  }

  /**
   * Ends what cannot go on with migrations of others.
   *
   * @throws SchemaMismatch when there are any
   */
  public static void check(List<Migration> migrations) {
    var others =
        migrations.stream()
            .filter(migration -> migration.state().differs())
            .map(Migration::version)
            .toList();
    if (!others.isEmpty()) {
      throw new SchemaMismatch(others);
    }
  }
}
