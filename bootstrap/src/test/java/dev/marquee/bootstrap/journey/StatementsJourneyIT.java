package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often each route asks the database, with many rows there: no query per row. */
final class StatementsJourneyIT {

  private static final String ROWS =
      """
      insert into marquee.posts (
        author_id, title, content, state, published_at, created_at, updated_at, version)
      select (select id from marquee.users where username = 'mary'), 'Title ' || n, 'Content', 'published',
             now(), now(), now(), 1
      from generate_series(1, 300) n;
      insert into marquee.movies (title, released, rating, genres)
      select 'Film ' || n, 1950 + n % 70, n % 10, '{}' from generate_series(1, 300) n;
      """;

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Wiretap wiretap;
  private static Program program;
  private static Client member;
  private static Client admin;

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = TestDatabase.empty();
    var address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    wiretap = new Wiretap(address);
    var environment = new HashMap<>(Environment.of(database));
    environment.computeIfPresent(
        "DATABASE_URL",
        (_, url) -> url.replace(":" + address.getPort() + "/", ":" + wiretap.port() + "/"));
    program = Program.serve(folder, environment, "--no-worker"); // which asks on its own
    Program.run(
        folder,
        environment,
        "correct horse battery\n",
        "user",
        "create",
        "--username",
        "chief",
        "--email",
        "chief@example.org",
        "--role",
        "admin",
        "--password-stdin");
    var guest = Client.of(program.url());
    guest.register("mary");
    member = guest.signedIn("/auth/token", "mary", "correct horse battery");
    admin = guest.signedIn("/auth/token", "chief", "correct horse battery");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(ROWS);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    program.close();
    wiretap.close();
    database.close();
  }

  /** Whoever shows a token is looked up: one statement more, for the session with its account. */
  @ParameterizedTest
  @CsvSource({
    "guest,  /posts,                       1",
    "guest,  /posts?limit=1000,            1",
    "guest,  /posts/1,                     1",
    "member, /users/me,                    2",
    "member, /users/me/sessions,           2",
    "member, /movies/1,                    2",
    "member, /movies?movie_id=1,           2",
    "member, '/movies/new?year=1950&rating=0', 2",
    "admin,  /users,                       2",
  })
  void readsWithFewStatements(String who, String path, int statements) {
    var caller = caller(who);
    assertThat(caller.get(path).status()).isEqualTo(200);

    var heard = wiretap.during(() -> caller.get(path));

    assertThat(heard.statements()).as("%s", heard.statements()).hasSize(statements);
    assertThat(heard.roundTrips()).as("%s", heard).isEqualTo(statements);
  }

  private static Client caller(String who) {
    return switch (who) {
      case "member" -> member;
      case "admin" -> admin;
      default -> Client.of(program.url());
    };
  }
}
