package dev.marquee.web.access;

import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;

/** Makes rows for somebody. */
final class Rows {

  enum Kind {
    PUBLISHED,
    DRAFT,
    DELETED
  }

  private static final long NEVER_REACHED = 1_000_000;

  private final TestApplication application;

  Rows(TestApplication application) {
    this.application = application;
  }

  /** The id of a new row. What has no drafts is published; what has no owner is everybody's. */
  long make(String resource, Kind kind, User owner) {
    var deleted = kind == Kind.DELETED;
    return switch (resource) {
      case "post" ->
          post(owner, kind == Kind.DRAFT ? Samples.draft("A") : Samples.post("A"), deleted);
      case "movie" -> movie(deleted);
      case "user" -> user(owner, deleted);
      case "session" -> session(owner, deleted);
      case "job" -> job(deleted);
      default -> throw new AssertionError("nobody said how to make a " + resource);
    };
  }

  /** The same account, disabled, but with all that it has. */
  static User disabled(User user) {
    return new User(
        user.id(),
        user.username(),
        user.email(),
        user.role(),
        false,
        user.createdAt(),
        user.updatedAt(),
        user.version() + 1);
  }

  private long post(User owner, NewPost post, boolean deleted) {
    var stored = application.posts.insert(owner.id(), post, application.clock.instant());
    if (deleted) {
      application.posts.delete(stored.id());
    }
    return stored.id().value();
  }

  private long movie(boolean deleted) {
    var film = application.movies.insert(Samples.film("A", 1999, "7.5"));
    return film.id().value() + (deleted ? NEVER_REACHED : 0);
  }

  private long job(boolean deleted) {
    var now = application.clock.instant();
    var waiting = new NewJob(new JobKind("mail.send"), "7", now);
    return application.jobs.enqueue(waiting, now).id().value() + (deleted ? NEVER_REACHED : 0);
  }

  private long user(User owner, boolean deleted) {
    if (deleted) {
      application.users.delete(owner.id());
    }
    return owner.id().value();
  }

  private long session(User owner, boolean deleted) {
    application.tokenOf(owner);
    var session = application.sessionService.list(owner.asActor()).getFirst();
    if (deleted) {
      application.sessions.end(owner.id(), session.id());
    }
    return session.id().value();
  }
}
