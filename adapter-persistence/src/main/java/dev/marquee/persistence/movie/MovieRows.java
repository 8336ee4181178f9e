package dev.marquee.persistence.movie;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MovieRows extends GenericRepository<MovieRow, Long> {

  String COLUMNS = "id, title, released, rating, votes, genres, runtime_minutes, imdb_id, version";

  MovieRow insert(MovieRow row);

  Optional<MovieRow> findById(long id);
}
