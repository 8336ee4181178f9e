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
  void searchesAndFiltersAndSorts() {
    application.movies.insert(Samples.film("The Zebra Redemption", 1861 + 10, "9.3"));
    application.movies.insert(Samples.film("Zebra Redemption II", 1872, "8.3"));
    application.movies.insert(Samples.film("Zebra Redemption III", 1873, "7.3"));
    var me = callers.member().header();

    var found = browser.get("/movies?q=redemption+zebra,+the", me);
    var sorted =
        browser.get(
            "/movies?q=zebra&year_gte=1871&year_lte=1872&rating_gte=8.25&rating_lte=9.39"
                + "&votes_gte=0&sort=rating,-id",
            me);
    var listed = browser.get("/movies?year_lte=1873&sort=-released&limit=2", me);

    assertThat(found.json().findValuesAsText("title").get(0)).isEqualTo("The Zebra Redemption");
    assertThat(sorted.status()).isEqualTo(200);
    assertThat(listed.json().findValuesAsText("title"))
        .containsExactly("Zebra Redemption III", "Zebra Redemption II");
    var next = listed.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
    assertThat(browser.get(next, me).json().findValuesAsText("title"))
        .containsExactly("The Zebra Redemption");
  }

  @ParameterizedTest
  @CsvSource({
    "q=, q",
    "q=..., q",
    "year_gte=x, year_gte",
    "year_lte=1869, year_lte",
    "rating_gte=10.1, rating_gte",
    "rating_lte=-1, rating_lte",
    "votes_gte=-1, votes_gte",
    "genre=, genre",
    "sort=runtime_minutes, sort",
    "'sort=title,title', sort",
    "'sort=title,rating,votes,released', sort",
    "'sort=id;drop table movies', sort",
    "limit=0, limit",
    "cursor=x, cursor",
    "title=Heat, title",
    "movie_id=1&q=Heat, q",
    "q=a&q=b, q"
  })
  void refusesABadListOrSearch(String query, String parameter) {
    var answer = browser.get("/movies?" + query.replace(" ", "%20"), callers.member().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
  }

  @Test
  void letsAdminsChangeReplaceAndDeleteFilms() {
    var film = application.movies.insert(Samples.film("Heet", 1995, "8.3"));
    var path = "/movies/" + film.id().value();
    var admin = callers.admin().header();

    var patched = browser.json("PATCH", path, "{\"title\": \"Heat\", \"votes\": null}", admin);
    var put = browser.json("PUT", path, FILM, admin);

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.body()).contains("\"title\":\"Heat\"", "\"rating\":8.3", "\"votes\":null");
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.body()).contains("\"title\":\"The Third Man\"", "\"imdb_id\":null");
    assertThat(put.header("ETag")).isNotEqualTo(patched.header("ETag"));
    assertThat(browser.get(path, admin).header("ETag")).isEqualTo(put.header("ETag"));
    assertThat(browser.json("DELETE", path, "", admin).status()).isEqualTo(204);
    assertThat(browser.get(path, admin).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, '{\"rating\": null}', #/rating",
    "PATCH, '{\"title\": null}', #/title",
    "PATCH, '{\"released\": 2032}', #/released",
    "PATCH, '{\"movie_id\": 7}', #/movie_id",
    "PUT, '{\"title\": \"x\"}', #/released",
    "PUT, '{\"title\": \"x\", \"released\": 1999}', #/rating"
  })
  void refusesAChangeThatBreaksARule(String method, String body, String pointer) {
    var film = application.movies.insert(Samples.film("Heat", 1995, "8.3"));
    var path = "/movies/" + film.id().value();

    var answer = browser.json(method, path, body, callers.admin().header());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().findValuesAsText("pointer")).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "PUT", "DELETE"})
  void changesOnlyTheVersionThatIsMeant(String method) {
    var film = application.movies.insert(Samples.film("Heat", 1995, "8.3"));
    var path = "/movies/" + film.id().value();
    var admin = callers.admin().header();
    var stale = new String[] {admin[0], admin[1], "If-Match", "\"movie-1-77\""};

    var answer = browser.json(method, path, method.equals("PUT") ? FILM : "{}", stale);

    assertThat(answer.status()).isEqualTo(412);
    assertThat(application.movies.find(film.id())).contains(film);
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
