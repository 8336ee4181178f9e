package dev.marquee.bootstrap.journey;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A server with many rows, whose talk with its database is heard, and people who call it. */
final class TappedProgram implements AutoCloseable {

  static final String PASSWORD = "correct horse battery";

  private static final String ROWS =
      """
      insert into marquee.posts (
        author_id, title, content, state, published_at, created_at, updated_at, version)
      select (select id from marquee.users where username = 'mary'), 'Title ' || n, 'Content', 'published',
             now(), now() - n * interval '1 second', now(), 1
      from generate_series(1, 300) n;
      insert into marquee.jobs (
        kind, payload, state, changed_at, run_at, attempts_made, attempts_left, created_at)
      select 'post.publish', n, 'dead', now(), now(), 10, 0, now() from generate_series(1, 300) n;
      insert into marquee.audit_entries (at, actor, action, details)
      select now(), 'user:1', 'login.succeeded', '{}' from generate_series(1, 300) n;
      insert into marquee.movies (title, released, rating, genres)
      select 'Film ' || n, 1950 + n % 70, n % 10, '{}' from generate_series(1, 300) n;
      """;

  private final TestDatabase database = TestDatabase.migrated();
  private final Wiretap wiretap;
  private final Program program;
  private final Client member;
  private final Client admin;

  /** With settings beyond where the database is. */
  TappedProgram(Path folder, Map<String, String> settings) throws IOException, SQLException {
    var address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    wiretap = new Wiretap(address);
    var environment = new HashMap<>(Environment.of(database));
    environment.putAll(settings);
    environment.computeIfPresent(
        "DATABASE_URL",
        (_, url) -> url.replace(":" + address.getPort() + "/", ":" + wiretap.port() + "/"));
    program = Program.serve(folder, environment, "--no-worker"); // which asks on its own
    createAdmin(folder, environment);
    guest().register("mary");
    member = guest().signedIn("/auth/token", "mary", PASSWORD);
    admin = guest().signedIn("/auth/token", "chief", PASSWORD);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(ROWS);
    }
  }

  /** What the work makes the program ask. */
  Wiretap.Heard during(Runnable work) {
    return wiretap.during(work);
  }

  Client guest() {
    return Client.of(program.url());
  }

  /** Mary, the author of all posts. */
  Client member() {
    return member;
  }

  Client admin() {
    return admin;
  }

  @Override
  public void close() throws IOException {
    program.close();
    wiretap.close();
    database.close();
  }

  private static void createAdmin(Path folder, Map<String, String> environment) {
    Program.run(
        folder,
        environment,
        PASSWORD + "\n",
        "user",
        "create",
        "--username",
        "chief",
        "--email",
        "chief@example.org",
        "--role",
        "admin",
        "--password-stdin");
  }
}
