package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MovieRows extends GenericRepository<MovieRow, Long> {

  String COLUMNS = "id, title, released, rating, votes, genres, runtime_minutes, imdb_id, version";

  MovieRow insert(MovieRow row);

  Optional<MovieRow> findById(long id);

  @Query("select " + COLUMNS + " from movies where id = :id for update")
  Optional<MovieRow> findByIdForUpdate(long id);

  /**
   * Replaces the version before the given one.
   *
   * @return how many rows that was
   */
  @Query(
      """
      update movies
      set title = :title, released = :released, rating = :rating, votes = :votes,
          genres = :genres, runtime_minutes = :runtimeMinutes, imdb_id = :imdbId,
          version = :version
      where id = :id and version = :version - 1
      """)
  int update(
      long id,
      String title,
      int released,
      @Nullable BigDecimal rating,
      @Nullable Integer votes,
      @TypeDef(type = DataType.STRING_ARRAY) List<String> genres,
      @Nullable Integer runtimeMinutes,
      @Nullable String imdbId,
      long version);

  @Query("delete from movies where id = :id")
  void deleteById(long id);
}
