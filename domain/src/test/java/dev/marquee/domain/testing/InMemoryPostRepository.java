package dev.marquee.domain.testing;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Posts in memory, as strict as a database. */
public final class InMemoryPostRepository implements PostRepository, InMemoryStore {

  private final Map<Long, Post> byId = new ConcurrentSkipListMap<>();
  private final InMemoryUserRepository authors;
  private long lastId;

  public InMemoryPostRepository(InMemoryUserRepository authors) {
    this.authors = authors;
    authors.onDelete(author -> byId.values().removeIf(post -> post.author().equals(author)));
  }

  @Override
  public synchronized Post insert(UserId author, NewPost post, Instant now) {
    if (authors.find(author).isEmpty()) {
      throw new NotFound("user");
    }
    var id = new PostId(++lastId);
    var state = post.stateAt(now);
    var stored = new Post(id, author, post.title(), post.content(), state, now, now, 1);
    byId.put(id.value(), stored);
    return stored;
  }

  @Override
  public Optional<Post> find(PostId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public List<Post> findAll(Collection<PostId> ids) {
    return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Optional<Post> findForUpdate(PostId id) {
    return find(id);
  }

  @Override
  public synchronized Post update(Post post) {
    var current = find(post.id()).filter(stored -> stored.version() == post.version());
    if (current.isEmpty()) {
      throw new IllegalStateException("not the stored version: " + post.id());
    }
    var stored =
        new Post(
            post.id(),
            post.author(),
            post.title(),
            post.content(),
            post.state(),
            post.createdAt(),
            post.updatedAt(),
            post.version() + 1);
    byId.put(stored.id().value(), stored);
    return stored;
  }

  @Override
  public void delete(PostId id) {
    byId.remove(id.value());
  }

  @Override
  public Page<Post> list(Actor viewer, PostFilter filter, Order<Post> order, PageRequest request) {
    var posts = matching(viewer, filter).toList();
    var cut = order.cut(posts.stream(), request);
    var page = Page.of(cut, order, request, post -> post.content().bytes(), PAGE_BYTES);
    return InMemoryPages.counted(page, posts, request);
  }

  @Override
  public Page<Post> listBest(Actor viewer, PostFilter filter, int limit) {
    var words = new Words(filter.text().orElseThrow());
    var best =
        matching(viewer, filter)
            .sorted(newestFirst())
            .limit(RANKED)
            .sorted(Comparator.comparingDouble(words::rank).reversed().thenComparing(newestFirst()))
            .toList();
    var request = PageRequest.first(limit);
    var page =
        Page.of(best, PostOrder.NEWEST_FIRST, request, post -> post.content().bytes(), PAGE_BYTES);
    return new Page<>(page.items(), Optional.empty(), OptionalLong.empty());
  }

  private Stream<Post> matching(Actor viewer, PostFilter filter) {
    return byId.values().stream()
        .filter(post -> viewer.may(post, Permission.VIEW))
        .filter(filter::fits)
        .filter(post -> filter.text().map(text -> new Words(text).match(post)).orElse(true));
  }

  private static Comparator<Post> newestFirst() {
    return Comparator.comparing(Post::createdAt)
        .thenComparingLong(post -> post.id().value())
        .reversed();
  }

  @Override
  public synchronized Runnable snapshot() {
    return InMemoryStore.snapshotOf(byId);
  }
}
