package dev.marquee.web.movie;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.MovieChanges;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is sent and answered on the routes of films. */
final class MovieJson {

  private MovieJson() {}

  /** A film; what is unknown of it is {@code null}. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      long movieId,
      String title,
      int released,
      @Nullable BigDecimal rating,
      @Nullable Integer votes,
      List<String> genres,
      @Nullable Integer runtimeMinutes,
      @Nullable String imdbId) {}

  /** The films of a year and later, rated at least so well. */
  record NewFilms(ReleaseYear from, Rating atLeast, PageRequest page) {

    static NewFilms of(QueryParams query, Paging paging) {
      return query.read(in -> read(in, paging));
    }

    private static Supplier<NewFilms> read(Fields<String> in, Paging paging) {
      var year = in.required("year", Param::integer, ReleaseYear::orLater);
      var rating = in.required("rating", Param::decimal, Rating::orBetter);
      var page = paging.read(in);
      return () -> new NewFilms(year.get(), rating.get(), page.get());
    }
  }

  static MovieId id(QueryParams query) {
    return query.read(in -> in.required("movie_id", Param::id, MovieId::new));
  }

  static MovieDetails details(JsonBody body) {
    return body.read(MovieJson::readDetails);
  }

  static MovieChanges edit(JsonBody body) {
    return body.read(MovieJson::readChanges);
  }

  private static Supplier<MovieDetails> readDetails(Fields<JsonValue> in) {
    var title = in.required("title", Json::text, MovieTitle::new);
    var released = in.required("released", Json::integer, ReleaseYear::new);
    var rating = in.optional("rating", Json::decimal, Rating::new);
    var votes = in.optional("votes", Json::integer, Votes::new);
    var genres = in.optional("genres", Json::texts, Genres::new);
    var runtime = in.optional("runtime_minutes", Json::integer, RuntimeMinutes::new);
    var imdbId = in.optional("imdb_id", Json::text, ImdbId::new);
    return () ->
        new MovieDetails(
            title.get(),
            released.get(),
            rating.get(),
            votes.get(),
            genres.get().orElse(Genres.UNKNOWN),
            runtime.get(),
            imdbId.get());
  }

  private static Supplier<MovieChanges> readChanges(Fields<JsonValue> in) {
    var title = in.change("title", Json::text, MovieTitle::new);
    var released = in.change("released", Json::integer, ReleaseYear::new);
    var rating = in.change("rating", Json::decimal, Rating::new);
    var votes = in.clearable("votes", Json::integer, Votes::new);
    var genres = in.clearable("genres", Json::texts, Genres::new);
    var runtime = in.clearable("runtime_minutes", Json::integer, RuntimeMinutes::new);
    var imdbId = in.clearable("imdb_id", Json::text, ImdbId::new);
    return () ->
        new MovieChanges(
            title.get(),
            released.get(),
            rating.get(),
            votes.get(),
            genres.get().map(names -> names.orElse(Genres.UNKNOWN)),
            runtime.get(),
            imdbId.get());
  }
}
