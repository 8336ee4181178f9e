package dev.marquee.web.movie;

import dev.marquee.application.change.Topic;
import dev.marquee.application.movie.MovieService;
import dev.marquee.domain.access.Actor;
import dev.marquee.web.cache.AnswerKey;
import dev.marquee.web.cache.JointRead;
import dev.marquee.web.cache.OpenAnswer;
import dev.marquee.web.input.BadParameters;
import dev.marquee.web.input.Malformed;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Cursors;
import dev.marquee.web.page.Paging;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the best new films are answered. */
@Singleton
final class NewFilmAnswers implements JointRead<AnswerKey, List<MovieJson.View>> {

  private static final String PATH = "/movies/new";

  private final MovieService movies;
  private final MovieJsonMapper json;
  private final Cursors cursors;

  NewFilmAnswers(MovieService movies, MovieJsonMapper json, Cursors cursors) {
    this.movies = movies;
    this.json = json;
    this.cursors = cursors;
  }

  /**
   * The page that is asked for.
   *
   * @throws BadParameters as {@link QueryParams#read}
   */
  OpenAnswer<List<MovieJson.View>> find(Actor actor, QueryParams query, Paging paging) {
    var wanted = MovieJson.NewFilms.of(query, paging);
    var page = movies.listNew(actor, wanted.from(), wanted.atLeast(), wanted.page());
    return OpenAnswer.of(paging.answer(page.map(json::view)), Topic.FILM_LISTS, Topic.CATALOGUE);
  }

  @Override
  public String route() {
    return PATH;
  }

  @Override
  public Argument<List<MovieJson.View>> body() {
    return Argument.listOf(MovieJson.View.class);
  }

  /** Each list is a statement of its own, and none shall wait for another. */
  @Override
  public int most() {
    return 1;
  }

  @Override
  public int lanes() {
    return 8;
  }

  @Override
  public Optional<AnswerKey> question(AnswerKey asked) {
    return Optional.of(asked).filter(key -> key.signedIn() && key.target().startsWith(PATH + "?"));
  }

  @Override
  public Map<AnswerKey, OpenAnswer<List<MovieJson.View>>> answer(Map<AnswerKey, Actor> asked) {
    var found = new HashMap<AnswerKey, OpenAnswer<List<MovieJson.View>>>();
    asked.forEach((key, actor) -> find(key, actor).ifPresent(answer -> found.put(key, answer)));
    return found;
  }

  private Optional<OpenAnswer<List<MovieJson.View>>> find(AnswerKey key, Actor actor) {
    var query = key.target().substring(PATH.length() + 1);
    try {
      var paging = Paging.of(cursors, key.prefix(), PATH, query);
      return Optional.of(find(actor, QueryParams.parse(query), paging));
    } catch (BadParameters | Malformed wrong) {
      return Optional.empty();
    }
  }
}
