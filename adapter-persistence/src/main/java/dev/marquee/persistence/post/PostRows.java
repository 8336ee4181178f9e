package dev.marquee.persistence.post;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostRows extends GenericRepository<PostRow, Long> {

  String COLUMNS =
      """
      id, author_id, title, content, state, publish_at, published_at, created_at, updated_at, version\
      """;

  @Query("select " + COLUMNS + " from posts where id = :id for update")
  Optional<PostRow> findByIdForUpdate(long id);

  /**
   * Replaces the version before the given one.
   *
   * @return how many rows that was; of an update with a row for an argument Micronaut always says 1
   */
  @Query(
      """
      update posts
      set title = :title, content = :content, state = :state, publish_at = :publishAt,
          published_at = :publishedAt, updated_at = :updatedAt, version = :version
      where id = :id and version = :version - 1
      """)
  int update(
      long id,
      String title,
      String content,
      String state,
      @Nullable Instant publishAt,
      @Nullable Instant publishedAt,
      Instant updatedAt,
      long version);

  /** Removes a post, and says whose it was; nobody's if it was not there. */
  @Query("delete from posts where id = :id returning author_id")
  List<Long> deleteById(long id);
}
