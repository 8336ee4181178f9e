package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A film that a search found, and how well it matches. */
@MappedEntity("movies")
record FoundRow(
    @Id long id,
    String title,
    int released,
    @Nullable BigDecimal rating,
    @Nullable Integer votes,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> genres,
    @Nullable Integer runtimeMinutes,
    @Nullable String imdbId,
    long version,
    BigDecimal rank) {

  MovieRow film() {
    return new MovieRow(
        id, title, released, rating, votes, genres, runtimeMinutes, imdbId, version);
  }
}
