package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often each route asks the database where nothing is kept, with many rows there: no query per
 * row.
 */
final class StatementsJourneyIT {

  @TempDir static Path folder;

  private static TappedProgram program;

  @BeforeAll
  static void start() throws IOException, SQLException {
    program = new TappedProgram(folder, Map.of("MARQUEE_CACHE_MAX_BYTES", "0"));
  }

  @AfterAll
  static void stop() throws IOException {
    program.close();
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
    "guest,  /users/2,                     1",
    "member, /users/2,                     2",
    "guest,  /posts?q=title,               1",
    "guest,  /posts?q=title&sort=-rank,    1",
    "guest,  /posts?user_id=2,             1",
    "guest,  /posts?total=exact,           2",
    "guest,  /articles,                    1",
    "guest,  /articles/1,                  1",
    "guest,  /articles?author_id=2,        1",
    "guest,  /articles?q=title,            1",
    "guest,  /articles?q=title&sort=-rank, 1",
    "guest,  /articles?skip=100,           1",
    "guest,  /articles?created_gte=2020-01-01T00:00:00Z, 1",
    "member, /articles,                    2",
    "member, /articles/1,                  2",
    "member, /articles?state=draft,        2",
    "member, /articles?author_id=2&q=title, 2",
    "admin,  /articles,                    2",
    "admin,  /articles?state=published,    2",
    "admin,  /articles?q=title&sort=-rank, 2",
    "member, /movies?genre=drama,          2",
    "member, /movies?sort=-rating,         2",
    "member, /movies?q=film,               2",
    "admin,  /audit,                       2",
    "admin,  /audit?action=user.created,   2",
    "admin,  /jobs,                        2",
    "admin,  /jobs?state=dead,             2",
    "guest,  /health/liveness,             0",
  })
  void readsWithFewStatements(String who, String path, int statements) {
    var caller = caller(who);
    assertThat(caller.get(path).status()).isEqualTo(200);

    var heard = program.during(() -> caller.get(path));

    assertThat(heard.statements()).as("%s", heard.statements()).hasSize(statements);
    assertThat(heard.roundTrips()).as("%s", heard).isEqualTo(statements);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts", "/articles", "/posts?q=title", "/articles?author_id=2"})
  void readsEachNextPageWithOneStatement(String list) {
    var guest = caller("guest");
    var next = next(guest.get(list));
    assertThat(guest.get(next).status()).isEqualTo(200);

    var heard = program.during(() -> guest.get(next));

    assertThat(heard.statements()).as("%s", heard.statements()).hasSize(1);
  }

  /** A job is read with its attempts and its result, as of one moment. */
  @Test
  void readsAJobInFiveRoundTrips() {
    var admin = program.admin();
    admin.get("/jobs/1"); // a token's first use is noted

    assertThat(roundTrips(() -> admin.get("/jobs/1"), 200)).isEqualTo(1 + 5);
  }

  /** How often a writer waits for the database: so that nobody adds a time unseen. */
  @Test
  void writesInFewRoundTrips() {
    var member = program.member();
    var trips = new LinkedHashMap<String, Integer>();
    var post = "{\"title\": \"Title\", \"content\": \"0123456789\"}";
    member.json("POST", "/posts", post);
    trips.put("POST /posts", roundTrips(() -> member.json("POST", "/posts", post), 201));
    trips.put(
        "POST /posts with a key",
        roundTrips(() -> member.keyed("/posts", "a-key-of-mine", post), 201));
    trips.put("POST /articles", roundTrips(() -> member.json("POST", "/articles", post), 201));
    var path = "/posts/" + member.json("POST", "/posts", post).at("/id");
    trips.put("PATCH /posts/N", roundTrips(() -> member.json("PATCH", path, post), 200));
    trips.put("DELETE /posts/N", roundTrips(() -> member.delete(path), 204));
    var guest = caller("guest");
    var login = guest.login("mary", TappedProgram.PASSWORD);
    trips.put("login", roundTrips(() -> guest.login("mary", TappedProgram.PASSWORD), 200));
    trips.put("refresh", roundTrips(() -> guest.refresh(login.at("/refresh_token")), 200));

    assertThat(trips)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "POST /posts", 4,
                "POST /posts with a key", 8,
                "POST /articles", 4,
                "PATCH /posts/N", 5,
                "DELETE /posts/N", 5,
                "login", 18,
                "refresh", 4));
  }

  private static int roundTrips(Supplier<Client.Answer> request, int status) {
    var heard = program.during(() -> assertThat(request.get().status()).isEqualTo(status));
    return heard.roundTrips();
  }

  /** Where the list goes on, without the server. */
  private static String next(Client.Answer page) {
    var link = page.header("Link");
    return link.substring(link.indexOf('/'), link.indexOf('>'));
  }

  private static Client caller(String who) {
    return switch (who) {
      case "member" -> program.member();
      case "admin" -> program.admin();
      default -> program.guest();
    };
  }
}
