package dev.marquee.web.movie;

import dev.marquee.application.movie.MovieService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.condition.EntityTag;
import dev.marquee.web.idempotency.Once;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import dev.marquee.web.problem.Sentence;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;

@Controller("/movies")
@OpenTo(Audience.MEMBERS)
final class MovieController {

  private final MovieService movies;
  private final MovieJsonMapper json;

  MovieController(MovieService movies, MovieJsonMapper json) {
    this.movies = movies;
    this.json = json;
  }

  /** The movie service that this one takes over from names a film in the query. */
  @Get
  HttpResponse<MovieJson.View> find(Actor actor, QueryParams query, Conditions conditions) {
    return answer(movies.find(actor, MovieJson.id(query)), conditions);
  }

  @Get("/{id}")
  HttpResponse<MovieJson.View> get(Actor actor, String id, Conditions conditions) {
    return answer(movies.find(actor, PathId.of(id, "movie", MovieId::new)), conditions);
  }

  @Get("/new")
  HttpResponse<List<MovieJson.View>> listNew(Actor actor, QueryParams query, Paging paging) {
    var wanted = MovieJson.NewFilms.of(query, paging);
    var page = movies.listNew(actor, wanted.from(), wanted.atLeast(), wanted.page());
    return paging.answer(page.map(json::view));
  }

  @Post
  @OpenTo(Audience.ADMINS)
  @Sentence(of = MovieRepository.IMDB_ID_TAKEN, detail = "A film with this IMDb id already exists")
  HttpResponse<?> create(Actor.Member actor, @Body JsonBody body, Links links, Once once) {
    return once.answer(
        actor,
        body,
        () -> {
          var movie = movies.create(actor, MovieJson.create(body));
          var location = links.to("/movies/" + movie.id().value());
          return tag(movie).on(HttpResponse.created(json.view(movie), location));
        });
  }

  private HttpResponse<MovieJson.View> answer(Movie movie, Conditions conditions) {
    return conditions.answer(tag(movie), HttpResponse.ok(json.view(movie)));
  }

  private static EntityTag tag(Movie movie) {
    return EntityTag.of("movie", movie.id().value(), movie.version());
  }
}
