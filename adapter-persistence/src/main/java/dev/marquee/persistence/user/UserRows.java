package dev.marquee.persistence.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, Long> {

  UserRow insert(UserRow row);

  Optional<UserRow> findById(long id);

  @Query(
      """
      select id, username, username_key, email, email_key, role, active, created_at, updated_at, version
      from users order by id limit :limit offset :skip
      """)
  List<UserRow> list(int limit, int skip);
}
