package dev.marquee.application.post;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writing, reading, changing and removing posts. */
public final class PostService {

  private final PostRepository posts;
  private final PostIntake intake;
  private final JobQueue jobs;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public PostService(
      PostRepository posts,
      PostIntake intake,
      JobQueue jobs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.intake = intake;
    this.jobs = jobs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Stores a post of the member's own.
   *
   * @throws InvalidInput as {@link Publication#requirePossible}
   * @throws NotFound {@code user_not_found} when the member's account was deleted meanwhile
   */
  public Post create(Actor.Member actor, NewPost post) {
    var now = clock.instant();
    var state = post.stateAt(now);
    var published = Map.of("published", Boolean.toString(state.isPublished()));
    var line = audit.line(actor, Action.POST_CREATED, published);
    var author = new UserId(actor.id());
    if (!(state instanceof PostState.Scheduled)) {
      return intake.store(author, post, now, line);
    }
    return transactions.write(() -> {
      var stored = intake.store(author, post, now, line);
      schedule(stored);
      return stored;
    });
  }

  /**
   * A post as its readers see it, for everybody: one that is not published does not exist here, for
   * its author neither.
   *
   * @throws NotFound {@code post_not_found}
   */
  public Post published(PostId id) {
    return existing(posts.find(id), PostService::isPublished);
  }

  /** Those of the posts that {@link #published(PostId)} would answer, in any order. */
  public List<Post> published(Collection<PostId> ids) {
    return posts.findAll(ids).stream().filter(PostService::isPublished).toList();
  }

  /**
   * A post as the actor sees it, published or not.
   *
   * @throws NotFound {@code post_not_found}, also when the actor may not know of it
   */
  public Post find(Actor actor, PostId id) {
    return existing(posts.find(id), mayView(actor));
  }

  /** The posts that the actor may see. */
  public Page<Post> list(Actor actor, PostFilter filter, Order<Post> order, PageRequest page) {
    return posts.list(actor, filter, order, page);
  }

  /**
   * The posts that the actor may see in which the filter's text is found best, the best first.
   *
   * @param limit how many at most, 1 to {@link PageRequest#MAX_LIMIT}
   */
  public Page<Post> listBest(Actor actor, PostFilter filter, int limit) {
    return posts.listBest(actor, filter, limit);
  }

  /**
   * Changes what the changes name. For its author and admins.
   *
   * @throws InvalidInput as {@link Publication#requirePossible}, whatever the post
   * @throws NotFound {@code post_not_found}, also when the actor may not know of it
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   */
  public Post edit(Actor actor, PostId id, PostChanges changes, ExpectedVersion expected) {
    return edit(actor, id, mayView(actor), changes, expected);
  }

  /** As {@link #edit}, where what is not published does not exist, as in {@link #published}. */
  public Post editPublished(Actor actor, PostId id, PostChanges changes, ExpectedVersion expected) {
    return edit(actor, id, PostService::isPublished, changes, expected);
  }

  private Post edit(
      Actor actor,
      PostId id,
      Predicate<Post> exists,
      PostChanges changes,
      ExpectedVersion expected) {
    var now = clock.instant();
    changes.publication().requirePossible(now);
    return audit.attempt(
        actor,
        Action.POST_UPDATED,
        Subject.of(id),
        () ->
            transactions.write(() -> {
              var post = existing(posts.findForUpdate(id), exists);
              var edited = post.edit(actor, changes, now);
              expected.require(post.version());
              new PostTrail(post, edited).writeTo(audit, actor);
              if (!edited.state().equals(post.state())) {
                schedule(edited);
              }
              return posts.update(edited);
            }));
  }

  /**
   * Removes a post for good. For its author and admins.
   *
   * @throws NotFound {@code post_not_found}, also when the actor may not know of it
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   */
  public void delete(Actor actor, PostId id, ExpectedVersion expected) {
    delete(actor, id, mayView(actor), expected);
  }

  /** As {@link #delete}, where what is not published does not exist, as in {@link #published}. */
  public void deletePublished(Actor actor, PostId id, ExpectedVersion expected) {
    delete(actor, id, PostService::isPublished, expected);
  }

  private void delete(Actor actor, PostId id, Predicate<Post> exists, ExpectedVersion expected) {
    audit.attempt(
        actor,
        Action.POST_DELETED,
        Subject.of(id),
        () ->
            transactions.write(() -> {
              var post = existing(posts.findForUpdate(id), exists);
              actor.require(post, Permission.DELETE);
              expected.require(post.version());
              posts.delete(id);
              audit.done(actor, Action.POST_DELETED, Subject.of(id));
              return id;
            }));
  }

  /** The job of an earlier schedule stays where there was one, and will find nothing to do. */
  private void schedule(Post post) {
    if (post.state() instanceof PostState.Scheduled scheduled) {
      jobs.enqueue(PublishPost.job(post.id(), scheduled.publishAt()), clock.instant());
    }
  }

  private static Predicate<Post> mayView(Actor actor) {
    return post -> actor.may(post, Permission.VIEW);
  }

  private static boolean isPublished(Post post) {
    return post.state().isPublished();
  }

  private static Post existing(Optional<Post> found, Predicate<Post> exists) {
    return found.filter(exists).orElseThrow(() -> new NotFound("post"));
  }
}
