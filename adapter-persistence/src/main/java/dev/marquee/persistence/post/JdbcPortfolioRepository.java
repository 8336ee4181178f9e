package dev.marquee.persistence.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.batch.Lookups;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.user.UserColumns;
import dev.marquee.persistence.user.UserRow;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins accounts and posts: one statement is one moment. */
@Singleton
@TranslatesFailures
class JdbcPortfolioRepository implements PortfolioRepository {

  /** Each may come with posts of 4 MB. */
  private static final int MOST = 8;

  /** As they come, but a join promises no order, and to have it sort costs more. */
  private static final Comparator<PostRow> NEWEST_FIRST =
      Comparator.comparing(PostRow::createdAt).thenComparingLong(PostRow::id).reversed();

  /** What is read of one account, not judged yet. */
  private record Rows(UserRow owner, List<PostRow> posts) {}

  private record Wanted(long owner, PageRequest page) {}

  private final JdbcOperations jdbc;
  private final UserColumns users;
  private final PostRowMapper mapper;
  private final Lookups<Wanted, Rows> lookups;

  JdbcPortfolioRepository(
      ConnectionOperations<Connection> connections,
      JdbcOperations jdbc,
      UserColumns users,
      PostRowMapper mapper) {
    this.jdbc = jdbc;
    this.users = users;
    this.mapper = mapper;
    this.lookups = new Lookups<>(connections, MOST, this::find);
  }

  @Override
  public Optional<Portfolio> find(UserId owner, PageRequest page) {
    return lookups.find(new Wanted(owner.value(), page)).map(rows -> portfolio(rows, page));
  }

  @Override
  public List<Portfolio> findAll(Collection<UserId> owners, PageRequest page) {
    var wanted = owners.stream().map(owner -> new Wanted(owner.value(), page)).toList();
    return lookups.findAll(wanted).values().stream().map(rows -> portfolio(rows, page)).toList();
  }

  private Portfolio portfolio(Rows rows, PageRequest page) {
    var posts = rows.posts().stream().map(mapper::toPost).toList();
    return new Portfolio(
        users.user(rows.owner()),
        Page.of(
            posts,
            PostOrder.NEWEST_FIRST,
            page,
            post -> post.content().bytes(),
            PostRepository.PAGE_BYTES));
  }

  private Map<Wanted, Rows> find(List<Wanted> wanted) {
    var found = new HashMap<Wanted, Rows>();
    wanted.stream()
        .collect(groupingBy(Wanted::page, mapping(Wanted::owner, toList())))
        .forEach((page, owners) ->
            find(owners, page).forEach((owner, rows) -> found.put(new Wanted(owner, page), rows)));
    return found;
  }

  private Map<Long, Rows> find(List<Long> owners, PageRequest page) {
    var query = query(owners, page);
    return jdbc.prepareStatement(
        query.sql(),
        statement -> {
          query.bind(statement);
          try (var answer = statement.executeQuery()) {
            return read(answer);
          }
        });
  }

  static PageSql query(List<Long> owners, PageRequest page) {
    var published = PostList.of(Actor.anonymous(), PostFilter.published());
    var own = published.where("author_id = users.id");
    var posts = PageSql.of(own, PostOrder.NEWEST_FIRST, page);
    var sql =
        """
        select %s, posts.*
        from users left join lateral (%s) posts on true
        where users.id = any (?)
        """
            .formatted(UserColumns.ALL, posts.sql());
    var arguments = new ArrayList<>(posts.arguments());
    arguments.add(owners.stream().mapToLong(Long::longValue).toArray());
    return new PageSql(sql, arguments, posts.uneven());
  }

  private static Map<Long, Rows> read(ResultSet answer) throws SQLException {
    var found = new HashMap<Long, Rows>();
    while (answer.next()) {
      var owner = answer.getLong(1);
      var rows = found.get(owner);
      if (rows == null) {
        rows = new Rows(UserColumns.read(answer), new ArrayList<>());
        found.put(owner, rows);
      }
      if (answer.getObject(UserColumns.COUNT + 1) != null) { // as it is where nothing was published
        rows.posts().add(PostRow.read(answer, UserColumns.COUNT));
      }
    }
    found.values().forEach(rows -> rows.posts().sort(NEWEST_FIRST));
    return found;
  }
}
