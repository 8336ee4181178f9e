package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import dev.marquee.persistence.RowMapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface MovieRowMapper {

  @Mapping(target = "details", source = ".")
  Movie toMovie(MovieRow row);

  @Mapping(target = "runtime", source = "runtimeMinutes")
  MovieDetails toDetails(MovieRow row);

  @Mapping(target = "id", ignore = true)
  @Mapping(target = "runtimeMinutes", source = "runtime")
  @Mapping(target = "version", constant = "1L")
  MovieRow toRow(MovieDetails details);

  default MovieId id(Long id) {
    return new MovieId(id);
  }

  default MovieTitle title(String title) {
    return new MovieTitle(title);
  }

  default ReleaseYear released(int released) {
    return new ReleaseYear(released);
  }

  default Optional<Rating> rating(@Nullable BigDecimal rating) {
    return Optional.ofNullable(rating).map(Rating::new);
  }

  default Optional<Votes> votes(@Nullable Integer votes) {
    return Optional.ofNullable(votes).map(Votes::new);
  }

  default Optional<RuntimeMinutes> runtime(@Nullable Integer runtimeMinutes) {
    return Optional.ofNullable(runtimeMinutes).map(RuntimeMinutes::new);
  }

  default Optional<ImdbId> imdbId(@Nullable String imdbId) {
    return Optional.ofNullable(imdbId).map(ImdbId::new);
  }

  default Genres genres(List<String> genres) {
    return new Genres(genres);
  }

  default String value(MovieTitle title) {
    return title.value();
  }

  default int value(ReleaseYear released) {
    return released.value();
  }

  default List<String> value(Genres genres) {
    return genres.names();
  }

  default @Nullable BigDecimal rating(Optional<Rating> rating) {
    return rating.map(Rating::value).orElse(null);
  }

  default @Nullable Integer votes(Optional<Votes> votes) {
    return votes.map(Votes::value).orElse(null);
  }

  default @Nullable Integer runtime(Optional<RuntimeMinutes> runtime) {
    return runtime.map(RuntimeMinutes::value).orElse(null);
  }

  default @Nullable String imdbId(Optional<ImdbId> imdbId) {
    return imdbId.map(ImdbId::value).orElse(null);
  }
}
