package dev.marquee.persistence.post;

import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.user.UserColumns;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/** Joins accounts and posts: one statement is one moment. */
@Singleton
@TranslatesFailures
class JdbcPortfolioRepository implements PortfolioRepository {

  private final ConnectionOperations<Connection> connections;
  private final JdbcOperations jdbc;
  private final UserColumns users;
  private final PostRowMapper mapper;

  JdbcPortfolioRepository(
      ConnectionOperations<Connection> connections,
      JdbcOperations jdbc,
      UserColumns users,
      PostRowMapper mapper) {
    this.connections = connections;
    this.jdbc = jdbc;
    this.users = users;
    this.mapper = mapper;
  }

  @Override
  public Optional<Portfolio> find(UserId owner, PageRequest page) {
    var query = query(owner, page);
    return connections.executeRead(_ ->
        jdbc.prepareStatement(
            query.sql(),
            statement -> {
              query.bind(statement);
              try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(rows, page)) : Optional.empty();
              }
            }));
  }

  static PageSql query(UserId owner, PageRequest page) {
    var published = PostList.of(Actor.anonymous(), PostFilter.published().by(owner));
    var posts = PageSql.of(published, PostOrder.NEWEST_FIRST, page);
    var sql =
        """
        select %s, posts.*
        from users left join (%s) posts on true
        where users.id = ?
        order by posts.created_at desc, posts.id desc
        """
            .formatted(UserColumns.ALL, posts.sql());
    var arguments = new ArrayList<>(posts.arguments());
    arguments.add(owner.value());
    return new PageSql(sql, arguments, posts.uneven());
  }

  private Portfolio read(ResultSet row, PageRequest request) throws SQLException {
    var user = users.read(row);
    var posts = new ArrayList<Post>();
    do {
      if (row.getObject("id") != null) { // as it is where nothing was published
        posts.add(mapper.toPost(jdbc.readEntity(row, PostRow.class)));
      }
    } while (row.next());
    var newestFirst = PostOrder.NEWEST_FIRST;
    return new Portfolio(
        user,
        Page.of(
            posts,
            newestFirst,
            request,
            post -> post.content().bytes(),
            PostRepository.PAGE_BYTES));
  }
}
