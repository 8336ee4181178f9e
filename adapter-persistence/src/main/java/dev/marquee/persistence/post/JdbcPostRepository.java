package dev.marquee.persistence.post;

import dev.marquee.application.change.Topic;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.change.Changes;
import dev.marquee.persistence.page.PageReader;
import dev.marquee.persistence.page.RowReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

@Singleton
@TranslatesFailures
class JdbcPostRepository implements PostRepository {

  private static final RowReader<PostRow> ROW = row -> PostRow.read(row, 0);

  private final PostRows rows;
  private final NewPostRows newRows;
  private final PostLookup lookup;
  private final PostRowMapper mapper;
  private final PageReader pages;
  private final Changes changes;

  JdbcPostRepository(
      PostRows rows,
      NewPostRows newRows,
      PostLookup lookup,
      PostRowMapper mapper,
      PageReader pages,
      Changes changes) {
    this.rows = rows;
    this.newRows = newRows;
    this.lookup = lookup;
    this.mapper = mapper;
    this.pages = pages;
    this.changes = changes;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Post insert(UserId author, NewPost post, Instant now) {
    var row = mapper.toFirstRow(author, post, post.stateAt(now), now);
    var stored = newRows.insert(List.of(row)).getFirst();
    changes.note(Topic.postsOf(author));
    return mapper.toPost(stored);
  }

  @Override
  public Optional<Post> find(PostId id) {
    return lookup.find(id.value()).map(mapper::toPost);
  }

  @Override
  public List<Post> findAll(Collection<PostId> ids) {
    return lookup.findAll(ids.stream().map(PostId::value).toList()).stream()
        .map(mapper::toPost)
        .toList();
  }

  @Override
  public Optional<Post> findForUpdate(PostId id) {
    return rows.findByIdForUpdate(id.value()).map(mapper::toPost);
  }

  @Override
  @TranslatesFailures(writes = true)
  public Post update(Post post) {
    var row = mapper.toNextRow(post);
    var updated =
        rows.update(
            post.id().value(),
            row.title(),
            row.content(),
            row.state(),
            row.publishAt(),
            row.publishedAt(),
            row.updatedAt(),
            row.version());
    if (updated == 0) {
      throw new IllegalStateException("not the stored version: " + post.id());
    }
    changes.note(Topic.post(post.id()), Topic.postsOf(post.author()));
    return mapper.toPost(row);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void delete(PostId id) {
    for (var author : rows.deleteById(id.value())) {
      changes.note(Topic.post(id), Topic.postsOf(new UserId(author)));
    }
  }

  @Override
  public Page<Post> list(Actor viewer, PostFilter filter, Order<Post> order, PageRequest request) {
    var selection = PostList.of(viewer, filter);
    var rows = pages.rows(selection, ROW, PostRow::isTrimmed, order, request);
    var found = rows.stream().map(mapper::toPost).toList();
    var page = Page.of(found, order, request, post -> post.content().bytes(), PAGE_BYTES);
    return pages.counted(page, selection, request);
  }

  @Override
  public Page<Post> listBest(Actor viewer, PostFilter filter, int limit) {
    var rows = pages.rows(PostList.best(viewer, filter, limit), ROW);
    var found = rows.stream().map(mapper::toPost).toList();
    return new Page<>(found, Optional.empty(), OptionalLong.empty());
  }
}
