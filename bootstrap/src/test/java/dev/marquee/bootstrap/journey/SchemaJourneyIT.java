package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shape of the database as those see it who run the program. */
final class SchemaJourneyIT {

  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;

  @Test
  void whatIsUndoneIsPendingAndDoneAgain() {
    try (var database = TestDatabase.migrated()) {
      var environment = Environment.of(database);

      assertThat(run(environment, "db rollback --to 8 --yes").said())
          .startsWith("Migrations undone: ")
          .endsWith(", 10, 9\n");
      assertThat(run(environment, "db validate").exitCode()).isEqualTo(75);
      assertThat(run(environment, "serve --port 0 --no-migrate").said())
          .startsWith("marquee: the database lacks migrations: 9, 10, ")
          .endsWith("; run: marquee db migrate\n")
          .hasLineCount(1);
      assertThat(run(environment, "db migrate").exitCode()).isZero();
      assertThat(run(environment, "db validate").exitCode()).isZero();
      assertThat(run(environment, "audit list -o csv").said())
          .contains("schema.undone", "schema.migrated");
    }
  }

  @Test
  void resetsToAnEmptyDatabaseThatWorks() {
    try (var database = TestDatabase.migrated()) {
      var environment = Environment.of(database);
      run(environment, "create-user --name mary --email mary@example.org --password-stdin");

      var program = run(environment, "db reset --yes");

      assertThat(program.exitCode()).as(program.said()).isZero();
      assertThat(run(environment, "user list -o json").said()).isEqualTo("[ ]\n");
      assertThat(run(environment, "audit list -o csv").said())
          .contains("schema.reset")
          .doesNotContain("user.created");
    }
  }

  @Test
  void aNodeServesADatabaseThatANewerOneMigrated() throws SQLException {
    try (var database = TestDatabase.migrated()) {
      execute(
          database,
          """
          insert into marquee.flyway_schema_history
          select installed_rank + 1000, '999', description, type, script, checksum, installed_by,
                 installed_on, execution_time, success
          from marquee.flyway_schema_history where version = '1'
          """);
      try (var program = Program.serve(folder, Environment.of(database))) {
        assertThat(program.said())
            .contains("warning: the database is ahead of this program by migrations: 999");
        assertThat(Client.of(program.url()).get("/health").status()).isEqualTo(200);
      }
    }
  }

  /** The grants are those of docs/configuration.md. */
  @Test
  void aRoleThatOwnsNothingIsEnoughToServe() throws SQLException {
    try (var database = TestDatabase.migrated();
        var role = new LesserRole(database)) {
      var environment = new HashMap<>(Environment.of(database));
      environment.put("DATABASE_URL", role.url());
      environment.put("MARQUEE_MIGRATE", "false");

      try (var program = Program.serve(folder, environment)) {
        var anybody = Client.of(program.url());
        assertThat(anybody.register("mary").status()).isEqualTo(201);
        var mary = anybody.signedIn("/auth/token", "mary", PASSWORD);
        var post = mary.json("POST", "/posts", "{\"title\": \"Hope\", \"content\": \"A thing.\"}");
        assertThat(post.status()).isEqualTo(201);
        assertThat(anybody.get("/posts?q=hope").at("/0/title")).isEqualTo("Hope");
        var load = "title,released\nNosferatu,1922\n";
        assertThat(Program.run(folder, environment, load, "movies", "load", "-", "--format", "csv"))
            .extracting(Program::exitCode)
            .isEqualTo(0);
        assertThat(mary.get("/movies?q=nosferatu").at("/0/title")).isEqualTo("Nosferatu");
      }

      for (var command : new String[] {"db rollback --yes", "db reset --yes"}) {
        var refused = run(environment, command);
        assertThat(refused.exitCode()).as(refused.said()).isEqualTo(77);
        assertThat(refused.said()).endsWith("its owner may\n").hasLineCount(1);
      }
      assertThat(run(environment, "db validate").exitCode()).isZero();
      assertThat(run(environment, "db migrate").exitCode()).isZero();
    }
  }

  @Test
  void aRoleThatOwnsNothingCannotMigrate() throws SQLException {
    try (var database = TestDatabase.migrated()) {
      run(Environment.of(database), "db rollback --yes");
      try (var role = new LesserRole(database)) {
        var environment = new HashMap<>(Environment.of(database));
        environment.put("DATABASE_URL", role.url());

        var program = run(environment, "serve --port 0");

        assertThat(program.exitCode()).as(program.said()).isEqualTo(77);
        assertThat(program.said()).contains("its owner may\n");
      }
    }
  }

  private Program run(Map<String, String> environment, String command) {
    return Program.run(folder, environment, PASSWORD, command.split(" "));
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
