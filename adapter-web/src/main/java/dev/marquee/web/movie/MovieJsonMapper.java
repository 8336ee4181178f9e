package dev.marquee.web.movie;

import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "jsr330", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface MovieJsonMapper {

  @Mapping(target = "movieId", source = "id.value")
  @Mapping(target = "title", source = "details.title.value")
  @Mapping(target = "released", source = "details.released.value")
  @Mapping(target = "rating", source = "details.rating")
  @Mapping(target = "votes", source = "details.votes")
  @Mapping(target = "genres", source = "details.genres.names")
  @Mapping(target = "runtimeMinutes", source = "details.runtime")
  @Mapping(target = "imdbId", source = "details.imdbId")
  MovieJson.View view(Movie movie);

  default @Nullable BigDecimal rating(Optional<Rating> rating) {
    return rating.map(Rating::value).orElse(null);
  }

  default @Nullable Integer votes(Optional<Votes> votes) {
    return votes.map(Votes::value).orElse(null);
  }

  default @Nullable Integer minutes(Optional<RuntimeMinutes> runtime) {
    return runtime.map(RuntimeMinutes::value).orElse(null);
  }

  default @Nullable String imdbId(Optional<ImdbId> id) {
    return id.map(ImdbId::value).orElse(null);
  }
}
