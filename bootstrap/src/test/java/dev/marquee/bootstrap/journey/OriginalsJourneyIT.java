package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.journey.Client.Answer;
import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls of the services that this one takes over from, on the packaged program and a database
 * named by a URL.
 */
final class OriginalsJourneyIT {

  private static final String PASSWORD = "correct horse battery";

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Map<String, String> environment;
  private static Program program;
  private static Client anybody;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    environment = Environment.of(database);
    program = Program.serve(folder, environment);
    anybody = Client.of(program.url());
  }

  @AfterAll
  static void stop() {
    program.close();
    database.close();
  }

  @Test
  void theMovieServicesCallsWork() {
    var load =
        Program.run(
            folder,
            environment,
            "title,released,rating\nThe Shawshank Redemption,1994,9.3\n",
            "movies",
            "load",
            "-",
            "--format",
            "csv",
            "-o",
            "json");
    var created =
        Program.run(
            folder,
            environment,
            PASSWORD + "\n",
            "create-user",
            "--name",
            "red",
            "--email",
            "red@example.org",
            "--password-stdin");
    assertThat(load.exitCode()).as(load.said()).isZero();
    assertThat(created.exitCode()).as(created.said()).isZero();

    var red = anybody.signedIn("/token", "red@example.org", PASSWORD);
    var listed = red.get("/movies/new?year=1990&rating=9");
    var id = listed.at("/0/movie_id");

    assertThat(listed.at("/0/title")).isEqualTo("The Shawshank Redemption");
    assertThat(red.get("/movies/?movie_id=" + id).at("/rating")).isEqualTo("9.3");
    assertThat(red.get("/movies/?movie_id=999999").status()).isEqualTo(404);
    assertThat(anybody.get("/movies/?movie_id=" + id).status()).isEqualTo(401);
  }

  @Test
  void thePostServicesCallsWork() {
    assertThat(anybody.register("andy").status()).isEqualTo(201);
    assertThat(anybody.register("brooks").status()).isEqualTo(201);
    var again = anybody.register("andy");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("/detail")).isEqualTo("Username or email already exists");

    var andy = anybody.signedIn("/auth/token", "andy", PASSWORD);
    var brooks = anybody.signedIn("/auth/login", "brooks", PASSWORD);
    assertThat(andy.get("/users/me").at("/username")).isEqualTo("andy");

    var post = andy.json("POST", "/posts", "{\"title\": \"Hope\", \"content\": \"A good thing.\"}");
    assertThat(post.status()).isEqualTo(201);
    var path = "/posts/" + post.at("/id");
    var refused = brooks.json("PATCH", path, "{\"title\": \"Despair\"}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).isEqualTo("Only the owner can update this post");
    assertThat(andy.json("PATCH", path, "{\"title\": \"Hope springs\"}").at("/title"))
        .isEqualTo("Hope springs");
    assertThat(anybody.get("/users/" + post.at("/user_id")).at("/posts/0/title"))
        .isEqualTo("Hope springs");
    assertThat(andy.delete(path).status()).isEqualTo(204);
    var gone = anybody.get(path);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.at("/detail")).isEqualTo("Post not found");
  }

  /** The hashes are by the bcrypt of Python and by Apache's htpasswd. */
  @Test
  void whoMovesInSignsInAndIsHashedAnew() throws SQLException {
    var file =
        """
        {"username": "hadley", "email": "hadley@example.org", \
        "password_hash": "$2b$12$RT/o2r4yCZnLDceuyV7TV.yvKWL2TPvr7wOJuCvLd7E9mJ5EOG5ve"}
        {"username": "norton", "email": "norton@example.org", \
        "password_hash": "$2y$12$IQMW/eYaGrE1lAYV5dAgden54vb9BLKxQ6fbZ76PUqZCW5ksiooNe"}
        """;
    var imported = Program.run(folder, environment, file, "user", "import", "-", "-o", "csv");
    assertThat(imported.exitCode()).as(imported.said()).isZero();
    assertThat(imported.said()).contains("inserted,rejected", "2,0");
    assertThat(hash("hadley")).startsWith("$2b$12$");

    for (var name : List.of("hadley", "norton")) {
      var first = anybody.signedIn("/auth/token", name, PASSWORD);

      assertThat(first.get("/users/me").at("/username")).isEqualTo(name);
      assertThat(hash(name)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(anybody.signedIn("/auth/token", name, PASSWORD).get("/users/me").status())
          .isEqualTo(200);
    }
  }

  @Test
  void ofTwelveWhoRegisterOneNameAtOnceOneSucceeds()
      throws InterruptedException, ExecutionException {
    // Who is sent away, as too many register at once for a busy machine, asks again.
    Callable<Answer> attempt =
        () ->
            Stream.generate(() -> anybody.register("contested"))
                .dropWhile(answer -> answer.status() == 503)
                .findFirst()
                .orElseThrow();
    try (var pool = Executors.newFixedThreadPool(12)) {
      var statuses =
          pool.invokeAll(Collections.nCopies(12, attempt)).stream()
              .map(OriginalsJourneyIT::status)
              .toList();

      assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }
  }

  private static String hash(String name) throws SQLException {
    var query =
        """
        select password_hash from marquee.credentials
        where user_id = (select id from marquee.users where username = ?)
        """;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      var rows = statement.executeQuery();
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static int status(Future<Answer> answer) {
    return answer.resultNow().status();
  }
}
