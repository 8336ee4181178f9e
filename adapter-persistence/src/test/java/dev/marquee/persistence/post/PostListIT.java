package dev.marquee.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Position;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.testing.PersistenceExtension;
import dev.marquee.persistence.testing.QueryPlan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of list has an index that gives its rows in their order. */
final class PostListIT {

  private static final Actor NOBODY = Actor.anonymous();
  private static final Actor MARY = new Actor.Member(1, "user");
  private static final Actor ADMIN = new Actor.Operator("test");
  private static final PostFilter ALL = PostFilter.ALL;
  private static final PostFilter DRAFTS = ALL.in(PostState.Kind.DRAFT);
  private static final PostFilter PUBLISHED = PostFilter.published();
  private static final UserId JOHN = new UserId(2);

  private static final String POSTS =
      """
      insert into marquee.users overriding system value
      select n, n, n, n || '@x.org', n || '@x.org', 'user', true, now(), now(), 1
      from generate_series(1, 250) n;
      insert into marquee.posts (
        author_id, title, content, state, published_at, created_at, updated_at, version)
      select 1 + n % 250, n, repeat('x', 1000), case when n % 5 = 0 then 'draft' else 'published' end,
             case when n % 5 > 0 then now() end, now(), now(), 1
      from generate_series(1, 2500) n;
      analyze marquee.posts;
      """;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @BeforeEach
  void insertPosts() throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(POSTS);
    }
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(NOBODY, PUBLISHED, PostOrder.BY_ID, "posts_published_by_id"),
        Arguments.of(NOBODY, PUBLISHED.by(JOHN), PostOrder.BY_ID, "posts_published_author_by_id"),
        Arguments.of(NOBODY, ALL, PostOrder.NEWEST_FIRST, "posts_published_newest"),
        Arguments.of(NOBODY, ALL.by(JOHN), PostOrder.NEWEST_FIRST, "posts_author_newest"),
        Arguments.of(MARY, PUBLISHED, PostOrder.BY_ID, "posts_published_by_id"),
        Arguments.of(MARY, ALL, PostOrder.BY_ID, "posts_id_primary"),
        Arguments.of(MARY, ALL, PostOrder.NEWEST_FIRST, "posts_newest"),
        Arguments.of(MARY, ALL.by(JOHN), PostOrder.NEWEST_FIRST, "posts_author_newest"),
        Arguments.of(MARY, DRAFTS, PostOrder.NEWEST_FIRST, "posts_author_newest"),
        Arguments.of(ADMIN, DRAFTS, PostOrder.NEWEST_FIRST, "posts_unpublished_newest"),
        Arguments.of(ADMIN, DRAFTS, PostOrder.BY_ID, "posts_unpublished_by_id"),
        Arguments.of(ADMIN, ALL, PostOrder.BY_ID, "posts_id_primary"),
        Arguments.of(ADMIN, ALL, PostOrder.NEWEST_FIRST, "posts_newest"),
        Arguments.of(ADMIN, ALL.by(JOHN), PostOrder.NEWEST_FIRST, "posts_author_newest"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void hasItsIndex(Actor viewer, PostFilter filter, Order<Post> order, String index) {
    var selection = PostList.of(viewer, filter);
    var place = new Position(order.steps().stream().map(PostListIT::someKey).toList());

    for (var page : List.of(PageRequest.FIRST, PageRequest.FIRST.from(place))) {
      assertThat(QueryPlan.of(PageSql.of(selection, order, page), persistence))
          .contains("using " + index + " on posts")
          .doesNotContain("Sort");
    }
  }

  @Test
  void hasItsIndexBesideItsAuthorToo() {
    var query =
        JdbcPortfolioRepository.query(
            List.of(JOHN.value()), JdbcPortfolioRepository.POSTS, PageRequest.FIRST);

    assertThat(QueryPlan.of(query, persistence))
        .contains("using users_id_primary on users", "using posts_author_newest on posts");
  }

  private static Optional<?> someKey(Order.Step<Post> step) {
    return Optional.of(
        step.field().equals(PostOrder.ID) ? 700L : Instant.parse("2100-01-01T00:00:00Z"));
  }
}
