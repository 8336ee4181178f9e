package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.journey.Client.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept asks the database nothing, and whoever writes reads what was written. */
final class CacheJourneyIT {

  @TempDir static Path folder;

  private static TappedProgram program;

  @BeforeAll
  static void start() throws IOException, SQLException {
    program = new TappedProgram(folder, Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    program.close();
  }

  @ParameterizedTest
  @CsvSource({
    "guest,  /posts/1",
    "guest,  /v1/posts/1/",
    "guest,  /users/2",
    "member, /posts/1",
    "member, /movies/1",
    "member, /movies?movie_id=1",
    "member, /movies/new?year=1950&rating=0",
    "member, /v1/movies/new?year=1950&rating=0&limit=7",
  })
  void asksNothing(String who, String path) {
    var caller = who.equals("guest") ? program.guest() : program.member();
    assertThat(read(caller, path).status()).isEqualTo(200);

    var heard = program.during(() -> assertThat(caller.get(path).status()).isEqualTo(200));

    assertThat(heard.statements()).isEmpty();
  }

  /** Whoever is signed in may see more of an account: only the token is known again. */
  @Test
  void asksWhatDependsOnTheCaller() {
    read(program.member(), "/users/2");

    var heard = program.during(() -> program.member().get("/users/2"));

    assertThat(heard.statements()).hasSize(1);
  }

  @Test
  void readsOwnPosts() {
    var mary = program.member();
    var account = "/users/" + mary.get("/users/me").at("/id");
    assertThat(read(account).at("/posts/0/title")).isNotEqualTo("One");

    var path = "/posts/" + mary.json("POST", "/posts", post("One")).at("/id");
    assertThat(read(account).at("/posts/0/title")).isEqualTo("One");
    assertThat(read(path).at("/title")).isEqualTo("One");

    mary.json("PATCH", path, post("Two"));
    assertThat(read(path).at("/title")).isEqualTo("Two");
    assertThat(read(account).at("/posts/0/title")).isEqualTo("Two");

    assertThat(mary.delete(path).status()).isEqualTo(204);
    assertThat(read(path).status()).isEqualTo(404);
    assertThat(read(account).at("/posts/0/title")).isNotEqualTo("Two");
  }

  @Test
  void readsOwnArticles() {
    var mary = program.member();
    var account = "/users/" + mary.get("/users/me").at("/id");
    var published = "{\"title\": \"A\", \"content\": \"0123456789\", \"published\": true}";
    var id = mary.json("POST", "/articles", published).at("/id");
    assertThat(read("/posts/" + id).at("/title")).isEqualTo("A");
    assertThat(read(account).at("/posts/0/title")).isEqualTo("A");

    mary.json("PATCH", "/articles/" + id, "{\"published\": false}");
    assertThat(read("/posts/" + id).status()).isEqualTo(404);
    assertThat(read(account).at("/posts/0/title")).isNotEqualTo("A");

    mary.json("PATCH", "/articles/" + id, "{\"published\": true, \"title\": \"B\"}");
    assertThat(read("/posts/" + id).at("/title")).isEqualTo("B");
    assertThat(read(account).at("/posts/0/title")).isEqualTo("B");

    mary.delete("/articles/" + id);
    assertThat(read("/posts/" + id).status()).isEqualTo(404);
  }

  @Test
  void readsOwnAccount() {
    var guest = program.guest();
    guest.register("john");
    var john = guest.signedIn("/auth/token", "john", TappedProgram.PASSWORD);
    var account = "/users/" + john.get("/users/me").at("/id");
    var post = "/posts/" + john.json("POST", "/posts", post("Mine")).at("/id");
    assertThat(read(account).at("/username")).isEqualTo("john");
    assertThat(read(post).status()).isEqualTo(200);

    assertThat(john.json("PATCH", "/users/me", "{\"username\": \"johnny\"}").status())
        .isEqualTo(200);
    assertThat(read(account).at("/username")).isEqualTo("johnny");

    program.admin().json("PATCH", account, "{\"role\": \"admin\"}");
    assertThat(read(john, "/users").status()).isEqualTo(200);
    program.admin().json("PATCH", account, "{\"role\": \"user\"}");
    assertThat(read(john, "/users").status()).isEqualTo(403);

    assertThat(program.admin().delete(account).status()).isEqualTo(204);
    assertThat(read(account).status()).isEqualTo(404);
    assertThat(read(post).status()).isEqualTo(404);
    assertThat(read(john, "/users/me").status()).isEqualTo(401);
  }

  @Test
  void readsOwnFilms() {
    var admin = program.admin();
    var newest = "/movies/new?year=2021&rating=0";
    assertThat(read(admin, newest).json()).isEmpty();

    var path = "/movies/" + admin.json("POST", "/movies", film("One", "8.0")).at("/movie_id");
    assertThat(read(admin, newest).at("/0/title")).isEqualTo("One");
    assertThat(read(admin, path).at("/title")).isEqualTo("One");

    admin.json("PATCH", path, "{\"title\": \"Two\"}");
    assertThat(read(admin, newest).at("/0/title")).isEqualTo("Two");
    assertThat(read(admin, path).at("/title")).isEqualTo("Two");

    admin.json("PUT", path, film("Three", "9.0"));
    assertThat(read(admin, path).at("/title")).isEqualTo("Three");

    admin.delete(path);
    assertThat(read(admin, path).status()).isEqualTo(404);
    assertThat(read(admin, newest).json()).isEmpty();
  }

  /** The answer, asked for often enough to be kept. */
  private static Answer read(String path) {
    return read(program.guest(), path);
  }

  private static Answer read(Client client, String path) {
    var answers = Stream.generate(() -> client.get(path)).limit(3).toList();
    assertThat(answers.stream().map(CacheJourneyIT::whatItSays).distinct()).hasSize(1);
    return answers.getFirst();
  }

  /** Refusals name the request, and are never the same. */
  private static String whatItSays(Answer answer) {
    return answer.status() == 200 ? answer.text() : String.valueOf(answer.status());
  }

  private static String post(String title) {
    return "{\"title\": \"%s\", \"content\": \"0123456789\"}".formatted(title);
  }

  private static String film(String title, String rating) {
    return "{\"title\": \"%s\", \"released\": 2021, \"rating\": %s}".formatted(title, rating);
  }
}
