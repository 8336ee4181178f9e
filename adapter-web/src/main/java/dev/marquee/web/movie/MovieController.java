package dev.marquee.web.movie;

import dev.marquee.application.change.Topic;
import dev.marquee.application.movie.MovieService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.Page;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.cache.Keep;
import dev.marquee.web.cache.OpenAnswer;
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
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.util.List;

@Controller("/movies")
@OpenTo(Audience.MEMBERS)
@Sentence(of = MovieRepository.IMDB_ID_TAKEN, detail = "A film with this IMDb id already exists")
final class MovieController {

  private final MovieService movies;
  private final NewFilmAnswers newFilms;
  private final MovieJsonMapper json;

  MovieController(MovieService movies, NewFilmAnswers newFilms, MovieJsonMapper json) {
    this.movies = movies;
    this.newFilms = newFilms;
    this.json = json;
  }

  /** The movie service that this one takes over from names a film in the query. */
  @Get
  HttpResponse<?> find(
      Actor actor, QueryParams query, Paging paging, Conditions conditions, Keep keep) {
    return query.has("movie_id")
        ? answer(movies.find(actor, MovieJson.id(query)), conditions, keep)
        : paging.answer(list(actor, MovieQuery.of(query, paging)).map(json::view));
  }

  @Get("/{id}")
  HttpResponse<MovieJson.View> get(Actor actor, String id, Conditions conditions, Keep keep) {
    return answer(movies.find(actor, movieId(id)), conditions, keep);
  }

  @Get("/new")
  HttpResponse<List<MovieJson.View>> listNew(
      Actor actor, QueryParams query, Paging paging, Conditions conditions, Keep keep) {
    return newFilms.find(actor, query, paging).give(conditions, keep);
  }

  @Post
  @OpenTo(Audience.ADMINS)
  HttpResponse<?> create(Actor.Member actor, @Body JsonBody body, Links links, Once once) {
    return once.answer(
        actor,
        body,
        () -> {
          var movie = movies.create(actor, MovieJson.details(body));
          var location = links.to("/movies/" + movie.id().value());
          return tag(movie).on(HttpResponse.created(json.view(movie), location));
        });
  }

  @Put("/{id}")
  @OpenTo(Audience.ADMINS)
  HttpResponse<MovieJson.View> replace(
      Actor.Member actor, String id, @Body JsonBody body, Conditions conditions) {
    var details = MovieJson.details(body);
    var movieId = movieId(id);
    return changed(movies.replace(actor, movieId, details, expected(conditions, movieId)));
  }

  @Patch(
      value = "/{id}",
      consumes = {MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  @OpenTo(Audience.ADMINS)
  HttpResponse<MovieJson.View> edit(
      Actor.Member actor, String id, @Body JsonBody body, Conditions conditions) {
    var changes = MovieJson.edit(body);
    var movieId = movieId(id);
    return changed(movies.edit(actor, movieId, changes, expected(conditions, movieId)));
  }

  @Delete("/{id}")
  @OpenTo(Audience.ADMINS)
  HttpResponse<Void> delete(Actor.Member actor, String id, Conditions conditions) {
    var movieId = movieId(id);
    movies.delete(actor, movieId, expected(conditions, movieId));
    return HttpResponse.noContent();
  }

  private Page<Movie> list(Actor actor, MovieQuery query) {
    return query
        .wanted()
        .map(title -> movies.search(actor, title, query.filter(), query.order(), query.page()))
        .orElseGet(() ->
            movies.list(
                actor, query.filter(), query.order().orElse(MovieOrder.BY_ID), query.page()));
  }

  private HttpResponse<MovieJson.View> changed(Movie movie) {
    return tag(movie).on(HttpResponse.ok(json.view(movie)));
  }

  private HttpResponse<MovieJson.View> answer(Movie movie, Conditions conditions, Keep keep) {
    return OpenAnswer.of(
            tag(movie), HttpResponse.ok(json.view(movie)), Topic.film(movie.id()), Topic.CATALOGUE)
        .give(conditions, keep);
  }

  private static EntityTag tag(Movie movie) {
    return EntityTag.of("movie", movie.id().value(), movie.version());
  }

  private static ExpectedVersion expected(Conditions conditions, MovieId id) {
    return conditions.expected("movie", id.value());
  }

  private static MovieId movieId(String segment) {
    return PathId.of(segment, "movie", MovieId::new);
  }
}
