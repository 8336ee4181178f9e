package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MovieRows extends GenericRepository<MovieRow, Long> {

  MovieRow insert(MovieRow row);

  Optional<MovieRow> findById(long id);

  @Query(
      """
      select id, title, released, rating, votes, genres, runtime_minutes, imdb_id
      from movies
      where rating >= :rating and released >= :released
      order by rating desc, id
      limit :limit offset :skip
      """)
  List<MovieRow> listNew(int released, BigDecimal rating, int limit, int skip);
}
