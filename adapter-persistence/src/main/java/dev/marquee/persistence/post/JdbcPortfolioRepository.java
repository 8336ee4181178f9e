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
import dev.marquee.persistence.page.Selection;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins accounts and posts: one statement is one moment. */
@Singleton
@TranslatesFailures
class JdbcPortfolioRepository implements PortfolioRepository {

  /** Each may come with posts of 4 MB. */
  private static final int MOST = 8;

  /** As they come, but that is no promise, and to have it sort costs more. */
  private static final Comparator<PostRow> NEWEST_FIRST =
      Comparator.comparing(PostRow::createdAt).thenComparingLong(PostRow::id).reversed();

  static final Selection POSTS =
      PostList.of(Actor.anonymous(), PostFilter.published()).where("author_id = users.id");

  private static final String NO_POST = nulls(PostRows.COLUMNS.split(",").length);
  private static final String NO_OWNER = nulls(UserColumns.COUNT);

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

  /** Once more those who have posts so large that a page may be full before its end. */
  private Map<Long, Rows> find(List<Long> owners, PageRequest page) {
    var found = find(query(owners, POSTS.trimmed(page.limit()), page));
    var trimmed = owners.stream().filter(owner -> areTrimmed(found.get(owner))).toList();
    if (!trimmed.isEmpty()) {
      found.keySet().removeAll(trimmed);
      found.putAll(find(query(trimmed, POSTS, page)));
    }
    return found;
  }

  private static boolean areTrimmed(@Nullable Rows rows) {
    return rows != null && rows.posts().stream().anyMatch(PostRow::isTrimmed);
  }

  private Map<Long, Rows> find(PageSql query) {
    return jdbc.prepareStatement(
        query.sql(),
        statement -> {
          query.bind(statement);
          try (var answer = statement.executeQuery()) {
            return read(answer);
          }
        });
  }

  /** First the accounts, then the posts: joined, each row would repeat its account. */
  static PageSql query(List<Long> owners, Selection published, PageRequest page) {
    var posts = PageSql.of(published, PostOrder.NEWEST_FIRST, page);
    var sql =
        """
        select %s, %s from users where id = any (?)
        union all
        select %s, posts.*
        from users join lateral (%s) posts on true
        where users.id = any (?)
        """
            .formatted(UserColumns.ALL, NO_POST, NO_OWNER, posts.sql());
    var ids = owners.stream().mapToLong(Long::longValue).toArray();
    var arguments = new ArrayList<Object>();
    arguments.add(ids);
    arguments.addAll(posts.arguments());
    arguments.add(ids);
    return new PageSql(sql, arguments, posts.uneven());
  }

  private static String nulls(int columns) {
    return String.join(", ", Collections.nCopies(columns, "null"));
  }

  /** Whichever rows come first. */
  private static Map<Long, Rows> read(ResultSet answer) throws SQLException {
    var owners = new HashMap<Long, UserRow>();
    var posts = new HashMap<Long, List<PostRow>>();
    while (answer.next()) {
      var owner = answer.getLong(1);
      if (answer.wasNull()) {
        var post = PostRow.read(answer, UserColumns.COUNT);
        posts.computeIfAbsent(post.authorId(), _ -> new ArrayList<>()).add(post);
      } else {
        owners.put(owner, UserColumns.read(answer));
      }
    }
    posts.values().forEach(own -> own.sort(NEWEST_FIRST));
    var found = new HashMap<Long, Rows>();
    owners.forEach(
        (id, owner) -> found.put(id, new Rows(owner, posts.getOrDefault(id, List.of()))));
    return found;
  }
}
