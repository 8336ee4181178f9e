package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ImportRows extends GenericRepository<ImportRow, Long> {

  @Query(
      """
      with stored as (insert into movie_imports (begun_at) values (:begunAt) returning id) select id from stored
      """)
  long begin(Instant begunAt);

  @Query(
      """
      update movie_imports
      set job_id = :jobId, admin_id = :adminId, format = :format, bytes = :bytes, rated = :rated
      where id = :id
      """)
  void complete(long id, long jobId, long adminId, String format, long bytes, boolean rated);

  @Query(
      "select id, admin_id, format, bytes, rated from movie_imports where id = :id and job_id is"
          + " not null")
  Optional<ImportRow> findComplete(long id);

  @Query("delete from movie_imports where id = :id")
  void delete(long id);

  @Query("delete from movie_imports where job_id is null and begun_at < :begunBefore")
  int purge(Instant begunBefore);

  @Query(
      """
      insert into movie_import_pieces (import_id, part, number, piece) values (:id, :part, :number, :piece)
      """)
  void append(long id, String part, int number, byte[] piece);
}
