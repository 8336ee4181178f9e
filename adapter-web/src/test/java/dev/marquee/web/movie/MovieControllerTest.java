package dev.marquee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
final class MovieControllerTest {

  private static final String FILM =
      """
      {"title": "The Third Man", "released": 1949, "rating": 9, "votes": 190000,
       "genres": ["Film-Noir", "Mystery"], "runtime_minutes": 93}
      """;

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  MovieControllerTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @Test
  void findsAFilmByPathAndByQuery() {
    var film = application.movies.insert(Samples.film("Found", 1994, "10.0"));
    var me = callers.member().header();
    var id = film.id().value();

    for (var path :
        new String[] {"/movies/?movie_id=" + id, "/movies?movie_id=" + id, "/movies/" + id}) {
      var answer = browser.get(path, me);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"movie_id\":" + id, "\"rating\":10.0", "\"released\":1994");
    }
  }

  @Test
  void saysNullForWhatIsUnknown() {
    var film = application.movies.insert(Samples.obscureFilm("Lost", 1911));

    var json = browser.get("/movies/" + film.id().value(), callers.member().header()).json();

    for (var field : new String[] {"rating", "votes", "runtime_minutes", "imdb_id"}) {
      assertThat(json.get(field).isNull()).as(field).isTrue();
    }
    assertThat(json.get("genres")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/movies/999999", "/movies?movie_id=999999", "/movies/x"})
  void saysThatThereIsNoSuchFilm(String path) {
    var answer = browser.get(path, callers.member().header());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).isEqualTo("Movie not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/movies/1", "/movies?movie_id=1", "/movies/new?year=1990&rating=9", "/movies?x"})
  void isForMembersOnly(String path) {
    assertThat(browser.get(path).status()).isEqualTo(401);
  }

  @Test
  void listsTheBestOfTheNew() {
    application.movies.insert(Samples.film("Too old", 2049, "9.9"));
    application.movies.insert(Samples.film("Good", 2051, "9.0"));
    application.movies.insert(Samples.film("Best", 2050, "9.5"));
    application.movies.insert(Samples.film("Too bad", 2050, "8.9"));

    var answer = browser.get("/movies/new?year=2050&rating=8.95", callers.member().header());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().findValuesAsText("title")).containsExactly("Best", "Good");
  }

  @ParameterizedTest
  @CsvSource({
    "'', year",
    "rating=9, year",
    "year=1990, rating",
    "year=abc&rating=9, year",
    "year=1990.5&rating=9, year",
    "year=1990&rating=NaN, rating",
    "year=1990&rating=10.1, rating",
    "year=1990&rating=-1, rating",
    "year=1990&rating=9&rating=8, rating",
    "year=1990&rating=9&genre=x, genre"
  })
  void refusesABadQuestion(String query, String parameter) {
    var answer = browser.get("/movies/new?" + query, callers.member().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
  }

  @Test
  void letsAdminsAddFilms() {
    var admin = callers.admin();

    var answer = browser.json("POST", "/movies", FILM, admin.header());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).contains("\"rating\":9.0");
    assertThat(browser.get(answer.header("Location"), admin.header()).json())
        .isEqualTo(answer.json());
  }

  @Test
  void turnsOthersAwayBeforeItReadsAnything() {
    assertThat(browser.json("POST", "/movies", "{broken", callers.member().header()).status())
        .isEqualTo(403);
    assertThat(browser.json("POST", "/movies", "{broken").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"title\": \"x\", \"released\": 1869}', #/released",
    "'{\"title\": \"x\", \"released\": 2032}', #/released",
    "'{\"title\": \"x\", \"released\": 1999.5}', #/released",
    "'{\"title\": \"x\", \"released\": \"1999\"}', #/released",
    "'{\"title\": \"x\", \"released\": 1999, \"rating\": 8.15}', #/rating",
    "'{\"title\": \"x\", \"released\": 1999, \"rating\": 1e400}', #/rating",
    "'{\"title\": \"x\", \"released\": 1999, \"votes\": 2147483648}', #/votes",
    "'{\"title\": \"x\", \"released\": 1999, \"genres\": \"Drama\"}', #/genres",
    "'{\"title\": [\"x\"], \"released\": 1999}', #/title",
    "'{\"title\": \"\\ud800\", \"released\": 1999}', #/title"
  })
  void refusesAFilmThatBreaksARule(String body, String pointer) {
    var answer = browser.json("POST", "/movies", body, callers.admin().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().findValuesAsText("pointer")).containsExactly(pointer);
  }

  @Test
  void refusesAnImdbIdInUse() {
    application.movies.insert(Samples.withImdbId(Samples.film("One", 1990, "5.0"), "tt7654321"));
    var body = "{\"title\": \"Two\", \"released\": 1999, \"imdb_id\": \"tt7654321\"}";

    var answer = browser.json("POST", "/movies", body, callers.admin().header());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("imdb_id_taken");
  }
}
